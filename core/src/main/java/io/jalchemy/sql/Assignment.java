package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code column = value} in INSERT or UPDATE. The target is the key of a column, or an expression: a column, an element of
 * an array column, an attribute of a mapping.
 */
public final class Assignment extends Clause {
    private final Object target;
    private final Expression<?> value;
    private final boolean plain;

    private Assignment(Object target, Expression<?> value, boolean plain) {
        this.target = target;
        this.value = value;
        this.plain = plain;
    }

    /**
     * @param table gives the type for a key
     * @param target a column key as a string, or an expression
     * @param value a plain value, an expression, or a select of one column
     * @throws ArgumentException if the target is neither
     */
    public static Assignment of(FromClause table, Object target, @Nullable Object value) {
        if (!(target instanceof String) && !(target instanceof Expression<?>)) {
            throw new ArgumentException(
                    "A value can be assigned to a column, an expression or the key of a column, not to %s."
                            .formatted(target.getClass().getName()));
        }
        if (value instanceof Expression<?> expression) {
            return new Assignment(target, expression, false);
        }
        if (value instanceof SelectBase<?> select) {
            return new Assignment(target, select.scalarSubquery(), false);
        }
        if (value instanceof TextClause text) {
            return new Assignment(target, text.asExpression(), false);
        }
        String key = key(target);
        return new Assignment(target, BindParameter.named(key, typeOf(table, target, value), value), true);
    }

    /** A value or expression for a column of its own table. */
    static Assignment of(ColumnClause<?> column, @Nullable Object value) {
        FromClause table = column.from();
        if (table == null) {
            throw new ArgumentException("Column \"%s\" has no table to be set in.".formatted(column.name()));
        }
        return of(table, column, value);
    }

    private static String key(Object target) {
        return target instanceof ColumnClause<?> column
                ? column.key()
                : target instanceof DelegatingExpression<?> delegating
                        ? delegating.bindKey()
                        : target instanceof String text ? text : "param";
    }

    private static SqlType<?> typeOf(FromClause table, Object target, @Nullable Object value) {
        if (target instanceof Expression<?> expression) {
            return expression.type() == Types.nullType() ? Coercion.typeOf(value) : expression.type();
        }
        ColumnClause<?> column = table.columns().find((String) target);
        return column == null ? Types.nullType() : column.type();
    }

    /** The key of a column, or an expression. */
    public Object target() {
        return target;
    }

    /** The expression, or the parameter that carries a plain value. */
    public Expression<?> value() {
        return value;
    }

    /** Whether a plain value was given: its parameter is then named after the column. */
    public boolean isPlain() {
        return plain;
    }

    /** The same assignment to another target. */
    public Assignment withTarget(Object newTarget) {
        return new Assignment(newTarget, value, plain);
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> target;
            case 1 -> value;
            default -> plain;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Assignment(parts.get(0), parts.get(1), parts.get(2));
    }
}
