package io.jalchemy.orm.loading;

import io.jalchemy.compiler.DialectTraits;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.Attribute;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE and DELETE by criteria. The entities of the session follow: where the criteria only compare numbers and truth values,
 * by looking at them in memory; otherwise by the keys of the rows, from RETURNING or from a SELECT before.
 */
final class CriteriaDml {
    private final EntityDml dml;
    private final EntityLoader loader;
    private final EntityPath<?> entity;
    private final Mapper<?> mapper;

    CriteriaDml(EntityDml dml, EntityLoader loader, EntityPath<?> entity) {
        this.dml = dml;
        this.loader = loader;
        this.entity = entity;
        this.mapper = entity.mapper();
    }

    <R> Result<R> execute(Update<R> update, List<? extends Map<String, ?>> sets, boolean many) {
        return execute(update, update.whereClauses(), DialectTraits.Returning.UPDATE, sets, many);
    }

    <R> Result<R> execute(Delete<R> delete, List<? extends Map<String, ?>> sets, boolean many) {
        return execute(delete, delete.whereClauses(), DialectTraits.Returning.DELETE, sets, many);
    }

    private <R> Result<R> execute(
            DmlStatement<R> statement,
            List<Expression<?>> criteria,
            DialectTraits.Returning verb,
            List<? extends Map<String, ?>> sets,
            boolean many) {
        List<? extends StatementOption> options = statement.options();
        List<EntityState> present = FetchOption.has(options, FetchOption.Kind.SYNCHRONIZE_NOTHING)
                ? List.of()
                : loader.session().states(mapper);
        if (present.isEmpty()) {
            return dml.run(statement, sets, many);
        }
        boolean byFetch = FetchOption.has(options, FetchOption.Kind.SYNCHRONIZE_BY_FETCH) || many;
        Evaluation evaluation = byFetch ? null : Evaluation.of(mapper, criteria, sets);
        if (evaluation != null) {
            List<EntityState> matched = evaluation.matching(present);
            if (matched != null) {
                Result<R> result = dml.run(statement, sets, many);
                follow(statement, matched, sets);
                return result;
            }
        }
        if (FetchOption.has(options, FetchOption.Kind.SYNCHRONIZE_BY_EVALUATION)) {
            throw new InvalidRequestException(
                    "The criteria of this statement on %s cannot be looked at in memory: the database may see them differently, or an attribute is not loaded. Leave the option away, or use synchronizeByFetch()."
                            .formatted(mapper.entityName()));
        }
        return byKeys(statement, criteria, verb, sets, many);
    }

    // ---- by keys

    private <R> Result<R> byKeys(
            DmlStatement<R> statement,
            List<Expression<?>> criteria,
            DialectTraits.Returning verb,
            List<? extends Map<String, ?>> sets,
            boolean many) {
        Connection connection = dml.connection(entity);
        boolean returns = connection.engine().dialect().traits().returning().contains(verb);
        if (!returns || many || hasFurtherTables(statement)) {
            List<EntityState> matched = selected(connection, criteria, sets);
            Result<R> result = dml.run(statement, sets, many);
            follow(statement, matched, sets);
            return result;
        }
        return returning(statement, sets);
    }

    private static boolean hasFurtherTables(DmlStatement<?> statement) {
        return statement instanceof Delete<?> delete && !delete.using().isEmpty();
    }

    /** The entities of the session whose rows the criteria find, before the statement changes them. */
    private List<EntityState> selected(
            Connection connection, List<Expression<?>> criteria, List<? extends Map<String, ?>> sets) {
        List<SelectElement<?>> columns = new ArrayList<>();
        for (ColumnProperty key : mapper.keyProperties()) {
            columns.add(entity.attribute(key.name()));
        }
        Select<Row> select = Sql.select(columns).selectFrom(entity);
        for (Expression<?> criterion : criteria) {
            select = select.where(condition(criterion));
        }
        List<EntityState> matched = new ArrayList<>();
        List<? extends Map<String, ?>> each = sets.isEmpty() ? List.of(Map.of()) : sets;
        for (Map<String, ?> parameters : each) {
            for (Object row : connection.execute(select, parameters).all()) {
                add(row instanceof Row several ? several.values().toArray() : new @Nullable Object[] {row}, matched);
            }
        }
        return matched;
    }

    @SuppressWarnings("unchecked") // criteria are conditions
    private static Expression<Boolean> condition(Expression<?> criterion) {
        return (Expression<Boolean>) criterion;
    }

    private void add(@Nullable Object[] key, List<EntityState> into) {
        Object whole = EntityKeys.of(key);
        EntityState state = whole == null ? null : loader.session().find(mapper, whole);
        if (state != null) {
            into.add(state);
        }
    }

    /** Lets the statement return the keys behind what it returns anyway. */
    @SuppressWarnings("unchecked") // the rows are what the elements of the statement say
    private <R> Result<R> returning(DmlStatement<R> statement, List<? extends Map<String, ?>> sets) {
        DmlStatement<R> plain = (DmlStatement<R>) entity.transform().transform(statement);
        List<SqlNode> elements = new ArrayList<>(plain.returning());
        int own = io.jalchemy.sql.SelectFroms.expand(elements).size();
        elements.addAll(mapper.primaryKey());
        DmlStatement<?> extended = plain instanceof Update<R> update
                ? update.withReturning(elements)
                : ((Delete<R>) plain).withReturning(elements);
        Result<Object> raw = (Result<Object>) EntityDml.execute(dml.connection(entity), extended, sets, false);
        List<Object> rows = raw.all();
        List<EntityState> matched = new ArrayList<>();
        for (Object row : rows) {
            @Nullable Object[] values = row instanceof Row several ? several.values().toArray() : new @Nullable Object[] {row};
            add(Arrays.copyOfRange(values, own, values.length), matched);
        }
        follow(statement, matched, sets);
        if (plain.returning().isEmpty()) {
            return Result.of(List.of(), new RowKeys(List.of(), List.of()), rows.size());
        }
        LoadPlan plan = LoadPlan.of(plain.returning(), raw.keys(), statement);
        LoadPass pass = new LoadPass(plan, null, statement.options(), null, Map.of(), statement instanceof Update<R>);
        try (EntityRows<R> made = EntityRows.of(loader, rows, pass, statement)) {
            return Result.of(made.all(), plan.keys, rows.size());
        }
    }

    // ---- what the entities get

    private void follow(DmlStatement<?> statement, List<EntityState> matched, List<? extends Map<String, ?>> sets) {
        if (statement instanceof Delete<?>) {
            matched.forEach(loader.session()::deleted);
            return;
        }
        List<Assignment> values = ((Update<?>) statement).values();
        for (EntityState state : matched) {
            if (values != null) {
                for (Assignment assignment : values) {
                    follow(state, assignment);
                }
            }
            if (!sets.isEmpty()) {
                expire(state, sets.getFirst().keySet());
            }
        }
    }

    private void follow(EntityState state, Assignment assignment) {
        String name = assignment.target() instanceof Attribute<?> attribute
                ? attribute.attribute()
                : assignment.target() instanceof String text ? text : nameOf(assignment.target());
        if (name == null || !(Mapper.of(state).find(name) instanceof ColumnProperty property)) {
            return;
        }
        if (assignment.value() instanceof BindParameter<?> parameter && !parameter.isRequired()) {
            set(state, property, parameter.value());
        } else if (state.has(property.slot())) {
            state.expire(property.slot());
        }
    }

    private @Nullable String nameOf(Object target) {
        ColumnProperty property = target instanceof ColumnClause<?> column ? mapper.propertyOf(column) : null;
        return property == null ? null : property.name();
    }

    private void expire(EntityState state, Set<String> names) {
        for (String name : names) {
            if (mapper.find(name) instanceof ColumnProperty property && state.has(property.slot())) {
                state.expire(property.slot());
            }
        }
    }

    /** Gives an entity a value that its row has got; what cannot be a value of the attribute is loaded when it is read. */
    static void set(EntityState state, ColumnProperty property, @Nullable Object value) {
        int slot = property.slot();
        if (!state.has(slot)) {
            return;
        }
        Class<?> type = property.column().type().javaType();
        if (value == null || type.isInstance(value)) {
            state.put(slot, value);
            state.forget(slot);
        } else {
            state.expire(slot);
        }
    }
}
