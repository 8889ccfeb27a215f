package io.jalchemy.examples.tutorial;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.now;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.typeCoerce;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static io.jalchemy.types.Types.string;

import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.tutorial.TutorialTables.Users;
import java.util.List;
import java.util.Map;

/** The second half of "Using SELECT Statements": SQL functions, windows, functions in FROM, casts. */
final class DataSelectFunctions implements Page {
    private final Users users;

    DataSelectFunctions(TutorialTables tables) {
        users = tables.users;
    }

    @Override
    public void run(Engine engine, Notebook notebook) {
        calls(engine, notebook);
        types(notebook);
        special(engine, notebook);
        casts(engine, notebook);
    }

    private void calls(Engine engine, Notebook notebook) {
        notebook.example(502);
        notebook.print(select(func("count", "*")).selectFrom(users));

        notebook.example(1364);
        notebook.print(select(count()).selectFrom(users));

        notebook.example(1375);
        notebook.print(select(func("lower", string(), "A String With Much UPPERCASE")));

        notebook.example(1387);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(select(now())).all().size());
        }

        notebook.example(1403);
        notebook.print(select(func("some_crazy_function", users.name, 17)));

        notebook.example(1416);
        notebook.print(select(now()).compile(PostgresDialect.INSTANCE));

        notebook.example(1419);
        notebook.print(select(now()).compile(OracleDialect.INSTANCE));
    }

    private static void types(Notebook notebook) {
        notebook.example(1439);
        notebook.print(now().type());

        notebook.example(1443);
        notebook.print(func("run_some_calculation").type());

        notebook.example(1478);
        var object = func("json_object", json(), "{a, 1, b, \"def\", c, 3.5}");
        notebook.print(select(object.get("def")));

        notebook.example(1493);
        notebook.print(max(column("some_int", integer())).type());

        notebook.example(1497);
        notebook.print(max(column("some_str", string())).type());

        notebook.example(1503);
        notebook.print(now().type());

        notebook.example(1505);
        notebook.print(func("current_date").type());

        notebook.example(1511);
        notebook.print(func("concat", "x", "y").type());

        notebook.example(1520);
        notebook.print(func("upper", "lowercase").type());

        notebook.example(1530);
        notebook.print(select(func("upper", string(), "lowercase").concat(" suffix")));

        notebook.example(1540);
        notebook.print(count().type());

        notebook.example(1547);
        notebook.print(func("json_object", "{\"a\", \"b\"}").type());
    }

    private void special(Engine engine, Notebook notebook) {
        notebook.example(1667);
        var quartiles = List.of(0.25, 0.5, 0.75, 1.0);
        notebook.print(func("unnest", func("percentile_disc", quartiles).withinGroup(users.name)));

        notebook.example(1733);
        if (engine.dialect().name().equals("sqlite")) {
            var values = func("json_each", "[\"one\", \"two\", \"three\"]").tableValued(column("value", string()));
            var stmt = select(values.<String>c("value"))
                    .where(values.<String>c("value").in("two", "three"));
            try (Connection conn = engine.connect()) {
                notebook.print(conn.execute(stmt).all());
            }
        }

        notebook.example(1772);
        notebook.print(select(func("json_array_elements", "[\"one\", \"two\"]").columnValued("x")));

        notebook.example(1781);
        notebook.print(select(func("scalar_strings", 5).columnValued("s")).compile(OracleDialect.INSTANCE));
    }

    private void casts(Engine engine, Notebook notebook) {
        notebook.example(1807);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(select(users.id.cast(string()))).all());
        }

        notebook.example(1823);
        notebook.print(cast("{'a': 'b'}", json()).get("a"));

        notebook.example(1851);
        notebook.print(select(typeCoerce(Map.of("some_key", Map.of("foo", "bar")), json())
                        .get("some_key"))
                .compile(MySqlDialect.INSTANCE));
    }
}
