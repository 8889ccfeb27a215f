package io.jalchemy.examples.tutorial;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.param;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.string;

import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.tutorial.TutorialTables.Addresses;
import io.jalchemy.examples.tutorial.TutorialTables.Users;
import java.util.List;
import java.util.Map;

/** "Using INSERT Statements": one row, many rows, rows from a select, rows that come back. */
public final class DataInsert implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        TutorialTables tables = new TutorialTables();
        Users users = tables.users;
        Addresses addresses = tables.addresses;
        tables.metadata.createAll(engine);

        notebook.example(50);
        var stmt = insert(users).set(users.name, "spongebob").set(users.fullname, "Spongebob Squarepants");
        notebook.print(stmt);

        notebook.example(65);
        notebook.print(stmt.compile(DefaultDialect.INSTANCE).parameters());

        notebook.example(78);
        try (Connection conn = engine.connect()) {
            var result = conn.execute(stmt);
            conn.commit();

            notebook.example(96);
            notebook.print(result.insertedPrimaryKey());
        }

        notebook.example(121);
        notebook.print(insert(users));

        notebook.example(137);
        try (Connection conn = engine.connect()) {
            conn.execute(
                    insert(users),
                    List.of(
                            Map.of("name", "sandy", "fullname", "Sandy Cheeks"),
                            Map.of("name", "patrick", "fullname", "Patrick Star")));
            conn.commit();
        }

        notebook.example(208);
        var userId = select(users.id)
                .where(users.name.eq(param("username", string())))
                .scalarSubquery();
        try (Connection conn = engine.connect()) {
            conn.execute(
                    insert(addresses).set(addresses.userId, userId),
                    List.of(
                            Map.of("username", "spongebob", "email_address", "spongebob@sqlalchemy.org"),
                            Map.of("username", "sandy", "email_address", "sandy@sqlalchemy.org"),
                            Map.of("username", "sandy", "email_address", "sandy@squirrelpower.org")));
            conn.commit();
        }

        notebook.example(237);
        notebook.print(insert(users).values(Map.of()).compile(engine.dialect()));

        notebook.example(257);
        notebook.print(insert(addresses).returning(addresses.id, addresses.emailAddress));

        notebook.example(270);
        var newAddresses = insert(addresses)
                .fromSelect(List.of("user_id", "email_address"), select(users.id, users.name.concat("@aol.com")));
        notebook.print(newAddresses.returning(addresses.id, addresses.emailAddress));

        notebook.example(312);
        notebook.print(newAddresses);
    }
}
