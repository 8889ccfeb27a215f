package io.jalchemy.dialect.sqlite;

import static io.jalchemy.dialect.sqlite.SqliteMaster.isNull;
import static io.jalchemy.dialect.sqlite.SqliteMaster.number;
import static io.jalchemy.dialect.sqlite.SqliteMaster.text;
import static io.jalchemy.dialect.sqlite.SqliteMaster.textOrNull;

import io.jalchemy.dialect.sqlite.CreateTableText.ColumnText;
import io.jalchemy.dialect.sqlite.CreateTableText.KeyText;
import io.jalchemy.reflection.CatalogReader;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.ObjectScope;
import io.jalchemy.reflection.ReflectedCheck;
import io.jalchemy.reflection.ReflectedColumn;
import io.jalchemy.reflection.ReflectedComputed;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.ReflectedPrimaryKey;
import io.jalchemy.reflection.ReflectedUnique;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.types.SqlType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is in an SQLite database: columns and indexes by pragmas, what these keep back (names of constraints, CHECKs, generated
 * columns, options) by the text of the CREATE statements. A schema is an attached database.
 */
final class SqliteCatalog extends CatalogReader {
    private static final int VIRTUAL_HIDDEN = 1;
    private static final int STORED_COMPUTED = 3;

    SqliteCatalog(String dialect) {
        super(dialect);
    }

    @Override
    public List<String> schemaNames(CatalogSource source) {
        return SqliteMaster.databases(source).stream()
                .filter(name -> !name.equals("temp"))
                .toList();
    }

    @Override
    public String defaultSchemaName(CatalogSource source) {
        return "main";
    }

    @Override
    public List<String> tableNames(
            CatalogSource source, @Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        TableSelection all = new TableSelection(schema, null, kinds, scope);
        return List.copyOf(new SqliteMaster(source, all)
                .rows("m.type AS type", SqliteMaster.Joins.NONE, "")
                .keySet());
    }

    @Override
    public @Nullable String viewDefinition(CatalogSource source, String view, @Nullable String schema) {
        TableSelection one = TableSelection.ofNames(schema, Set.of(view)).kinds(Set.of(ObjectKind.VIEW));
        List<Row> rows = new SqliteMaster(source, one)
                .rows("m.sql AS sql", SqliteMaster.Joins.NONE, "")
                .getOrDefault(view, List.of());
        return rows.isEmpty() ? null : textOrNull(rows.getFirst(), "sql");
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(CatalogSource source, TableSelection tables) {
        Map<String, List<Row>> found = new SqliteMaster(source, tables)
                .rows(
                        "CASE WHEN p.cid = 0 THEN m.sql END AS sql, p.cid AS cid, p.name AS name, p.type AS type,"
                                + " p.\"notnull\" AS required, p.dflt_value AS standard, p.pk AS pk, p.hidden AS hidden",
                        place -> " JOIN pragma_table_xinfo(m.name, " + place.text() + ") AS p",
                        ", cid");
        Map<String, List<ReflectedColumn>> columns = new LinkedHashMap<>();
        found.forEach((table, rows) -> {
            CreateTableText text = CreateTableParser.parse(textOrNull(rows.getFirst(), "sql"));
            columns.put(
                    table,
                    rows.stream()
                            .filter(row -> number(row, "hidden") != VIRTUAL_HIDDEN)
                            .map(row -> column(table, row, text))
                            .toList());
        });
        return columns;
    }

    private ReflectedColumn column(String table, Row row, CreateTableText text) {
        String name = text(row, "name");
        ColumnText own = text.column(name);
        ReflectedColumn column = ReflectedColumn.of(
                        name, type(table, name, text(row, "type"), own), number(row, "required") == 0)
                .withDefault(textOrNull(row, "standard"));
        if (number(row, "hidden") != 0) {
            String sql = own == null || own.computed() == null ? "" : own.computed();
            column = column.withDefault(null)
                    .withComputed(new ReflectedComputed(sql, number(row, "hidden") == STORED_COMPUTED));
        }
        if (number(row, "pk") > 0) {
            column = column.withAutoincrement(autoincrement(own, text));
        }
        return own == null ? column : column.withOptions(options(own, text));
    }

    /** A type that is missing altogether is no mistake: such a column takes everything as it comes. */
    private SqlType<?> type(String table, String column, String declared, @Nullable ColumnText text) {
        SqlType<?> known = SqliteTypeNames.of(declared, text == null ? null : text.collation());
        if (known != null) {
            return known;
        }
        return declared.isBlank() ? io.jalchemy.types.Types.nullType() : unknownType(declared, table, column);
    }

    /** Any INTEGER PRIMARY KEY numbers rows where there are rowids, which nothing tells apart from a key that is always given. */
    private static @Nullable Boolean autoincrement(@Nullable ColumnText column, CreateTableText table) {
        if (column != null && column.autoincrement()) {
            return true;
        }
        return table.rowid() ? null : Boolean.FALSE;
    }

    private static Map<String, Object> options(ColumnText column, CreateTableText table) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (column.onNull() != null) {
            options.put("sqlite_on_conflict_not_null", column.onNull());
        }
        KeyText key = table.primaryKey();
        if (column.autoincrement() && key != null && key.onConflict() != null) {
            options.put("sqlite_on_conflict_primary_key", key.onConflict());
        }
        return options;
    }

    @Override
    public Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        Map<String, ReflectedPrimaryKey> keys = new LinkedHashMap<>();
        new SqliteMaster(source, tables)
                .rows(
                        "CASE WHEN p.pk = 1 THEN m.sql END AS sql, p.name AS name, p.pk AS pk",
                        place -> " LEFT JOIN pragma_table_xinfo(CASE m.type WHEN 'table' THEN m.name END, "
                                + place.text() + ") AS p ON p.pk > 0",
                        ", pk")
                .forEach((table, rows) -> keys.put(table, primaryKey(rows)));
        return keys;
    }

    private static ReflectedPrimaryKey primaryKey(List<Row> rows) {
        if (isNull(rows.getFirst(), "name")) {
            return ReflectedPrimaryKey.NONE;
        }
        KeyText text =
                CreateTableParser.parse(textOrNull(rows.getFirst(), "sql")).primaryKey();
        return new ReflectedPrimaryKey(
                text == null ? null : text.name(),
                SqliteMaster.values(rows, "name"),
                null,
                onConflict(text == null ? null : text.onConflict()));
    }

    @Override
    public Map<String, List<ReflectedForeignKey>> foreignKeys(CatalogSource source, TableSelection tables) {
        return new SqliteForeignKeys(new SqliteMaster(source, tables)).read();
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogSource source, TableSelection tables) {
        return new SqliteIndexes(new SqliteMaster(source, tables), false).read();
    }

    @Override
    public Map<String, List<ReflectedUnique>> uniqueConstraints(CatalogSource source, TableSelection tables) {
        return byText(source, tables, text -> text.uniques().stream()
                .map(key -> new ReflectedUnique(key.name(), key.columns(), null, onConflict(key.onConflict()), null))
                .toList());
    }

    @Override
    public Map<String, List<ReflectedCheck>> checkConstraints(CatalogSource source, TableSelection tables) {
        return byText(source, tables, text -> text.checks().stream()
                .map(check -> new ReflectedCheck(check.name(), check.condition(), null, onConflict(check.onConflict())))
                .sorted(Comparator.comparing(ReflectedCheck::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    @Override
    public Map<String, Map<String, Object>> tableOptions(CatalogSource source, TableSelection tables) {
        return byText(source, tables, SqliteCatalog::options);
    }

    private static Map<String, Object> options(CreateTableText text) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (!text.rowid()) {
            options.put("sqlite_with_rowid", false);
        }
        if (text.strict()) {
            options.put("sqlite_strict", true);
        }
        if (text.columns().stream().anyMatch(ColumnText::autoincrement)) {
            options.put("sqlite_autoincrement", true);
        }
        return options;
    }

    private static <T> Map<String, T> byText(
            CatalogSource source, TableSelection tables, Function<CreateTableText, T> aspect) {
        Map<String, T> told = new LinkedHashMap<>();
        new SqliteMaster(source, tables).texts().forEach((table, text) -> told.put(table, aspect.apply(text)));
        return told;
    }

    private static Map<String, Object> onConflict(@Nullable String action) {
        return action == null ? Map.of() : Map.of("sqlite_on_conflict", action);
    }
}
