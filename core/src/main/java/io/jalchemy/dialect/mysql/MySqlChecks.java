package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.text;

import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlTables.Part;
import io.jalchemy.dialect.mysql.MySqlTables.Told;
import io.jalchemy.reflection.ReflectedCheck;
import io.jalchemy.row.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads CHECK constraints. */
record MySqlChecks(MySqlOptions server) {
    private static final Part MARIADB = Part.of(
            List.of("c.CONSTRAINT_NAME AS name", "c.CHECK_CLAUSE AS condition_text", "c.LEVEL AS level"),
            "(SELECT k.CONSTRAINT_SCHEMA AS TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.CHECK_CLAUSE, k.LEVEL"
                    + " FROM information_schema.CHECK_CONSTRAINTS AS k) AS c",
            "name");
    private static final Part MYSQL = Part.of(
            List.of("c.CONSTRAINT_NAME AS name", "k.CHECK_CLAUSE AS condition_text", "'Table' AS level"),
            "information_schema.TABLE_CONSTRAINTS AS c JOIN information_schema.CHECK_CONSTRAINTS AS k"
                    + " ON k.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = c.CONSTRAINT_NAME",
            "name");

    /** What has to be asked; MySQL has such constraints as of 8.0.16. */
    Part part() {
        if (server.mariadb()) {
            return MARIADB;
        }
        ServerVersion version = server.version();
        return version != null && version.isAtLeast(8, 0, 16) ? MYSQL : Part.NONE;
    }

    /** The constraints of a table, without those by which MariaDB knows a JSON column. */
    List<ReflectedCheck> read(Told table) {
        return table.parts().stream()
                .filter(row -> !isJson(row))
                .map(row -> new ReflectedCheck(
                        isOfColumn(row) ? null : text(row, "name"),
                        sql(text(row, "condition_text"), server),
                        null,
                        Map.of()))
                .sorted(Comparator.comparing(ReflectedCheck::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The columns that are checked to hold JSON, by table; on MariaDB. */
    Map<String, Set<String>> jsonColumns(MySqlTables asked) {
        Map<String, Set<String>> columns = new HashMap<>();
        for (Row row : asked.parts(MARIADB)) {
            if (isJson(row)) {
                columns.computeIfAbsent(text(row, "tbl"), name -> new HashSet<>())
                        .add(text(row, "name"));
            }
        }
        return columns;
    }

    /** MariaDB names the constraint of a column after the column, where nobody named it. */
    private static boolean isOfColumn(Row check) {
        return text(check, "level").equals("Column");
    }

    private static boolean isJson(Row check) {
        String column = "`" + text(check, "name").replace("`", "``") + "`";
        String condition = text(check, "condition_text").replace('"', '`'); // with ANSI_QUOTES
        return isOfColumn(check) && condition.equals("json_valid(" + column + ")");
    }

    /** An expression as SQL: MySQL escapes the quotes in it once more. */
    static String sql(String text, MySqlOptions server) {
        return server.mariadb() ? text : text.replace("\\'", "'");
    }
}
