package io.jalchemy.examples.tutorial;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.types.SqlType;
import java.util.List;
import java.util.Map;

/** The two tables of the tutorial, as classes whose fields are the columns. */
final class TutorialTables {
    /** Text without a limit, which MySQL and MariaDB do not have as VARCHAR. */
    static final SqlType<String> TEXT = string().withVariant(string(255), "mysql", "mariadb");

    final MetaData metadata = new MetaData();
    final Users users = new Users(metadata);
    final Addresses addresses = new Addresses(metadata);

    static final class Users extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<String> name = column("name", string(30));
        final Column<String> fullname = column("fullname", TEXT);

        Users(MetaData metadata) {
            super("user_account", metadata);
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<Integer> userId =
                column("user_id", integer()).references("user_account.id").notNull();
        final Column<String> emailAddress = column("email_address", TEXT).notNull();

        Addresses(MetaData metadata) {
            super("address", metadata);
        }
    }

    /** Creates the tables with the rows that the page on INSERT leaves. */
    static TutorialTables create(Engine engine) {
        TutorialTables tables = new TutorialTables();
        tables.metadata.createAll(engine);
        engine.begin(conn -> {
            conn.execute(
                    insert(tables.users),
                    List.of(
                            Map.of("name", "spongebob", "fullname", "Spongebob Squarepants"),
                            Map.of("name", "sandy", "fullname", "Sandy Cheeks"),
                            Map.of("name", "patrick", "fullname", "Patrick Star")));
            conn.execute(
                    insert(tables.addresses),
                    List.of(
                            Map.of("user_id", 1, "email_address", "spongebob@sqlalchemy.org"),
                            Map.of("user_id", 2, "email_address", "sandy@sqlalchemy.org"),
                            Map.of("user_id", 2, "email_address", "sandy@squirrelpower.org")));
        });
        return tables;
    }
}
