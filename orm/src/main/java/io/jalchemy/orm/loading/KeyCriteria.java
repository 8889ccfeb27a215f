package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selects one entity by its key, with the key as parameters. */
final class KeyCriteria {
    private KeyCriteria() {}

    /** The entity of a key; {@link #parameters} gives the values. Missing values are compared by IS NULL. */
    static <E> Select<E> select(EntityPath<E> path, List<? extends StatementOption> options, List<?> key) {
        List<Expression<?>> criteria = new ArrayList<>();
        List<ColumnClause<?>> columns = path.mapper().primaryKey();
        for (int i = 0; i < columns.size(); i++) {
            criteria.add(compare(path.columnFor(columns.get(i)), key.get(i) == null ? null : name(i)));
        }
        Select<E> select = Sql.select(path).labelStyle(LabelStyle.TABLENAME_PLUS_COL);
        if (!options.isEmpty()) {
            select = select.options(options.toArray(new StatementOption[0]));
        }
        return select.where(all(criteria));
    }

    private static Expression<?> compare(ColumnClause<?> column, @Nullable String parameter) {
        return parameter == null
                ? column.isNull()
                : Conditions.compare(
                        column,
                        StandardOperator.EQ,
                        BindParameter.required(parameter, column.type()),
                        Modifiers.NONE,
                        null);
    }

    @SuppressWarnings("unchecked") // comparisons are conditions
    private static Expression<Boolean> all(List<Expression<?>> criteria) {
        return criteria.size() == 1 ? (Expression<Boolean>) criteria.getFirst() : Conditions.all(criteria);
    }

    private static String name(int index) {
        return "pk_" + (index + 1);
    }

    /** The values of a key for the parameters. */
    static Map<String, Object> parameters(List<?> key) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            Object value = key.get(i);
            if (value != null) {
                values.put(name(i), value);
            }
        }
        return values;
    }

    /** The values of the key of an entity or row, null where an entity with a partial key has none. */
    static List<?> values(Mapper<?> mapper, Object key) {
        return mapper.primaryKey().size() == 1 ? List.of(key) : (List<?>) key;
    }
}
