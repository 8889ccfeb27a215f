package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.row.RowKeys;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Updates many rows of an entity from maps that hold their keys and what changes, in each of its tables. */
final class BulkUpdate {
    private final EntityLoader loader;
    private final Mapper<?> mapper;

    BulkUpdate(EntityLoader loader, Mapper<?> mapper) {
        this.loader = loader;
        this.mapper = mapper;
    }

    <R> Result<R> execute(Update<R> update, List<? extends Map<String, ?>> given) {
        if (!update.returning().isEmpty()) {
            throw new InvalidRequestException(
                    "A bulk UPDATE of %s by primary key cannot return anything: it is one statement for many rows. Use where(...), or select the entities afterwards."
                            .formatted(mapper.entityName()));
        }
        List<Map<ColumnProperty, @Nullable Object>> sets = new ArrayList<>();
        for (Map<String, ?> each : given) {
            Map<ColumnProperty, @Nullable Object> set = AttributeValues.byProperty(mapper, each);
            requireKey(set, each);
            sets.add(set);
        }
        Connection connection = loader.session().connection(mapper);
        long count = 0;
        for (Table table : mapper.tables()) {
            for (List<Map<ColumnProperty, @Nullable Object>> group : AttributeValues.groups(sets)) {
                count = Math.max(count, update(connection, table, group));
            }
        }
        sets.forEach(this::follow);
        return Result.of(List.of(), new RowKeys(List.of(), List.of()), Math.max(count, sets.size()));
    }

    private void requireKey(Map<ColumnProperty, @Nullable Object> set, Map<String, ?> given) {
        for (ColumnProperty key : mapper.keyProperties()) {
            if (set.get(key) == null) {
                throw new ArgumentException(
                        "A bulk UPDATE of %s finds rows by their key, but %s has no value for \"%s\". Give it, or use where(...) with values."
                                .formatted(mapper.entityName(), given.keySet(), key.name()));
            }
        }
    }

    private long update(Connection connection, Table table, List<Map<ColumnProperty, @Nullable Object>> group) {
        Update<?> update = Sql.update(table);
        List<Expression<?>> criteria = new ArrayList<>();
        Map<ColumnProperty, String> names = new LinkedHashMap<>();
        for (ColumnProperty property : group.getFirst().keySet()) {
            ColumnClause<?> column = columnIn(table, property);
            if (column == null) {
                continue;
            }
            String name =
                    mapper.keyProperties().contains(property) ? table.name().text() + "_" + column.key() : column.key();
            BindParameter<?> parameter = BindParameter.required(name, column.type());
            names.put(property, name);
            if (mapper.keyProperties().contains(property)) {
                criteria.add(Conditions.compare(column, StandardOperator.EQ, parameter, Modifiers.NONE, null));
            } else {
                update = update.value(column, parameter);
            }
        }
        if (update.values() == null) {
            return 0;
        }
        update = update.withWhere(criteria);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<ColumnProperty, @Nullable Object> set : group) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            names.forEach((property, name) -> row.put(name, set.get(property)));
            rows.add(row);
        }
        long count = connection.execute(update, rows).rowCount();
        if (count >= 0 && count < rows.size()) {
            throw new StaleDataException(
                    "A bulk UPDATE of %s was to change %d row(s) and found %d. Rows with the other keys are gone."
                            .formatted(mapper.entityName(), rows.size(), count));
        }
        return count;
    }

    private static @Nullable ColumnClause<?> columnIn(Table table, ColumnProperty property) {
        for (ColumnClause<?> column : property.columns()) {
            if (table.columns().indexOf(column) >= 0) {
                return column;
            }
        }
        return null;
    }

    /** Entities of the session get what their rows got. */
    private void follow(Map<ColumnProperty, @Nullable Object> set) {
        @Nullable Object[] key = new Object[mapper.keyProperties().size()];
        for (int i = 0; i < key.length; i++) {
            ColumnProperty property = mapper.keyProperties().get(i);
            Object value = set.get(property);
            key[i] = value == null ? null : property.column().type().coerce(value);
        }
        Object whole = EntityKeys.of(key);
        EntityState state = whole == null ? null : loader.session().find(mapper, whole);
        if (state == null) {
            return;
        }
        set.forEach((property, value) -> {
            if (!mapper.keyProperties().contains(property)) {
                CriteriaDml.set(state, property, value);
            }
        });
    }
}
