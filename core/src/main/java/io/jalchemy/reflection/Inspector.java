package io.jalchemy.reflection;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.ReflectionSource;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the schema of a database. {@code engine.inspect()} and {@code connection.inspect()} make one.
 *
 * <p>What was read is kept, so that asking again sends nothing; {@link #clearCache()} forgets it, and each new inspector starts
 * fresh. Methods over one table throw {@link NoSuchTableException} if it does not exist; those over a {@link TableSelection}
 * describe any number of tables with one query or a few. A schema that is null, or left out, is the default one. What a database
 * does not have is refused with {@link io.jalchemy.error.UnsupportedCompilationException}. For one thread at a time.
 */
public final class Inspector implements ReflectionSource {
    private final CatalogSource source;
    private final CatalogReader reader;
    private final Map<Question, Object> answers = new HashMap<>();

    /** For the engine; users ask it for an inspector. */
    public Inspector(CatalogSource source, CatalogReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** What has been asked: one aspect of a schema or of a table in it, and how. */
    private record Question(
            Aspect aspect,
            @Nullable Object detail,
            @Nullable String schema,
            Map<String, Object> options) {
        Question(Aspect aspect, @Nullable Object detail, @Nullable String schema) {
            this(aspect, detail, schema, Map.of());
        }
    }

    private enum Aspect {
        SCHEMAS,
        TABLES,
        UNLISTED,
        SEQUENCES,
        VIEW,
        COLUMNS,
        PRIMARY_KEY,
        FOREIGN_KEYS,
        INDEXES,
        UNIQUE,
        CHECKS,
        COMMENT,
        OPTIONS,
        FURTHER
    }

    /** A method of the reader that tells one aspect of many tables. */
    private interface ManyTables<T> {
        Map<String, T> read(CatalogSource source, TableSelection tables);
    }

    /** The dialect, with what is known of the server. */
    public Dialect dialect() {
        return source.dialect();
    }

    /** Where the queries of this inspector go; for what a dialect tells beyond this class. */
    public CatalogSource source() {
        return source;
    }

    /** Forgets what was read. */
    public void clearCache() {
        answers.clear();
    }

    /** The schemas, without those of the system. */
    public List<String> schemaNames() {
        return known(new Question(Aspect.SCHEMAS, null, null), () -> List.copyOf(reader.schemaNames(source)));
    }

    /** The schema that is meant if none is named; null if the database has no such thing. */
    public @Nullable String defaultSchemaName() {
        return reader.defaultSchemaName(source);
    }

    /** Whether there is a schema, also one of the system. */
    public boolean hasSchema(String name) {
        return schemaNames().contains(name)
                || known(new Question(Aspect.SCHEMAS, name, null), () -> reader.hasSchema(source, name));
    }

    /** The tables of the default schema, by name. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The tables of a schema, by name. */
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, Set.of(ObjectKind.TABLE), ObjectScope.DEFAULT);
    }

    /** The temporary tables. */
    public List<String> tempTableNames() {
        return names(null, Set.of(ObjectKind.TABLE), ObjectScope.TEMPORARY);
    }

    /** The views of a schema; those whose rows are kept are not among them. */
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, Set.of(ObjectKind.VIEW), ObjectScope.DEFAULT);
    }

    /** The views of the default schema. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    /** The views of a schema whose rows are kept. */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(schema, Set.of(ObjectKind.MATERIALIZED_VIEW), ObjectScope.DEFAULT);
    }

    /** The temporary views. */
    public List<String> tempViewNames() {
        return names(null, Set.of(ObjectKind.VIEW), ObjectScope.TEMPORARY);
    }

    /** The sequences of a schema. */
    public List<String> sequenceNames(@Nullable String schema) {
        return known(
                new Question(Aspect.SEQUENCES, null, schema), () -> List.copyOf(reader.sequenceNames(source, schema)));
    }

    private List<String> names(@Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        record Names(Set<ObjectKind> kinds, ObjectScope scope) {}
        return known(
                new Question(Aspect.TABLES, new Names(kinds, scope), schema),
                () -> List.copyOf(reader.tableNames(source, schema, kinds, scope)));
    }

    /** Whether there is a table or view, also a temporary one. */
    public boolean hasTable(String name) {
        return hasTable(name, null);
    }

    /** Whether there is a table or view in a schema, also a temporary one. */
    public boolean hasTable(String name, @Nullable String schema) {
        return names(schema, ObjectKind.ANY, ObjectScope.ANY).contains(name)
                || known(
                        new Question(Aspect.UNLISTED, name, schema),
                        () -> reader.hasUnlistedTable(source, name, schema));
    }

    /** Whether a table has an index of this name; no if there is no such table. */
    public boolean hasIndex(String table, String index, @Nullable String schema) {
        return hasTable(table, schema)
                && indexes(table, schema).stream().anyMatch(one -> one.name().equals(index));
    }

    /** Whether there is a sequence. */
    public boolean hasSequence(String name, @Nullable String schema) {
        return sequenceNames(schema).contains(name);
    }

    /** The statement behind a view. */
    public String viewDefinition(String view, @Nullable String schema) {
        return known(new Question(Aspect.VIEW, view, schema), () -> {
            String text = reader.viewDefinition(source, view, schema);
            if (text == null) {
                throw new NoSuchTableException("There is no view \"%s\" to describe. There are: %s."
                        .formatted(new TableName(schema, view), String.join(", ", viewNames(schema))));
            }
            return text;
        });
    }

    /** The columns of a table or view, in order. */
    public List<ReflectedColumn> columns(String table) {
        return columns(table, null);
    }

    /** The columns of a table or view in a schema, in order. */
    public List<ReflectedColumn> columns(String table, @Nullable String schema) {
        return ofOne(Aspect.COLUMNS, reader::columns, table, schema);
    }

    /** The columns of many tables. */
    public Map<TableName, List<ReflectedColumn>> columns(TableSelection tables) {
        return ofMany(Aspect.COLUMNS, reader::columns, tables);
    }

    /** The primary key of a table; {@link ReflectedPrimaryKey#NONE} if it has none. */
    public ReflectedPrimaryKey primaryKey(String table, @Nullable String schema) {
        return ofOne(Aspect.PRIMARY_KEY, reader::primaryKeys, table, schema);
    }

    /** The primary keys of many tables. */
    public Map<TableName, ReflectedPrimaryKey> primaryKeys(TableSelection tables) {
        return ofMany(Aspect.PRIMARY_KEY, reader::primaryKeys, tables);
    }

    /** The foreign keys of a table. */
    public List<ReflectedForeignKey> foreignKeys(String table, @Nullable String schema) {
        return ofOne(Aspect.FOREIGN_KEYS, reader::foreignKeys, table, schema);
    }

    /** The foreign keys of many tables. */
    public Map<TableName, List<ReflectedForeignKey>> foreignKeys(TableSelection tables) {
        return ofMany(Aspect.FOREIGN_KEYS, reader::foreignKeys, tables);
    }

    /** The indexes of a table, without that of its primary key. */
    public List<ReflectedIndex> indexes(String table, @Nullable String schema) {
        return ofOne(Aspect.INDEXES, reader::indexes, table, schema);
    }

    /** The indexes of many tables. */
    public Map<TableName, List<ReflectedIndex>> indexes(TableSelection tables) {
        return ofMany(Aspect.INDEXES, reader::indexes, tables);
    }

    /** The unique constraints of a table. */
    public List<ReflectedUnique> uniqueConstraints(String table, @Nullable String schema) {
        return ofOne(Aspect.UNIQUE, reader::uniqueConstraints, table, schema);
    }

    /** The unique constraints of many tables. */
    public Map<TableName, List<ReflectedUnique>> uniqueConstraints(TableSelection tables) {
        return ofMany(Aspect.UNIQUE, reader::uniqueConstraints, tables);
    }

    /** The CHECK constraints of a table. */
    public List<ReflectedCheck> checkConstraints(String table, @Nullable String schema) {
        return ofOne(Aspect.CHECKS, reader::checkConstraints, table, schema);
    }

    /** The CHECK constraints of many tables. */
    public Map<TableName, List<ReflectedCheck>> checkConstraints(TableSelection tables) {
        return ofMany(Aspect.CHECKS, reader::checkConstraints, tables);
    }

    /** The comment of a table; null if it has none. */
    public @Nullable String tableComment(String table, @Nullable String schema) {
        String text = ofOne(Aspect.COMMENT, reader::tableComments, table, schema);
        return text.isEmpty() ? null : text;
    }

    /** The comments of many tables; an empty text where there is none. */
    public Map<TableName, String> tableComments(TableSelection tables) {
        return ofMany(Aspect.COMMENT, reader::tableComments, tables);
    }

    /** The options of a table, under names such as {@code mysql_engine}. */
    public Map<String, Object> tableOptions(String table, @Nullable String schema) {
        return ofOne(Aspect.OPTIONS, reader::tableOptions, table, schema);
    }

    /** The options of many tables. */
    public Map<TableName, Map<String, Object>> tableOptions(TableSelection tables) {
        return ofMany(Aspect.OPTIONS, reader::tableOptions, tables);
    }

    /** Further constraints of many tables, such as EXCLUDE, ready to be added to them. */
    Map<TableName, List<Constraint>> furtherConstraints(TableSelection tables) {
        return named(reader.furtherConstraints(source, tables), tables);
    }

    /** Tables that have to be there before others, beyond what foreign keys say. */
    Map<TableName, List<TableName>> prerequisites(TableSelection tables) {
        return named(reader.prerequisites(source, tables), tables);
    }

    private static <T> Map<TableName, T> named(Map<String, T> byTable, TableSelection tables) {
        Map<TableName, T> named = new LinkedHashMap<>();
        byTable.forEach((table, found) -> named.put(new TableName(tables.schema(), table), found));
        return named;
    }

    /** The tables of a schema with their foreign keys, in the order in which they can be created. */
    public SortedTables sortedTables(@Nullable String schema) {
        return SortedTables.of(foreignKeys(TableSelection.ofSchema(schema)));
    }

    @Override
    public void reflect(MetaData metadata, ReflectOptions options) {
        new TableReflection(this, metadata, options).all();
    }

    @Override
    public Table autoload(MetaData metadata, String name, ReflectOptions options, SchemaItem... items) {
        return new TableReflection(this, metadata, options).one(name, List.of(items));
    }

    @SuppressWarnings("unchecked") // an aspect is asked with one type of answer only
    private <T> T known(Question question, Supplier<T> read) {
        Object answer = answers.get(question);
        if (answer == null) {
            answer = read.get();
            answers.put(question, answer);
        }
        return (T) answer;
    }

    private <T> T ofOne(Aspect aspect, ManyTables<T> method, String table, @Nullable String schema) {
        return known(new Question(aspect, table, schema), () -> {
            T found = method.read(source, TableSelection.ofNames(schema, Set.of(table)))
                    .get(table);
            if (found == null) {
                throw missing(table, schema);
            }
            return found;
        });
    }

    private <T> Map<TableName, T> ofMany(Aspect aspect, ManyTables<T> method, TableSelection tables) {
        Map<String, T> byTable = method.read(source, tables);
        byTable.forEach(
                (table, found) -> answers.put(new Question(aspect, table, tables.schema(), tables.options()), found));
        return named(byTable, tables);
    }

    /** That a table does not exist, with what does. */
    NoSuchTableException missing(String table, @Nullable String schema) {
        Collection<String> there = new TreeSet<>(names(schema, ObjectKind.ANY, ObjectScope.ANY));
        if (there.contains(table)) {
            return new NoSuchTableException(
                    "The database lists \"%s\" but cannot describe it. If it is a view, something that it selects from is gone: make that again, or drop the view."
                            .formatted(new TableName(schema, table)));
        }
        List<String> shown = new ArrayList<>(there).subList(0, Math.min(there.size(), 20));
        return new NoSuchTableException("The database has no table or view \"%s\". In %s there are: %s%s."
                .formatted(
                        new TableName(schema, table),
                        schema == null ? "the default schema" : "schema \"" + schema + "\"",
                        shown.isEmpty() ? "none" : String.join(", ", shown),
                        there.size() > shown.size() ? ", …" : ""));
    }
}
