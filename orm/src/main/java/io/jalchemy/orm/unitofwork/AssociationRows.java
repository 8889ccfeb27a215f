package io.jalchemy.orm.unitofwork;

import static java.util.Objects.requireNonNull;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.JoinColumns;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the table between two entities that a flush deletes, changes and inserts, in this order. */
final class AssociationRows {
    static final String OLD = "old_";

    private final RelationshipProperty side;
    private final FromClause table;
    private final List<Map<String, @Nullable Object>> deletes = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> updates = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> inserts = new ArrayList<>();

    AssociationRows(RelationshipProperty side) {
        this.side = side;
        this.table = requireNonNull(side.resolve().secondary());
    }

    void delete(Map<String, @Nullable Object> row) {
        deletes.add(row);
    }

    void update(Map<String, @Nullable Object> row) {
        updates.add(row);
    }

    void insert(Map<String, @Nullable Object> row) {
        inserts.add(row);
    }

    void write(Connection connection) {
        if (!deletes.isEmpty()) {
            Delete<?> delete = Sql.delete(table);
            for (ColumnClause<?> column : table.columns()) {
                if (deletes.getFirst().containsKey(column.key())) {
                    delete = delete.where(is(column, "where_" + column.key()));
                }
            }
            require("deleted", deletes.size(), connection.execute(delete, prefixed(deletes)));
        }
        if (!updates.isEmpty()) {
            Update<?> update = Sql.update(table);
            for (ColumnClause<?> column : table.columns()) {
                if (updates.getFirst().containsKey(column.key())) {
                    update = update.where(is(column, OLD + column.key()));
                }
            }
            require("updated", updates.size(), connection.execute(update, updates));
        }
        if (!inserts.isEmpty()) {
            connection.execute(Sql.insert(table), inserts);
        }
    }

    private static List<Map<String, @Nullable Object>> prefixed(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(rows.size());
        for (Map<String, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> renamed = new java.util.HashMap<>();
            row.forEach((key, value) -> renamed.put("where_" + key, value));
            all.add(renamed);
        }
        return all;
    }

    private static Condition is(ColumnClause<?> column, String parameter) {
        return JoinColumns.equal(column, BindParameter.required(parameter, column.type()));
    }

    private void require(String verb, int expected, Result<?> result) {
        if (result.rowCount() >= 0 && result.rowCount() != expected) {
            throw new StaleDataException(
                    "%s: %d row(s) of table \"%s\" should have been %s, but %d were found. Somebody else has changed the collection; refresh the entity and try again."
                            .formatted(side, expected, table.description(), verb, result.rowCount()));
        }
    }
}
