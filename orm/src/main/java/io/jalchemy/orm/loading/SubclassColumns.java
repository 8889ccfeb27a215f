package io.jalchemy.orm.loading;

import io.jalchemy.engine.Cursor;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads columns of a joined hierarchy from the tables that hold them, without the table of the base. */
final class SubclassColumns {
    private SubclassColumns() {}

    /**
     * Loads attributes that the tables of subclasses hold.
     *
     * @return whether they were loaded; false if the table of the base is needed, or the row is gone
     */
    static boolean load(EntityLoader loader, EntityState state, Set<String> names) {
        Mapper<?> mapper = Mapper.of(state);
        if (mapper.inheritance() == null || mapper.inheritance() == Inheritance.CONCRETE) {
            return false;
        }
        List<SelectElement<?>> columns = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        Set<Object> needed = new HashSet<>();
        for (String name : names) {
            if (!(mapper.find(name) instanceof ColumnProperty property)) {
                return false;
            }
            for (ColumnClause<?> column : property.columns()) {
                if (!(column instanceof Column<?> own) || own.table() == null) {
                    return false;
                }
                columns.add(column);
                slots.add(property.slot());
                needed.add(own.table());
            }
        }
        Expression<Boolean> condition = condition(mapper, needed, state);
        if (condition == null) {
            return false;
        }
        Select<?> statement = Sql.select(columns).where(condition).labelStyle(LabelStyle.TABLENAME_PLUS_COL);
        try (Cursor cursor = loader.session().connection(mapper).cursor(statement, Map.of())) {
            if (!cursor.next()) {
                return false;
            }
            CursorRow row = new CursorRow(cursor);
            try {
                for (int i = 0; i < slots.size(); i++) {
                    state.access().hydrateOne(state.entity(), slots.get(i), row, i);
                    state.forget(slots.get(i));
                }
            } catch (SQLException e) {
                throw cursor.failure(e);
            }
            return true;
        }
    }

    /** From the lowest table that is needed down to that of the entity; the key stands for the tables above. */
    private static @Nullable Expression<Boolean> condition(Mapper<?> mapper, Set<Object> needed, EntityState state) {
        List<Mapper<?>> way = new ArrayList<>();
        for (Mapper<?> at = mapper; at != null; at = at.base()) {
            way.addFirst(at);
        }
        List<Expression<?>> conditions = new ArrayList<>();
        if (needed.contains(way.getFirst().table())) {
            return null;
        }
        boolean started = false;
        for (Mapper<?> each : way.subList(1, way.size())) {
            boolean joined = each.inheritance() == Inheritance.JOINED && each.selectable() instanceof Join;
            if (!joined) {
                continue;
            }
            boolean first = !started && needed.contains(each.table());
            started |= first;
            if (started && each.selectable() instanceof Join join && join.on() != null) {
                conditions.add(first ? withKey(join.on(), each.table(), state) : join.on());
            }
        }
        return conditions.isEmpty() ? null : single(conditions);
    }

    @SuppressWarnings("unchecked") // ON is a condition
    private static Expression<Boolean> single(List<Expression<?>> conditions) {
        return conditions.size() == 1 ? (Expression<Boolean>) conditions.getFirst() : Conditions.all(conditions);
    }

    private static Expression<?> withKey(Expression<?> on, FromClause table, EntityState state) {
        Mapper<?> mapper = Mapper.of(state);
        List<Object> key = EntityKeys.values(mapper, java.util.Objects.requireNonNull(state.key()));
        return Replacement.in(on, node -> {
            if (!(node instanceof ColumnClause<?> column) || column.from() == table) {
                return null;
            }
            ColumnProperty property = mapper.propertyOf(column);
            int at = property == null ? -1 : mapper.keyProperties().indexOf(property);
            Object value = at >= 0 ? key.get(at) : property == null ? null : state.value(property.slot());
            return BindParameter.anonymous("param", column.type(), value);
        });
    }
}
