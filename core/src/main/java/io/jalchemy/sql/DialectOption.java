package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** An option of a statement that one dialect knows. */
public final class DialectOption extends Clause {
    private final String name;
    private final @Nullable Object value;

    /**
     * @param name such as {@code mysql_limit}
     * @param value a node or plain value
     */
    public DialectOption(String name, @Nullable Object value) {
        this.name = name;
        this.value = value;
    }

    /** Such as {@code mysql_limit}. */
    public String name() {
        return name;
    }

    /** A node or plain value. */
    public @Nullable Object value() {
        return value;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> name;
            default -> value;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new DialectOption(parts.get(0), parts.orNull(1));
    }
}
