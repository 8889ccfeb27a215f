package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes INSERT, UPDATE and DELETE over entities: in bulk or by criteria, and makes entities of what comes back. */
final class EntityDml {
    private final EntityLoader loader;

    EntityDml(EntityLoader loader) {
        this.loader = loader;
    }

    /** The entity that a statement writes, or null if it writes a plain table. */
    static @Nullable EntityPath<?> entityOf(DmlStatement<?> statement) {
        return statement.table() instanceof EntityPath<?> entity ? entity : null;
    }

    <R> Result<R> execute(DmlStatement<R> statement, List<? extends Map<String, ?>> sets, boolean many) {
        EntityPath<?> entity = entityOf(statement);
        if (entity == null) {
            return run(statement, sets, many);
        }
        entity.mapper().configure();
        return switch (statement) {
            case Insert<R> insert ->
                sets.isEmpty()
                        ? run(insert, sets, many)
                        : new BulkInsert(this, entity.mapper()).execute(insert, sets, many);
            case Update<R> update -> {
                boolean byKey =
                        many && update.values() == null && update.whereClauses().isEmpty();
                yield byKey
                        ? new BulkUpdate(loader, entity.mapper()).execute(update, sets)
                        : new CriteriaDml(this, loader, entity).execute(update, sets, many);
            }
            case Delete<R> delete -> new CriteriaDml(this, loader, entity).execute(delete, sets, many);
        };
    }

    /** Executes a statement whose entities become columns, and makes entities of the rows that it returns. */
    @SuppressWarnings("unchecked") // the rows are what the elements of the statement say
    <R> Result<R> run(DmlStatement<R> statement, List<? extends Map<String, ?>> sets, boolean many) {
        EntityPath<?> entity = entityOf(statement);
        EntityPath<?> returned = returnedEntity(statement);
        EntityPath<?> any = entity != null ? entity : returned;
        Connection connection = connection(entity);
        boolean byAttribute = entity != null && !sets.isEmpty();
        if (any == null || returned == null && !byAttribute) {
            return execute(connection, statement, sets, many);
        }
        DmlStatement<R> plain = (DmlStatement<R>) any.transform().transform(statement);
        if (returned == null) {
            return execute(connection, plain, sets, many);
        }
        Result<Object> raw = (Result<Object>) execute(connection, plain, sets, many);
        List<Object> rows = raw.all();
        LoadPlan plan = LoadPlan.of(plain.returning(), raw.keys(), statement);
        LoadPass pass = new LoadPass(plan, null, statement.options(), null, Map.of(), true);
        try (EntityRows<R> made = EntityRows.of(loader, rows, pass, statement)) {
            return Result.of(made.all(), plan.keys, rows.size());
        }
    }

    Connection connection(@Nullable EntityPath<?> entity) {
        return loader.session().connection(entity == null ? null : entity.mapper());
    }

    private static @Nullable EntityPath<?> returnedEntity(DmlStatement<?> statement) {
        for (SqlNode element : statement.returning()) {
            if (element instanceof EntityPath<?> entity) {
                return entity;
            }
        }
        return null;
    }

    static <R> Result<R> execute(
            Connection connection, Executable<R> statement, List<? extends Map<String, ?>> sets, boolean many) {
        return many
                ? connection.execute(statement, sets)
                : connection.execute(statement, sets.isEmpty() ? Map.of() : sets.getFirst());
    }

    /** Several results as one. */
    static <R> Result<R> joined(List<Result<R>> results) {
        if (results.size() == 1) {
            return results.getFirst();
        }
        List<R> rows = new ArrayList<>();
        long count = 0;
        RowKeys keys = new RowKeys(List.of(), List.of());
        for (Result<R> each : results) {
            if (each.returnsRows()) {
                keys = new RowKeys(each.keys(), List.of());
                rows.addAll(each.all());
            }
            count += Math.max(0, each.rowCount());
        }
        return Result.of(rows, keys, count);
    }
}
