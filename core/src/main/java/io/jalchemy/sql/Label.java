package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** {@code x AS name}. In ORDER BY and GROUP BY the same object is written by its name only. */
public final class Label<T> extends Expression<T> {
    private final @Nullable Name name;
    private final Expression<?> expression;

    /**
     * @param name null for one that is made while compiling
     * @param expression what is labelled
     * @param type the SQL type of the value
     */
    public Label(@Nullable Name name, Expression<?> expression, SqlType<T> type) {
        super(type);
        this.name = name;
        this.expression = unlabelled(expression);
    }

    /** A label around a label stands in its place. */
    private static Expression<?> unlabelled(Expression<?> expression) {
        return expression instanceof Label<?> label ? label.expression() : expression;
    }

    /** Null for one that is made while compiling. */
    public @Nullable Name name() {
        return name;
    }

    /** What is labelled. */
    public Expression<?> expression() {
        return expression;
    }

    @Override
    public @Nullable Name resultName() {
        return name;
    }

    @Override
    Condition negated() {
        return expression.negated();
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> expression;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Label<>(parts.orNull(0), parts.get(1), parts.get(2));
    }
}
