package io.jalchemy.dialect.postgresql;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ReflectedCheck;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.ReflectedPrimaryKey;
import io.jalchemy.reflection.ReflectedUnique;
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constraints of relations. */
final class PostgresCatalogKeys {
    private static final String NAMES = "CAST(k.conname AS text) AS name, r.description AS comment";

    /** The option by which a foreign key's target keeps its schema, although the search path would find it without. */
    static final String IGNORE_SEARCH_PATH = "postgresql_ignore_search_path";

    private PostgresCatalogKeys() {}

    private static String constraints(char kind) {
        return """
            LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = '%s'
            LEFT JOIN pg_catalog.pg_description r ON r.objoid = k.oid AND r.objsubid = 0
                AND r.classoid = CAST('pg_catalog.pg_constraint' AS regclass)""".formatted(kind);
    }

    /** The names of columns by their numbers, in the order of the numbers. */
    private static String columnNames(String numbers, String relation) {
        return """
            ARRAY(SELECT CAST(a.attname AS text) FROM pg_catalog.unnest(%s) WITH ORDINALITY AS p(number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = %s AND a.attnum = p.number ORDER BY p.place)""".formatted(numbers, relation);
    }

    /** By table; with an entry for each table, also for one that has none. */
    private static <T> Map<String, List<T>> byTable(List<Row> rows, Function<Row, T> make) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        for (Row row : rows) {
            List<T> own = all.computeIfAbsent(
                    PostgresRelations.required(row, PostgresRelations.RELATION), table -> new ArrayList<>());
            if (row.get("name") != null) {
                own.add(make.apply(row));
            }
        }
        return all;
    }

    /** Primary keys and unique constraints, whose index knows which columns it only carries along. */
    private static PostgresRelations keys(char kind, boolean nullsNotDistinct) {
        return new PostgresRelations(
                NAMES + ", k.condeferrable AS deferrable, k.condeferred AS deferred, "
                        + (nullsNotDistinct ? "x.indnullsnotdistinct" : "false") + " AS nulls_not_distinct,\n"
                        + columnNames("k.conkey", "c.oid") + " AS columns,\n"
                        + columnNames("x.indkey[x.indnkeyatts:]", "c.oid") + " AS included",
                constraints(kind)
                        + "\nLEFT JOIN pg_catalog.pg_index x ON x.indexrelid = k.conindid AND k.conindid <> 0",
                "k.conname",
                List.of(PostgresRelations.texts("columns"), PostgresRelations.texts("included")));
    }

    static Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        Map<String, ReflectedPrimaryKey> all = new LinkedHashMap<>();
        byTable(keys('p', false).read(source, tables), PostgresCatalogKeys::primaryKey)
                .forEach((table, keys) -> all.put(table, keys.isEmpty() ? ReflectedPrimaryKey.NONE : keys.getFirst()));
        return all;
    }

    private static ReflectedPrimaryKey primaryKey(Row row) {
        return new ReflectedPrimaryKey(
                row.get("name", String.class),
                PostgresRelations.textsOf(row, "columns"),
                row.get("comment", String.class),
                keyOptions(row),
                deferrable(row),
                initially(row));
    }

    static Map<String, List<ReflectedUnique>> uniques(
            CatalogSource source, TableSelection tables, boolean nullsNotDistinct) {
        return byTable(keys('u', nullsNotDistinct).read(source, tables), PostgresCatalogKeys::unique);
    }

    private static ReflectedUnique unique(Row row) {
        return new ReflectedUnique(
                row.get("name", String.class),
                PostgresRelations.textsOf(row, "columns"),
                row.get("comment", String.class),
                keyOptions(row),
                null,
                deferrable(row),
                initially(row));
    }

    private static Map<String, Object> keyOptions(Row row) {
        Map<String, Object> options = new HashMap<>();
        List<String> included = PostgresRelations.textsOf(row, "included");
        if (!included.isEmpty()) {
            options.put("postgresql_include", included);
        }
        if (PostgresRelations.isTrue(row, "nulls_not_distinct")) {
            options.put("postgresql_nulls_not_distinct", true);
        }
        return options;
    }

    private static @Nullable Boolean deferrable(Row row) {
        return PostgresRelations.isTrue(row, "deferrable") ? Boolean.TRUE : null;
    }

    private static @Nullable String initially(Row row) {
        return PostgresRelations.isTrue(row, "deferred") ? "DEFERRED" : null;
    }

    static Map<String, List<ReflectedForeignKey>> foreignKeys(
            CatalogSource source, TableSelection tables, boolean columnsOfSetNull) {
        PostgresRelations query = new PostgresRelations(
                NAMES
                        + """
                , CAST(k.confdeltype AS text) AS on_delete, CAST(k.confupdtype AS text) AS on_update,
                    CAST(k.confmatchtype AS text) AS match, k.condeferrable AS deferrable, k.condeferred AS deferred,
                    k.convalidated AS validated, f.relname AS referred, m.nspname AS referred_schema,
                    pg_catalog.pg_table_is_visible(f.oid) AS visible,
                """
                        + columnNames("k.conkey", "c.oid") + " AS columns,\n"
                        + columnNames("k.confkey", "k.confrelid") + " AS referred_columns,\n"
                        + (columnsOfSetNull ? columnNames("k.confdelsetcols", "c.oid") : "CAST(NULL AS text[])")
                        + " AS unset_columns",
                constraints('f') + """

                LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
                LEFT JOIN pg_catalog.pg_namespace m ON m.oid = f.relnamespace""",
                "k.conname",
                List.of(
                        PostgresRelations.texts("columns"),
                        PostgresRelations.texts("referred_columns"),
                        PostgresRelations.texts("unset_columns")));
        return byTable(query.read(source, tables), row -> foreignKey(row, tables, source));
    }

    private static ReflectedForeignKey foreignKey(Row row, TableSelection tables, CatalogSource source) {
        String onDelete = action(row, "on_delete");
        List<String> unset = PostgresRelations.textsOf(row, "unset_columns");
        if (onDelete != null && !unset.isEmpty()) {
            List<String> quoted =
                    unset.stream().map(source.dialect().identifiers()::quote).toList();
            onDelete += " (" + String.join(", ", quoted) + ")";
        }
        return new ReflectedForeignKey(
                row.get("name", String.class),
                PostgresRelations.textsOf(row, "columns"),
                new TableName(referredSchema(row, tables, source), PostgresRelations.required(row, "referred")),
                PostgresRelations.textsOf(row, "referred_columns"),
                onDelete,
                action(row, "on_update"),
                deferrable(row),
                initially(row),
                "f".equals(row.get("match")) ? "FULL" : null,
                row.get("comment", String.class),
                PostgresRelations.isTrue(row, "validated") ? Map.of() : Map.of("postgresql_not_valid", true));
    }

    /**
     * The schema of the table that a foreign key leads to: none where the search path finds the table without one, except that the
     * schema asked about remains named. With the option to ignore the search path, only the default schema goes without name.
     */
    private static @Nullable String referredSchema(Row row, TableSelection tables, CatalogSource source) {
        String schema = PostgresRelations.required(row, "referred_schema");
        if (schema.equals(tables.schema())) {
            return schema;
        }
        boolean unnamed = Boolean.TRUE.equals(tables.options().get(IGNORE_SEARCH_PATH))
                ? schema.equals(source.dialect().traits().defaultSchema())
                : PostgresRelations.isTrue(row, "visible");
        return unnamed ? null : schema;
    }

    private static @Nullable String action(Row row, String column) {
        return switch (PostgresRelations.required(row, column)) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> null; // NO ACTION
        };
    }

    static Map<String, List<ReflectedCheck>> checks(CatalogSource source, TableSelection tables) {
        PostgresRelations query = new PostgresRelations(
                NAMES
                        + ", pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) AS condition, k.convalidated AS validated, k.connoinherit AS alone",
                constraints('c'),
                "k.conname",
                List.of());
        return byTable(query.read(source, tables), PostgresCatalogKeys::check);
    }

    private static ReflectedCheck check(Row row) {
        Map<String, Object> options = new HashMap<>();
        if (!PostgresRelations.isTrue(row, "validated")) {
            options.put("postgresql_not_valid", true);
        }
        if (PostgresRelations.isTrue(row, "alone")) {
            options.put("postgresql_no_inherit", true);
        }
        return new ReflectedCheck(
                row.get("name", String.class),
                PostgresRelations.required(row, "condition"),
                row.get("comment", String.class),
                options);
    }
}
