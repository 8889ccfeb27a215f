package io.jalchemy.examples.tutorial;

import static io.jalchemy.sql.Sql.text;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.row.Row;
import java.util.List;
import java.util.Map;

/** "Working with Transactions and the DBAPI": connections, commits, text with parameters, rows. */
public final class DbapiTransactions implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        notebook.example(63);
        try (Connection conn = engine.connect()) {
            var result = conn.execute(text("select 'hello world'"));
            notebook.print(result.all());
        }

        notebook.example(104);
        try (Connection conn = engine.connect()) {
            conn.execute(text("CREATE TABLE some_table (x int, y int)"));
            conn.execute(
                    text("INSERT INTO some_table (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 1), Map.of("x", 2, "y", 4)));
            conn.commit();
        }

        notebook.example(141);
        engine.begin(conn -> {
            conn.execute(
                    text("INSERT INTO some_table (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 6, "y", 8), Map.of("x", 9, "y", 10)));
        });

        notebook.example(211);
        try (Connection conn = engine.connect()) {
            for (Row row : conn.execute(text("SELECT x, y FROM some_table"))) {
                printPoint(row, notebook);
            }
        }

        notebook.example(314);
        try (Connection conn = engine.connect()) {
            for (Row row : conn.execute(text("SELECT x, y FROM some_table WHERE y > :y"), Map.of("y", 2))) {
                printPoint(row, notebook);
            }
        }

        notebook.example(363);
        try (Connection conn = engine.connect()) {
            conn.execute(
                    text("INSERT INTO some_table (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 11, "y", 12), Map.of("x", 13, "y", 14)));
            conn.commit();
        }

        SessionFactory sessions = SessionFactory.create(engine);

        notebook.example(434);
        try (Session session = sessions.open()) {
            var stmt = text("SELECT x, y FROM some_table WHERE y > :y ORDER BY x, y");
            for (Row row : session.execute(stmt, Map.of("y", 6))) {
                printPoint(row, notebook);
            }
        }

        notebook.example(460);
        try (Session session = sessions.open()) {
            session.connection()
                    .execute(
                            text("UPDATE some_table SET y=:y WHERE x=:x"),
                            List.of(Map.of("x", 9, "y", 11), Map.of("x", 13, "y", 15)));
            session.commit();
        }
    }

    private static void printPoint(Row row, Notebook notebook) {
        notebook.print("x: %s  y: %s".formatted(row.get("x"), row.get("y")));
    }
}
