package io.jalchemy.dialect.sqlite;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite tells beyond {@link Inspector}: what it keeps for itself. Nothing is kept here: each call sends a query. A schema is
 * an attached database; null stands for the main one and for temporary tables.
 */
public final class SqliteInspector {
    private final Inspector inspector;

    private SqliteInspector(Inspector inspector) {
        this.inspector = inspector;
    }

    /**
     * Over an inspector of an SQLite database.
     *
     * @throws ArgumentException if it is one of another database
     */
    public static SqliteInspector of(Inspector inspector) {
        if (!(inspector.dialect() instanceof SqliteDialect)) {
            throw new ArgumentException("An SqliteInspector needs an inspector of an SQLite database, not of %s."
                    .formatted(inspector.dialect().name()));
        }
        return new SqliteInspector(inspector);
    }

    /** The tables of a schema, also those that SQLite made, such as {@code sqlite_sequence}. */
    public List<String> allTableNames(@Nullable String schema) {
        return List.copyOf(new SqliteMaster(inspector.source(), TableSelection.ofSchema(schema), true)
                .rows("m.type AS type", SqliteMaster.Joins.NONE, "")
                .keySet());
    }

    /**
     * The indexes of a table, also those that SQLite made for its constraints, such as {@code sqlite_autoindex_users_1}.
     *
     * @throws NoSuchTableException if there is no such table
     */
    public List<ReflectedIndex> allIndexes(String table, @Nullable String schema) {
        TableSelection one = TableSelection.ofNames(schema, Set.of(table));
        List<ReflectedIndex> indexes = new SqliteIndexes(new SqliteMaster(inspector.source(), one), true)
                .read()
                .get(table);
        if (indexes == null) {
            throw new NoSuchTableException(
                    "The database has no table \"%s\" to tell the indexes of.".formatted(new TableName(schema, table)));
        }
        return indexes;
    }
}
