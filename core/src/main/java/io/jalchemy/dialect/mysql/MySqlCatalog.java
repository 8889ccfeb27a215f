package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.textOrNull;

import io.jalchemy.dialect.mysql.MySqlTables.Part;
import io.jalchemy.dialect.mysql.MySqlTables.Told;
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
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what is in a database of MySQL or MariaDB, by {@code information_schema}. A schema is a database there. */
final class MySqlCatalog extends CatalogReader {
    private static final Set<String> SYSTEM = Set.of("information_schema", "mysql", "performance_schema", "sys");
    private static final Part PRIMARY_KEYS = Part.of(
                    List.of("c.COLUMN_NAME AS name", "c.SEQ_IN_INDEX AS position"),
                    "information_schema.STATISTICS AS c",
                    "position")
            .where("c.INDEX_NAME = 'PRIMARY'")
            .orBy(MySqlIndexes.SHOW.where("Key_name = 'PRIMARY'"));

    private final MySqlDialect dialect;

    MySqlCatalog(MySqlDialect dialect) {
        super(dialect.name());
        this.dialect = dialect;
    }

    @Override
    public List<String> schemaNames(CatalogSource source) {
        return allSchemas(source).stream()
                .filter(name -> !SYSTEM.contains(name))
                .toList();
    }

    @Override
    public boolean hasSchema(CatalogSource source, String name) {
        return allSchemas(source).contains(name);
    }

    private static List<String> allSchemas(CatalogSource source) {
        return MySqlTables.texts(
                source.query(Sql.text(
                        "SELECT s.SCHEMA_NAME AS name FROM information_schema.SCHEMATA AS s ORDER BY s.SCHEMA_NAME")),
                "name");
    }

    @Override
    public List<String> tableNames(
            CatalogSource source, @Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        return List.copyOf(new MySqlTables(source, new TableSelection(schema, null, kinds, scope))
                .ask(List.of(), Part.NONE)
                .keySet());
    }

    @Override
    public boolean hasUnlistedTable(CatalogSource source, String name, @Nullable String schema) {
        return MySqlUnlisted.of(source, schema, name).exists();
    }

    @Override
    public List<String> sequenceNames(CatalogSource source, @Nullable String schema) {
        if (!dialect.traits().sequences()) {
            return super.sequenceNames(source, schema);
        }
        Part sequences = Part.of(List.of("c.TABLE_TYPE AS type"), "information_schema.TABLES AS c", "type")
                .where("c.TABLE_TYPE = 'SEQUENCE'");
        return MySqlTables.texts(new MySqlTables(source, TableSelection.ofSchema(schema)).parts(sequences), "tbl");
    }

    @Override
    public @Nullable String viewDefinition(CatalogSource source, String view, @Nullable String schema) {
        Part views = Part.of(List.of("c.VIEW_DEFINITION AS definition"), "information_schema.VIEWS AS c", "definition");
        List<Row> rows = new MySqlTables(source, TableSelection.ofNames(schema, Set.of(view))).parts(views);
        return rows.isEmpty() ? null : textOrNull(rows.getFirst(), "definition");
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(CatalogSource source, TableSelection tables) {
        return new MySqlColumnReader(this, dialect, new MySqlTables(source, tables)).read();
    }

    SqlType<?> unknown(String type, String table, String column) {
        return unknownType(type, table, column);
    }

    @Override
    public Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        return ofEach(
                source,
                tables,
                List.of(),
                PRIMARY_KEYS,
                told -> told.parts().isEmpty()
                        ? ReflectedPrimaryKey.NONE
                        : new ReflectedPrimaryKey(null, MySqlTables.texts(told.parts(), "name"), null, Map.of()));
    }

    @Override
    public Map<String, List<ReflectedForeignKey>> foreignKeys(CatalogSource source, TableSelection tables) {
        return new MySqlForeignKeys(dialect.options(), new MySqlTables(source, tables)).read();
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogSource source, TableSelection tables) {
        MySqlIndexes indexes = new MySqlIndexes(dialect);
        return ofEach(source, tables, List.of("t.ENGINE AS engine"), indexes.part(), indexes::read);
    }

    /** The database keeps them as unique indexes, which are told among the indexes too. */
    @Override
    public Map<String, List<ReflectedUnique>> uniqueConstraints(CatalogSource source, TableSelection tables) {
        MySqlIndexes indexes = new MySqlIndexes(dialect);
        return ofEach(source, tables, List.of(), indexes.uniquePart(), indexes::uniques);
    }

    @Override
    public Map<String, List<ReflectedCheck>> checkConstraints(CatalogSource source, TableSelection tables) {
        MySqlChecks checks = new MySqlChecks(dialect.options());
        return ofEach(source, tables, List.of(), checks.part(), checks::read);
    }

    /** The comment of a view is no comment: it says that it is one, or what is wrong with it. */
    @Override
    public Map<String, String> tableComments(CatalogSource source, TableSelection tables) {
        return ofEach(
                source,
                tables,
                List.of("CASE WHEN t.TABLE_TYPE LIKE '%VIEW' THEN '' ELSE t.TABLE_COMMENT END AS comment"),
                Part.NONE,
                told -> Objects.requireNonNullElse(textOrNull(told.row(), "comment"), ""));
    }

    @Override
    public Map<String, Map<String, Object>> tableOptions(CatalogSource source, TableSelection tables) {
        MySqlPartitions partitions = new MySqlPartitions(source, tables.schema());
        return ofEach(
                source,
                tables,
                List.of("t.ENGINE AS engine", "t.TABLE_COLLATION AS collation", "t.CREATE_OPTIONS AS options"),
                Part.NONE,
                told -> MySqlTableOptions.reflected(dialect.name(), told.row(), () -> partitions.of(told.name())));
    }

    private static <T> Map<String, T> ofEach(
            CatalogSource source, TableSelection tables, List<String> columns, Part part, Function<Told, T> aspect) {
        Map<String, T> all = new LinkedHashMap<>();
        new MySqlTables(source, tables).ask(columns, part).forEach((table, told) -> all.put(table, aspect.apply(told)));
        return all;
    }
}
