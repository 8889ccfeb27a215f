package io.jalchemy.dialect.mysql;

import io.jalchemy.dialect.mysql.MySqlUnlisted.Show;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.TextClause;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Asks the views of {@code information_schema} about some tables, one statement for all of them. It lists the tables and, behind each,
 * its parts: a union and not a join, because the server makes these views up row by row, without indexes.
 */
record MySqlTables(CatalogSource source, TableSelection tables) {
    private static final int MOST_NAMES = 500;

    /**
     * Parts of tables.
     *
     * @param columns as {@code expression AS name}
     * @param from the view that they are from, as {@code c}, with the columns TABLE_SCHEMA and TABLE_NAME
     * @param condition which of them, each beginning with AND
     * @param order names of columns by which the parts of a table come
     * @param show how temporary tables tell the same, if they do
     */
    record Part(
            List<String> columns,
            String from,
            String condition,
            String order,
            @Nullable Show show) {
        /** Nothing beyond the tables themselves. */
        static final Part NONE = new Part(List.of(), "", "", "", null);

        /** All of a view. */
        static Part of(List<String> columns, String from, String order) {
            return new Part(columns, from, "", order, null);
        }

        /** Only some parts. */
        Part where(String sql) {
            return new Part(columns, from, condition + " AND " + sql, order, show);
        }

        /** The same where temporary tables tell it in another way. */
        Part orBy(Show other) {
            return new Part(columns, from, condition, order, other);
        }

        private List<String> names() {
            return MySqlTables.names(columns);
        }
    }

    /**
     * A table and its parts.
     *
     * @param name as the database lists it
     * @param row what was asked of the table
     * @param parts what was asked of its parts; empty if it has none
     */
    record Told(String name, Row row, List<Row> parts) {}

    /** The tables that there are, in order, each with its parts, by the names that were asked for. */
    Map<String, Told> ask(List<String> columns, Part part) {
        Map<String, Told> listed = new LinkedHashMap<>();
        List<String> types = types();
        if (types.isEmpty()) {
            return listed;
        }
        boolean folds = false;
        for (Row row : source.query(bound(statement(types, columns, part)))) {
            String name = text(row, "tbl");
            if (number(row, "is_part") == 0) {
                folds = number(row, "casing") != 0;
                listed.put(name, new Told(name, row, new ArrayList<>()));
            } else {
                Told table = listed.get(name);
                if (table != null) {
                    table.parts().add(row);
                }
            }
        }
        Map<String, Told> told = new LinkedHashMap<>();
        for (Told table : listed.values()) {
            String name = requested(table.name(), folds);
            if (name != null) {
                told.put(name, table);
            }
        }
        if (tables.names() != null
                && tables.scope().includesTemporary()
                && tables.kinds().contains(ObjectKind.TABLE)) {
            addUnlisted(told, columns, part);
        }
        return told;
    }

    /** Names are brought to one character set, because collations that differ cannot be united. */
    private String statement(List<String> types, List<String> columns, Part part) {
        StringJoiner first = new StringJoiner(", ")
                .add(
                        "SELECT CONVERT(t.TABLE_NAME USING utf8mb4) AS tbl, 0 AS is_part, @@lower_case_table_names AS casing");
        StringJoiner second = new StringJoiner(", ")
                .add("SELECT CONVERT(c.TABLE_NAME USING utf8mb4) AS tbl, 1 AS is_part, NULL AS casing");
        columns.forEach(column -> add(column, first, second));
        part.columns().forEach(column -> add(column, second, first));
        String sql = first + " FROM information_schema.TABLES AS t WHERE t.TABLE_TYPE IN (" + String.join(", ", types)
                + ") AND " + condition("t");
        if (!part.columns().isEmpty()) {
            sql += " UNION ALL " + second + " FROM " + part.from() + " WHERE " + condition("c") + part.condition();
        }
        return sql + " ORDER BY tbl, is_part" + (part.order().isEmpty() ? "" : ", " + part.order());
    }

    /** The name that was asked for, of a table that is there; null if none was. Where names are folded, case does not count. */
    private @Nullable String requested(String listed, boolean folds) {
        Set<String> names = tables.names();
        if (names == null || names.contains(listed)) {
            return listed;
        }
        return folds
                ? names.stream().filter(listed::equalsIgnoreCase).findFirst().orElse(null)
                : null;
    }

    private void addUnlisted(Map<String, Told> told, List<String> columns, Part part) {
        for (String name : Objects.requireNonNull(tables.names())) {
            MySqlUnlisted table = MySqlUnlisted.of(source, tables.schema(), name);
            if (!told.containsKey(name) && table.exists()) {
                Show show = part.show();
                told.put(
                        name,
                        new Told(
                                name,
                                MySqlUnlisted.nothing(names(columns)),
                                show == null ? List.of() : table.parts(show, part.names())));
            }
        }
    }

    /** The names under which columns are asked. */
    private static List<String> names(List<String> columns) {
        return columns.stream()
                .map(column -> column.substring(column.lastIndexOf(" AS ") + 4))
                .toList();
    }

    private static void add(String column, StringJoiner asked, StringJoiner other) {
        asked.add(column);
        other.add("NULL" + column.substring(column.lastIndexOf(" AS ")));
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        if (tables.kinds().contains(ObjectKind.TABLE)) {
            if (tables.scope().includesDefault()) {
                types.addAll(List.of("'BASE TABLE'", "'SYSTEM VERSIONED'"));
            }
            if (tables.scope().includesTemporary()) {
                types.add("'TEMPORARY'");
            }
        }
        if (tables.kinds().contains(ObjectKind.VIEW) && tables.scope().includesDefault()) {
            types.addAll(List.of("'VIEW'", "'SYSTEM VIEW'"));
        }
        return types;
    }

    /** The parts of tables without the tables themselves. */
    List<Row> parts(Part part) {
        return source.query(bound("SELECT c.TABLE_NAME AS tbl, " + String.join(", ", part.columns()) + " FROM "
                + part.from() + " WHERE " + condition("c") + part.condition() + " ORDER BY tbl, " + part.order()));
    }

    /** One name is looked up by the server, a few go into the statement, and of many all are read. */
    private String condition(String alias) {
        String schema = alias + ".TABLE_SCHEMA = " + (tables.schema() == null ? "DATABASE()" : ":schema");
        Set<String> names = tables.names();
        if (names == null || names.size() > MOST_NAMES) {
            return schema;
        }
        return schema + " AND " + alias + ".TABLE_NAME " + (names.size() == 1 ? "= :name" : "IN :names");
    }

    private TextClause bound(String sql) {
        TextClause text = Sql.text(sql);
        if (tables.schema() != null) {
            text = text.bind("schema", tables.schema());
        }
        Set<String> names = tables.names();
        if (names == null || names.size() > MOST_NAMES) {
            return text;
        }
        return names.size() == 1
                ? text.bind("name", names.iterator().next())
                : text.bind(BindParameter.named("names", Types.string(), List.copyOf(names))
                        .expanding());
    }

    static String text(Row row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    static int number(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    static @Nullable String textOrNull(Row row, String column) {
        return row.get(column, String.class);
    }

    /** The values of a column in rows that all have one. */
    static List<String> texts(List<Row> rows, String column) {
        return rows.stream().map(row -> text(row, column)).toList();
    }
}
