package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a user passes (values, expressions, selects, text) into nodes. */
public final class Coercion {
    private Coercion() {}

    /** The type that a plain value has by itself. */
    public static SqlType<?> typeOf(@Nullable Object value) {
        return value instanceof Collection<?> values && !values.isEmpty()
                ? Types.ofValue(values.iterator().next())
                : Types.ofValue(value);
    }

    /** An expression as it is, a select as a scalar subquery, and a plain value as a parameter of the given type. */
    public static Expression<?> literal(@Nullable Object value, SqlType<?> type) {
        Expression<?> node = asExpression(value);
        return node != null ? node : BindParameter.anonymous("param", type, value);
    }

    /** An expression as it is, and a plain value as a parameter of its own type. */
    public static Expression<?> literal(@Nullable Object value) {
        return literal(value, typeOf(value));
    }

    /** An argument of a function: plain values become parameters named after it. */
    static Expression<?> argument(String function, @Nullable Object value) {
        if (value == null) {
            return Sql.nullValue();
        }
        Expression<?> node = asExpression(value);
        return node != null ? node : BindParameter.anonymous(function, typeOf(value), value);
    }

    /** The node that a value is or stands for, or null for a plain value. */
    static @Nullable Expression<?> asExpression(@Nullable Object value) {
        if (!(value instanceof SqlNode node)) {
            return null;
        }
        return switch (node) {
            case Expression<?> expression -> expression;
            case SelectBase<?> select -> select.scalarSubquery();
            case TextClause text -> text.asExpression();
            case Values values -> values.scalarValues();
            case TableValuedAlias alias -> alias.column();
            case FromClause from -> from.asRow();
            default -> null;
        };
    }

    /**
     * The right operand: a plain value becomes a parameter that is named after the left side and has its type, unless the
     * value is of another family.
     */
    static Expression<?> operand(Expression<?> left, Operator operator, @Nullable Object value) {
        Expression<?> node = asExpression(value);
        if (node == null) {
            return BindParameter.anonymous(left.bindKey(), TypeRules.bindType(left.type(), operator, value), value);
        }
        if (node instanceof BindParameter<?> bind && isUntyped(bind.type()) && !isUntyped(left.type())) {
            return bind.withType(left.type());
        }
        boolean rows = operator == StandardOperator.IN
                || operator == StandardOperator.NOT_IN
                || left.type().family() == TypeFamily.TUPLE;
        return rows && node instanceof ScalarSubquery<?> subquery ? subquery.ofRows() : node;
    }

    static boolean isUntyped(SqlType<?> type) {
        return type.family() == TypeFamily.NULL;
    }

    static List<SqlNode> elements(List<? extends SelectElement<?>> elements) {
        List<SqlNode> nodes = new ArrayList<>(elements.size());
        for (SelectElement<?> element : elements) {
            if (!(element instanceof SqlNode node)) {
                throw new ArgumentException("%s cannot be selected: it is no node of the expression language."
                        .formatted(element.getClass().getName()));
            }
            nodes.add(node);
        }
        return nodes;
    }

    static List<Expression<?>> labels(String... names) {
        List<Expression<?>> all = new ArrayList<>();
        for (String name : names) {
            all.add(new LabelReference(name));
        }
        return all;
    }

    static List<SelectBase<?>> compoundMembers(List<? extends SelectBase<?>> members) {
        if (members.isEmpty()) {
            throw new ArgumentException("A UNION, INTERSECT or EXCEPT needs at least one select.");
        }
        return List.copyOf(members);
    }

    static List<List<Expression<?>>> rows(List<ColumnClause<?>> columns, List<? extends List<?>> rows) {
        List<List<Expression<?>>> result = new ArrayList<>();
        for (List<?> row : rows) {
            if (row.size() != columns.size()) {
                throw new ArgumentException("A row of values() has %d values for %d columns: %s."
                        .formatted(row.size(), columns.size(), row));
            }
            List<Expression<?>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(literal(row.get(i), columns.get(i).type()));
            }
            result.add(cells);
        }
        return result;
    }
}
