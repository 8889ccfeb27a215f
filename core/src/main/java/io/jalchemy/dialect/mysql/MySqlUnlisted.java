package io.jalchemy.dialect.mysql;

import io.jalchemy.error.DatabaseException;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Temporary tables, which the information schema lists as of MariaDB 11.2 only, and MySQL not at all. SHOW tells of them, if one
 * knows the name; it does not tell texts from expressions, so that their defaults stay unknown.
 *
 * @param source of the connection that has them
 * @param name of the table, with its schema and in backticks
 */
record MySqlUnlisted(CatalogSource source, String name) {
    /**
     * How SHOW tells what a view of the information schema tells otherwise.
     *
     * @param words behind SHOW, before the name of the table
     * @param names of the columns that it gives, by the names that the view's columns are asked under
     * @param condition which of it, or empty
     */
    record Show(String words, Map<String, String> names, String condition) {
        /** All of it. */
        static Show of(String words, Map<String, String> names) {
            return new Show(words, names, "");
        }

        /** Only some of it. */
        Show where(String sql) {
            return new Show(words, names, condition.isEmpty() ? " WHERE " + sql : condition + " AND " + sql);
        }
    }

    static MySqlUnlisted of(CatalogSource source, @Nullable String schema, String table) {
        return new MySqlUnlisted(source, (schema == null ? "" : quoted(schema) + ".") + quoted(table));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Whether there is a table of the name. */
    boolean exists() {
        try {
            show("COLUMNS FROM", "");
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    /** What there is, as rows of the columns asked for; those that SHOW does not know are null. */
    List<Row> parts(Show show, List<String> columns) {
        RowKeys keys = new RowKeys(columns, List.of());
        List<Row> rows = new ArrayList<>();
        for (Row row : show(show.words() + " FROM", show.condition())) {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                String shown = show.names().get(columns.get(i));
                values[i] = shown == null ? null : row.get((Object) shown);
            }
            rows.add(Row.of(keys, values));
        }
        return rows;
    }

    /** A row of nothing, for what is asked of the table itself. */
    static Row nothing(List<String> columns) {
        return Row.of(new RowKeys(columns, List.of()), new @Nullable Object[columns.size()]);
    }

    /** What SHOW gives about the table; a colon in its name is no parameter. */
    List<Row> show(String words, String condition) {
        String sql = "SHOW " + words + " " + name + condition;
        return source.query(Sql.text(sql.replace(":", "\\:")));
    }
}
