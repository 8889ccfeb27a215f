package io.jalchemy.examples.tutorial;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.param;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.Sql.values;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.tutorial.TutorialTables.Addresses;
import io.jalchemy.examples.tutorial.TutorialTables.Users;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;

/** "Using UPDATE and DELETE Statements". */
public final class DataUpdate implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        TutorialTables tables = TutorialTables.create(engine);
        Users users = tables.users;
        Addresses addresses = tables.addresses;

        notebook.example(63);
        notebook.print(update(users).where(users.name.eq("patrick")).set(users.fullname, "Patrick the Star"));

        notebook.example(75);
        notebook.print(update(users).set(users.fullname, literal("Username: ").concat(users.name)));

        notebook.example(91);
        var rename = update(users)
                .where(users.name.eq(param("oldname", string())))
                .set(users.name, param("newname", string()));
        engine.begin(conn -> conn.execute(
                rename,
                List.of(
                        Map.of("oldname", "jack", "newname", "ed"),
                        Map.of("oldname", "wendy", "newname", "mary"),
                        Map.of("oldname", "jim", "newname", "jake"))));

        notebook.example(126);
        var firstAddress = select(addresses.emailAddress)
                .where(addresses.userId.eq(users.id))
                .orderBy(addresses.id)
                .limit(1)
                .scalarSubquery();
        notebook.print(update(users).set(users.fullname, firstAddress));

        notebook.example(149);
        var ofAddress = update(users)
                .where(users.id.eq(addresses.userId), addresses.emailAddress.eq("patrick@aol.com"))
                .set(users.fullname, "Pat");
        notebook.print(ofAddress);

        notebook.example(170);
        notebook.print(ofAddress.set(addresses.emailAddress, "pat@aol.com").compile(MySqlDialect.INSTANCE));

        notebook.example(190);
        var mine = values(users.id, users.name)
                .alias("my_values")
                .data(List.of(List.of(1, "new_name"), List.of(2, "another_name"), List.of(3, "name_name")));
        notebook.print(update(users)
                .set(users.name, mine.c(users.name))
                .where(users.id.eq(mine.c(users.id)))
                .compile(PostgresDialect.INSTANCE));

        notebook.example(209);
        var x = column("x", integer());
        var y = column("y", integer());
        Table some = new MetaData().table("some_table", x, y);
        notebook.print(update(some).ordered().set(y, 20).set(x, y.plus(10)));

        notebook.example(238);
        notebook.print(delete(users).where(users.name.eq("patrick")));

        notebook.example(257);
        notebook.print(delete(users)
                .where(users.id.eq(addresses.userId), addresses.emailAddress.eq("patrick@aol.com"))
                .compile(MySqlDialect.INSTANCE));

        notebook.example(274);
        engine.begin(conn -> {
            var result = conn.execute(
                    update(users).set(users.fullname, "Patrick McStar").where(users.name.eq("patrick")));
            notebook.print(result.rowCount());
        });

        notebook.example(346);
        notebook.print(update(users)
                .where(users.name.eq("patrick"))
                .set(users.fullname, "Patrick the Star")
                .returning(users.id, users.name));

        notebook.example(356);
        notebook.print(delete(users).where(users.name.eq("patrick")).returning(users.id, users.name));
    }
}
