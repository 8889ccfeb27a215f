package com.example.h2;

import static io.jalchemy.sql.Sql.text;

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
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the information schema: one query per aspect, whatever the number of tables. */
final class H2Catalog extends CatalogReader {
    private static final H2Identifiers NAMES = new H2Identifiers();

    H2Catalog() {
        super("h2");
    }

    @Override
    public List<String> schemaNames(CatalogSource source) {
        return source
                .query(
                        text(
                                "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'"))
                .stream()
                .map(row -> name(row, 0))
                .toList();
    }

    @Override
    public List<String> tableNames(
            CatalogSource source, @Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        if (!scope.includesDefault()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Row row : source.query(
                text("SELECT TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = :schema ORDER BY 1")
                        .bind("schema", stored(schema)))) {
            ObjectKind kind = "VIEW".equals(row.get(1)) ? ObjectKind.VIEW : ObjectKind.TABLE;
            if (kinds.contains(kind)) {
                names.add(name(row, 0));
            }
        }
        return names;
    }

    @Override
    public List<String> sequenceNames(CatalogSource source, @Nullable String schema) {
        return source
                .query(text("SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = :schema")
                        .bind("schema", stored(schema)))
                .stream()
                .map(row -> name(row, 0))
                .toList();
    }

    @Override
    public @Nullable String viewDefinition(CatalogSource source, String view, @Nullable String schema) {
        return source
                .query(
                        text("SELECT VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = :schema AND TABLE_NAME = :view")
                                .bind("schema", stored(schema))
                                .bind("view", NAMES.stored(view)))
                .stream()
                .findFirst()
                .map(row -> row.get(0, String.class))
                .orElse(null);
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(CatalogSource source, TableSelection tables) {
        Map<String, List<ReflectedColumn>> found = new LinkedHashMap<>();
        for (Row row : source.query(text("""
                SELECT TABLE_NAME, COLUMN_NAME, IS_NULLABLE, COLUMN_DEFAULT, IS_IDENTITY, IS_GENERATED, GENERATION_EXPRESSION,
                       REMARKS, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE
                FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = :schema ORDER BY TABLE_NAME, ORDINAL_POSITION""").bind("schema", stored(tables.schema())))) {
            String table = name(row, 0);
            if (tables.includes(table)) {
                found.computeIfAbsent(table, key -> new ArrayList<>()).add(column(table, row));
            }
        }
        return found;
    }

    private ReflectedColumn column(String table, Row row) {
        String column = name(row, 1);
        boolean identity = "YES".equals(row.get(4));
        boolean generated = "ALWAYS".equals(row.get(5));
        ReflectedColumn read = ReflectedColumn.of(
                column,
                H2TypeNames.of(row).orElseGet(() -> unknownType(row.get(8) + "", table, column)),
                "YES".equals(row.get(2)));
        return read.withDefault(generated ? null : row.get(3, String.class))
                .withAutoincrement(identity)
                .withComment(row.get(7, String.class))
                .withComputed(generated ? new ReflectedComputed(String.valueOf(row.get(6)), true) : null);
    }

    @Override
    public Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        Map<String, ReflectedPrimaryKey> keys = new LinkedHashMap<>();
        existing(source, tables).forEach(table -> keys.put(table, ReflectedPrimaryKey.NONE));
        constraints(source, tables, "PRIMARY KEY")
                .forEach((table, found) -> found.forEach((constraint, columns) ->
                        keys.put(table, new ReflectedPrimaryKey(constraint, columns, null, Map.of()))));
        return keys;
    }

    @Override
    public Map<String, List<ReflectedUnique>> uniqueConstraints(CatalogSource source, TableSelection tables) {
        return lists(
                source,
                tables,
                constraints(source, tables, "UNIQUE"),
                (constraint, columns) -> new ReflectedUnique(constraint, columns, null, Map.of(), null));
    }

    @Override
    public Map<String, List<ReflectedCheck>> checkConstraints(CatalogSource source, TableSelection tables) {
        Map<String, List<ReflectedCheck>> found = emptyLists(source, tables);
        for (Row row : source.query(text("""
                SELECT T.TABLE_NAME, T.CONSTRAINT_NAME, C.CHECK_CLAUSE
                FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS T JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
                ON C.CONSTRAINT_SCHEMA = T.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = T.CONSTRAINT_NAME
                WHERE T.TABLE_SCHEMA = :schema AND T.CONSTRAINT_TYPE = 'CHECK' ORDER BY 1, 2""").bind("schema", stored(tables.schema())))) {
            if (tables.includes(name(row, 0))) {
                found.computeIfAbsent(name(row, 0), key -> new ArrayList<>())
                        .add(new ReflectedCheck(name(row, 1), String.valueOf(row.get(2)), null, Map.of()));
            }
        }
        return found;
    }

    /** Table → constraint → columns. */
    private static Map<String, Map<String, List<String>>> constraints(
            CatalogSource source, TableSelection tables, String type) {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        for (Row row :
                source.query(text("""
                SELECT T.TABLE_NAME, T.CONSTRAINT_NAME, K.COLUMN_NAME
                FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS T JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
                ON K.CONSTRAINT_SCHEMA = T.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = T.CONSTRAINT_NAME
                WHERE T.TABLE_SCHEMA = :schema AND T.CONSTRAINT_TYPE = :type ORDER BY 1, 2, K.ORDINAL_POSITION""").bind("schema", stored(tables.schema())).bind("type", type))) {
            if (tables.includes(name(row, 0))) {
                found.computeIfAbsent(name(row, 0), key -> new LinkedHashMap<>())
                        .computeIfAbsent(name(row, 1), key -> new ArrayList<>())
                        .add(name(row, 2));
            }
        }
        return found;
    }

    @Override
    public Map<String, List<ReflectedForeignKey>> foreignKeys(CatalogSource source, TableSelection tables) {
        record Key(
                String table,
                String name,
                TableName referred,
                @Nullable String onDelete,
                @Nullable String onUpdate) {}
        Map<Key, List<List<String>>> columns = new LinkedHashMap<>();
        for (Row row : source.query(text("""
                SELECT K.TABLE_NAME, K.CONSTRAINT_NAME, K.COLUMN_NAME, R.DELETE_RULE, R.UPDATE_RULE,
                       U.TABLE_SCHEMA, U.TABLE_NAME AS REFERRED, U.COLUMN_NAME AS REFERRED_COLUMN
                FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
                JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
                ON K.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = R.CONSTRAINT_NAME
                JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE U
                ON U.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA AND U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME
                AND U.ORDINAL_POSITION = K.POSITION_IN_UNIQUE_CONSTRAINT
                WHERE K.TABLE_SCHEMA = :schema ORDER BY 1, 2, K.ORDINAL_POSITION""").bind("schema", stored(tables.schema())))) {
            if (tables.includes(name(row, 0))) {
                String place = name(row, 5);
                Key key = new Key(
                        name(row, 0),
                        name(row, 1),
                        new TableName(tables.schema() == null && place.equals("public") ? null : place, name(row, 6)),
                        rule(row, 3),
                        rule(row, 4));
                columns.computeIfAbsent(key, made -> new ArrayList<>()).add(List.of(name(row, 2), name(row, 7)));
            }
        }
        Map<String, List<ReflectedForeignKey>> found = emptyLists(source, tables);
        columns.forEach((key, pairs) -> found.computeIfAbsent(key.table(), made -> new ArrayList<>())
                .add(new ReflectedForeignKey(
                        key.name(),
                        pairs.stream().map(List::getFirst).toList(),
                        key.referred(),
                        pairs.stream().map(List::getLast).toList(),
                        key.onDelete(),
                        key.onUpdate(),
                        null,
                        null,
                        null,
                        null,
                        Map.of())));
        return found;
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(CatalogSource source, TableSelection tables) {
        Map<String, Map<String, List<String>>> columns = new LinkedHashMap<>();
        for (Row row : source.query(text("""
                SELECT C.TABLE_NAME, C.INDEX_NAME, C.COLUMN_NAME
                FROM INFORMATION_SCHEMA.INDEX_COLUMNS C JOIN INFORMATION_SCHEMA.INDEXES I
                ON I.INDEX_SCHEMA = C.INDEX_SCHEMA AND I.INDEX_NAME = C.INDEX_NAME
                WHERE C.TABLE_SCHEMA = :schema AND I.IS_GENERATED = FALSE
                ORDER BY 1, 2, C.ORDINAL_POSITION""").bind("schema", stored(tables.schema())))) {
            if (tables.includes(name(row, 0))) {
                columns.computeIfAbsent(name(row, 0), key -> new LinkedHashMap<>())
                        .computeIfAbsent(name(row, 1), key -> new ArrayList<>())
                        .add(name(row, 2));
            }
        }
        return lists(source, tables, columns, (index, names) -> ReflectedIndex.of(index, false, names));
    }

    @Override
    public Map<String, String> tableComments(CatalogSource source, TableSelection tables) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Row row : source.query(
                text("SELECT TABLE_NAME, REMARKS FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = :schema")
                        .bind("schema", stored(tables.schema())))) {
            if (tables.includes(name(row, 0))) {
                found.put(name(row, 0), Objects.requireNonNullElse(row.get(1, String.class), ""));
            }
        }
        return found;
    }

    private List<String> existing(CatalogSource source, TableSelection tables) {
        return tableNames(source, tables.schema(), tables.kinds(), tables.scope()).stream()
                .filter(tables::includes)
                .toList();
    }

    private <T> Map<String, List<T>> emptyLists(CatalogSource source, TableSelection tables) {
        Map<String, List<T>> lists = new LinkedHashMap<>();
        existing(source, tables).forEach(table -> lists.put(table, new ArrayList<>()));
        return lists;
    }

    private <T> Map<String, List<T>> lists(
            CatalogSource source,
            TableSelection tables,
            Map<String, Map<String, List<String>>> columns,
            BiFunction<String, List<String>, T> make) {
        Map<String, List<T>> lists = emptyLists(source, tables);
        columns.forEach((table, named) -> named.forEach((name, some) ->
                lists.computeIfAbsent(table, key -> new ArrayList<>()).add(make.apply(name, some))));
        return lists;
    }

    private static @Nullable String rule(Row row, int position) {
        String rule = String.valueOf(row.get(position));
        return rule.equals("NO ACTION") || rule.equals("RESTRICT") ? null : rule;
    }

    private static String name(Row row, int position) {
        return NAMES.known(String.valueOf(row.get(position)));
    }

    private static String stored(@Nullable String schema) {
        return schema == null ? "PUBLIC" : NAMES.stored(schema);
    }
}
