package io.jalchemy.dialect.postgresql;

import static io.jalchemy.sql.Sql.text;

import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.reflection.CatalogReader;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.ObjectScope;
import io.jalchemy.reflection.ReflectedCheck;
import io.jalchemy.reflection.ReflectedColumn;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.ReflectedPrimaryKey;
import io.jalchemy.reflection.ReflectedUnique;
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Constraint;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the catalog of PostgreSQL, each aspect of any number of tables with one query. */
final class PostgresCatalog extends CatalogReader {
    private static final PostgresRelations NAMES = new PostgresRelations("", "", "", List.of());
    private static final PostgresRelations VIEWS =
            new PostgresRelations("pg_catalog.pg_get_viewdef(c.oid) AS definition", "", "", List.of());
    private static final PostgresRelations COMMENTS =
            new PostgresRelations("r.description AS comment", """
            LEFT JOIN pg_catalog.pg_description r ON r.objoid = c.oid AND r.objsubid = 0
                AND r.classoid = CAST('pg_catalog.pg_class' AS regclass)""", "", List.of());
    private static final PostgresRelations OPTIONS = new PostgresRelations(
            """
            c.reloptions AS storage, s.spcname AS tablespace, CASE WHEN m.amname <> 'heap' THEN m.amname END AS method,
                CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
                ARRAY(SELECT CASE WHEN pg_catalog.pg_table_is_visible(p.oid) THEN '' ELSE s.nspname || '.' END || p.relname
                    FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                    JOIN pg_catalog.pg_namespace s ON s.oid = p.relnamespace
                    WHERE h.inhrelid = c.oid AND NOT c.relispartition ORDER BY h.inhseqno) AS inherits""", """
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam""", "", List.of(PostgresRelations.texts("storage"), PostgresRelations.texts("inherits")));

    private static final PostgresRelations PARENTS = new PostgresRelations("""
            CAST(p.relname AS text) AS name,
                CASE WHEN NOT pg_catalog.pg_table_is_visible(p.oid) THEN s.nspname END AS hidden_schema, s.nspname AS schema""", """
            JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND NOT c.relispartition
            JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
            JOIN pg_catalog.pg_namespace s ON s.oid = p.relnamespace""", "h.inhseqno", List.of());

    /** As of 15, unique indexes may take nulls as alike, and foreign keys unset some of their columns only. */
    private final boolean isAtLeast15;

    PostgresCatalog(PostgresDialect dialect) {
        super(dialect.name());
        ServerVersion version = dialect.options().version();
        this.isAtLeast15 = version != null && version.isAtLeast(15);
    }

    @Override
    public List<String> schemaNames(CatalogSource source) {
        return names(source.query(text("""
                SELECT n.nspname AS relation FROM pg_catalog.pg_namespace n
                WHERE NOT pg_catalog.starts_with(n.nspname, 'pg_') AND n.nspname <> 'information_schema'
                ORDER BY n.nspname""")));
    }

    @Override
    public boolean hasSchema(CatalogSource source, String name) {
        return !source.query(
                        text("SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = CAST(:name AS name)")
                                .bind("name", name))
                .isEmpty();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream()
                .map(row -> PostgresRelations.required(row, PostgresRelations.RELATION))
                .toList();
    }

    @Override
    public List<String> tableNames(
            CatalogSource source, @Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        return names(NAMES.read(source, new TableSelection(schema, null, kinds, scope)));
    }

    @Override
    public List<String> sequenceNames(CatalogSource source, @Nullable String schema) {
        String condition = PostgresRelations.schemaCondition(schema, "pg_catalog.pg_table_is_visible(c.oid)");
        return names(PostgresRelations.read(source, text("""
                SELECT c.relname AS relation
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'S' AND %s
                ORDER BY c.relname""".formatted(condition)), schema, List.of()));
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(CatalogSource source, TableSelection tables) {
        return new PostgresCatalogColumns(this, source).read(source, tables);
    }

    SqlType<?> unknown(String type, String table, String column) {
        return unknownType(type, table, column);
    }

    @Override
    public Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        return PostgresCatalogKeys.primaryKeys(source, tables);
    }

    @Override
    public Map<String, List<ReflectedForeignKey>> foreignKeys(CatalogSource source, TableSelection tables) {
        return PostgresCatalogKeys.foreignKeys(source, tables, isAtLeast15);
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogSource source, TableSelection tables) {
        return PostgresCatalogIndexes.read(source, tables, isAtLeast15);
    }

    @Override
    public Map<String, List<ReflectedUnique>> uniqueConstraints(CatalogSource source, TableSelection tables) {
        return PostgresCatalogKeys.uniques(source, tables, isAtLeast15);
    }

    @Override
    public Map<String, List<ReflectedCheck>> checkConstraints(CatalogSource source, TableSelection tables) {
        return PostgresCatalogKeys.checks(source, tables);
    }

    @Override
    public Map<String, String> tableComments(CatalogSource source, TableSelection tables) {
        Map<String, String> comments = new LinkedHashMap<>();
        for (Row row : COMMENTS.read(source, tables)) {
            String comment = row.get("comment", String.class);
            comments.put(PostgresRelations.required(row, PostgresRelations.RELATION), comment == null ? "" : comment);
        }
        return comments;
    }

    @Override
    public Map<String, Map<String, Object>> tableOptions(CatalogSource source, TableSelection tables) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (Row row : OPTIONS.read(source, tables)) {
            all.put(PostgresRelations.required(row, PostgresRelations.RELATION), options(row));
        }
        return all;
    }

    private static Map<String, Object> options(Row row) {
        Map<String, Object> options = new HashMap<>();
        Map<String, String> storage = PostgresRelations.storage(PostgresRelations.textsOf(row, "storage"));
        if (!storage.isEmpty()) {
            options.put("postgresql_with", storage);
        }
        put(options, "postgresql_tablespace", row.get("tablespace", String.class));
        put(options, "postgresql_using", row.get("method", String.class));
        put(options, "postgresql_partition_by", row.get("partition_by", String.class));
        List<String> parents = PostgresRelations.textsOf(row, "inherits");
        if (!parents.isEmpty()) {
            options.put("postgresql_inherits", parents);
        }
        return options;
    }

    private static void put(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    @Override
    public @Nullable String viewDefinition(CatalogSource source, String view, @Nullable String schema) {
        TableSelection one = TableSelection.ofNames(schema, Set.of(view)).kinds(ObjectKind.ANY_VIEW);
        List<Row> found = VIEWS.read(source, one);
        return found.isEmpty()
                ? null
                : PostgresRelations.required(found.getFirst(), "definition").strip();
    }

    @Override
    public Map<String, List<TableName>> prerequisites(CatalogSource source, TableSelection tables) {
        Map<String, List<TableName>> all = new LinkedHashMap<>();
        for (Row row : PARENTS.read(source, tables)) {
            boolean named = PostgresRelations.required(row, "schema").equals(tables.schema());
            String schema = named ? tables.schema() : row.get("hidden_schema", String.class);
            all.computeIfAbsent(PostgresRelations.required(row, PostgresRelations.RELATION), table -> new ArrayList<>())
                    .add(new TableName(schema, PostgresRelations.required(row, "name")));
        }
        return all;
    }

    @Override
    public Map<String, List<Constraint>> furtherConstraints(CatalogSource source, TableSelection tables) {
        return PostgresCatalogIndexes.exclusions(source, tables);
    }
}
