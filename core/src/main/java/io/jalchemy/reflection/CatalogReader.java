package io.jalchemy.reflection;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.Constraint;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one kind of database tells what is in it. Without state: what is read is kept by {@link Inspector}.
 *
 * <p>Methods that take a {@link TableSelection} answer for all of its tables with one query or a few, whatever their number.
 * Their maps have an entry for every table of the selection that exists, also where it has nothing to tell, and none for one that
 * does not exist. A database without the thing asked for (comments, say) leaves the method as it is: it throws
 * {@link UnsupportedCompilationException}.
 */
public abstract class CatalogReader {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogReader.class);

    private final String dialect;

    /** For dialects, by name. */
    protected CatalogReader(String dialect) {
        this.dialect = dialect;
    }

    /** Tells nothing. */
    public static CatalogReader none(String dialect) {
        return new CatalogReader(dialect) {};
    }

    /** The schemas, without those of the system. */
    public List<String> schemaNames(CatalogSource source) {
        throw unknown("schemas");
    }

    /** Whether there is a schema, also one of the system. */
    public boolean hasSchema(CatalogSource source, String name) {
        return schemaNames(source).contains(name);
    }

    /** The schema that is meant if none is named; null if there is no such thing. */
    public @Nullable String defaultSchemaName(CatalogSource source) {
        return source.dialect().traits().defaultSchema();
    }

    /** The names of tables and views in a schema, in order, without those of the system. */
    public List<String> tableNames(
            CatalogSource source, @Nullable String schema, Set<ObjectKind> kinds, ObjectScope scope) {
        throw unknown("tables");
    }

    /** Whether there is a table or view that the lists of names do not show, such as a temporary one of some databases. */
    public boolean hasUnlistedTable(CatalogSource source, String name, @Nullable String schema) {
        return false;
    }

    /** The names of sequences in a schema. */
    public List<String> sequenceNames(CatalogSource source, @Nullable String schema) {
        throw unknown("sequences");
    }

    /** The columns of tables, in order. */
    public Map<String, List<ReflectedColumn>> columns(CatalogSource source, TableSelection tables) {
        throw unknown("columns");
    }

    /** The primary keys of tables. */
    public Map<String, ReflectedPrimaryKey> primaryKeys(CatalogSource source, TableSelection tables) {
        throw unknown("primary keys");
    }

    /** The foreign keys of tables. */
    public Map<String, List<ReflectedForeignKey>> foreignKeys(CatalogSource source, TableSelection tables) {
        throw unknown("foreign keys");
    }

    /** The indexes of tables, without that of the primary key. */
    public Map<String, List<ReflectedIndex>> indexes(CatalogSource source, TableSelection tables) {
        throw unknown("indexes");
    }

    /** The unique constraints of tables. */
    public Map<String, List<ReflectedUnique>> uniqueConstraints(CatalogSource source, TableSelection tables) {
        throw unknown("unique constraints");
    }

    /** The CHECK constraints of tables. */
    public Map<String, List<ReflectedCheck>> checkConstraints(CatalogSource source, TableSelection tables) {
        throw unknown("CHECK constraints");
    }

    /** The comments of tables; an empty text where there is none. */
    public Map<String, String> tableComments(CatalogSource source, TableSelection tables) {
        throw unknown("comments");
    }

    /** The options of tables, under names such as {@code mysql_engine}. */
    public Map<String, Map<String, Object>> tableOptions(CatalogSource source, TableSelection tables) {
        throw unknown("options of tables");
    }

    /** The statement behind a view, or null if there is no such view. */
    public @Nullable String viewDefinition(CatalogSource source, String view, @Nullable String schema) {
        throw unknown("views");
    }

    /**
     * Further constraints that are made with a table as they are, such as EXCLUDE: what is needed to create it again.
     * Dialects that have none leave this alone.
     */
    public Map<String, List<Constraint>> furtherConstraints(CatalogSource source, TableSelection tables) {
        return Map.of();
    }

    /**
     * Tables that have to be there before a table, beyond those that its foreign keys lead to: such as those that it inherits from.
     * Only for tables that have any; dialects without such a thing leave this alone.
     */
    public Map<String, List<TableName>> prerequisites(CatalogSource source, TableSelection tables) {
        return Map.of();
    }

    /**
     * The type of a column whose type is not known here: warns, and reflection goes on.
     *
     * @param type what the database calls it
     * @param table the table of the column
     * @param column its name
     */
    protected final SqlType<?> unknownType(String type, String table, String column) {
        LOG.warn(
                "Column \"{}\" of table \"{}\" has type {}, which is not known here; it gets NullType.",
                column,
                table,
                type);
        return Types.nullType();
    }

    private UnsupportedCompilationException unknown(String what) {
        return new UnsupportedCompilationException(
                "Dialect %s has no %s to reflect, or cannot tell them.".formatted(dialect, what));
    }
}
