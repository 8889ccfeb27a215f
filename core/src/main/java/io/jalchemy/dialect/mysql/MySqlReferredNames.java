package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.text;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that foreign keys lead to as their tables have them. MySQL 8 tells those of columns in lower case, and where
 * {@code lower_case_table_names} is 2 those of tables and schemas too (https://bugs.mysql.com/bug.php?id=88718 and 96365).
 */
final class MySqlReferredNames {
    private final boolean caseCounts;
    private final Map<String, Names> tables = new HashMap<>();

    /** A table as it is written, and its columns by their names in lower case. */
    private record Names(String schema, String table, Map<String, String> columns) {}

    /**
     * @param caseCounts whether tables that differ in case only are different ones
     */
    MySqlReferredNames(boolean caseCounts) {
        this.caseCounts = caseCounts;
    }

    /**
     * Asks for the names where what the keys tell cannot be trusted.
     *
     * @param keys the columns of foreign keys
     */
    static MySqlReferredNames of(MySqlOptions server, CatalogSource source, List<Row> keys) {
        int casing = keys.isEmpty() ? 0 : MySqlTables.number(keys.getFirst(), "key_casing");
        MySqlReferredNames names = new MySqlReferredNames(casing == 0);
        if (keys.isEmpty() || server.mariadb() && casing == 0) {
            return names;
        }
        Set<String> schemas = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        for (Row row : keys) {
            schemas.add(text(row, "other_place"));
            tables.add(text(row, "other_table").toLowerCase(Locale.ROOT));
        }
        source.query(Sql.text("SELECT c.TABLE_SCHEMA AS place, c.TABLE_NAME AS tbl, c.COLUMN_NAME AS name"
                                + " FROM information_schema.COLUMNS AS c"
                                + " WHERE c.TABLE_SCHEMA IN :schemas AND LOWER(c.TABLE_NAME) IN :tables")
                        .bind(
                                BindParameter.named("schemas", Types.string(), List.copyOf(schemas))
                                        .expanding(),
                                BindParameter.named("tables", Types.string(), List.copyOf(tables))
                                        .expanding()))
                .forEach(row -> names.add(text(row, "place"), text(row, "tbl"), text(row, "name")));
        return names;
    }

    /** Takes note of a column. */
    void add(String schema, String table, String column) {
        tables.computeIfAbsent(key(schema, table), key -> new Names(schema, table, new HashMap<>()))
                .columns()
                .put(column.toLowerCase(Locale.ROOT), column);
    }

    String schema(String schema, String table) {
        Names names = tables.get(key(schema, table));
        return names == null ? schema : names.schema();
    }

    String table(String schema, String table) {
        Names names = tables.get(key(schema, table));
        return names == null ? table : names.table();
    }

    String column(String schema, String table, String column) {
        Names names = tables.get(key(schema, table));
        return names == null ? column : names.columns().getOrDefault(column.toLowerCase(Locale.ROOT), column);
    }

    private String key(String schema, String table) {
        String whole = schema + "." + table;
        return caseCounts ? whole : whole.toLowerCase(Locale.ROOT);
    }
}
