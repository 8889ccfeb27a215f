package io.jalchemy.examples.tutorial;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;

/** "Working with Database Metadata": tables as values, and their creation. */
public final class Metadata implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        MetaData metadata = new MetaData();
        Table users = metadata.table(
                "user_account",
                column("id", integer()).primaryKey(),
                column("name", string(30)),
                column("fullname", TutorialTables.TEXT));

        notebook.example(131);
        notebook.print(users.c("name"));

        notebook.example(134);
        notebook.print(users.columns().keys());

        notebook.example(165);
        notebook.print(users.primaryKey().columns());

        metadata.table(
                "address",
                column("id", integer()).primaryKey(),
                column("user_id").references("user_account.id").notNull(),
                column("email_address", TutorialTables.TEXT).notNull());

        notebook.example(224);
        metadata.createAll(engine);

        notebook.example(565);
        metadata.createAll(engine);

        notebook.end();
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE some_table (x INTEGER, y INTEGER)"));
        });

        notebook.example(619);
        Table someTable = metadata.autoload(engine, "some_table");

        notebook.example(636);
        notebook.print(someTable);
    }
}
