package io.jalchemy.examples.tutorial;

import static io.jalchemy.examples.entities.User_.user;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.entities.Address_;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.sql.Sql;
import java.util.List;
import java.util.Map;

/** The tables of the entities, with the rows that the page on INSERT leaves. */
final class EntityTables {
    private EntityTables() {}

    static void create(Engine engine) {
        user.metadata().createAll(engine);
    }

    static void createWithRows(Engine engine) {
        create(engine);
        engine.begin(EntityTables::fill);
    }

    private static void fill(Connection conn) {
        conn.execute(
                Sql.insert(User_.TABLE),
                List.of(
                        Map.of("name", "spongebob", "fullname", "Spongebob Squarepants"),
                        Map.of("name", "sandy", "fullname", "Sandy Cheeks"),
                        Map.of("name", "patrick", "fullname", "Patrick Star")));
        conn.execute(
                Sql.insert(Address_.TABLE),
                List.of(
                        Map.of("user_id", 1, "email_address", "spongebob@sqlalchemy.org"),
                        Map.of("user_id", 2, "email_address", "sandy@sqlalchemy.org"),
                        Map.of("user_id", 2, "email_address", "sandy@squirrelpower.org")));
    }
}
