package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** A field of the composite value that a function gives: {@code (f(…)).name}. */
public final class FunctionColumn<T> extends Expression<T> {
    private final FunctionExpression<?> function;
    private final Name name;

    /**
     * @param function gives a composite value
     * @param name the field
     * @param type the SQL type of the value
     */
    public FunctionColumn(FunctionExpression<?> function, Name name, SqlType<T> type) {
        super(type);
        this.function = function;
        this.name = name;
    }

    /** Gives a composite value. */
    public FunctionExpression<?> function() {
        return function;
    }

    /** The field. */
    public Name name() {
        return name;
    }

    @Override
    public @Nullable Name resultName() {
        return name;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> function;
            case 1 -> name;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FunctionColumn<>(parts.get(0), parts.get(1), parts.get(2));
    }
}
