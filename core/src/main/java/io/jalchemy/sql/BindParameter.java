package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A parameter. Its value is not part of the structure of a statement: the compiled form of one serves every value.
 *
 * @param <T> the Java type of the value
 */
public final class BindParameter<T> extends Expression<T> {
    /** How a parameter is written. */
    public enum Mode {
        /** One mark. */
        PLAIN,
        /** A list of marks, as many as there are values: the right side of IN. */
        EXPANDING,
        /** Written as a literal just before execution. */
        LITERAL,
        /** A list of literals written just before execution. */
        EXPANDING_LITERAL;

        /** Whether the value is a list that is spelled out. */
        public boolean isExpanding() {
            return this == EXPANDING || this == EXPANDING_LITERAL;
        }

        /** Whether the value is written into the text just before execution. */
        public boolean isLiteral() {
            return this == LITERAL || this == EXPANDING_LITERAL;
        }
    }

    private final String key;
    private final boolean unique;
    private final boolean required;
    private final Mode mode;
    private final @Nullable Object value;
    private final @Nullable BindParameter<?> madeFrom;

    private BindParameter(
            String key,
            boolean unique,
            boolean required,
            Mode mode,
            SqlType<T> type,
            @Nullable Object value,
            @Nullable BindParameter<?> madeFrom) {
        super(type);
        this.key = key;
        this.unique = unique;
        this.required = required;
        this.mode = mode;
        this.value = value;
        this.madeFrom = madeFrom;
    }

    /** An anonymous parameter: its name is made from {@code base} and a counter. */
    public static <T> BindParameter<T> anonymous(String base, SqlType<T> type, @Nullable Object value) {
        return new BindParameter<>(base, true, false, Mode.PLAIN, type, value, null);
    }

    /** A parameter with a name of its own and a value. */
    public static <T> BindParameter<T> named(String key, SqlType<T> type, @Nullable Object value) {
        return new BindParameter<>(key, false, false, Mode.PLAIN, type, value, null);
    }

    /** A parameter whose value must be given when the statement is executed. */
    public static <T> BindParameter<T> required(String key, SqlType<T> type) {
        return new BindParameter<>(key, false, true, Mode.PLAIN, type, null, null);
    }

    /** The name, or its base if the parameter is anonymous. */
    public String key() {
        return key;
    }

    /** Whether the name is made while compiling. */
    public boolean isAnonymous() {
        return unique;
    }

    /** Whether a value must be given when the statement is executed. */
    public boolean isRequired() {
        return required;
    }

    /**
     * The parameter whose value this one carries: itself, unless it was made from another by changing type, name or the way
     * it is written. Executing a statement again takes the value from there.
     */
    public BindParameter<?> origin() {
        return madeFrom == null ? this : madeFrom;
    }

    /** How it is written. */
    public Mode mode() {
        return mode;
    }

    /** The value, or the collection of values of an expanding one; null is SQL NULL, or none if it is required. */
    public @Nullable Object value() {
        return value instanceof Supplier<?> supplier ? supplier.get() : value;
    }

    /** Whether the value comes from a function that is called at each execution. */
    public boolean isComputed() {
        return value instanceof Supplier<?>;
    }

    /** The same parameter with a value. It is another parameter: a statement that uses both has two. */
    public BindParameter<T> withValue(@Nullable Object newValue) {
        return new BindParameter<>(key, unique, false, mode, type(), newValue, null);
    }

    /** The same parameter with the value of a function that is called at each execution. */
    public BindParameter<T> computed(Supplier<?> function) {
        return new BindParameter<>(key, unique, false, mode, type(), function, null);
    }

    /** The same parameter with another type. */
    public <R> BindParameter<R> withType(SqlType<R> newType) {
        return new BindParameter<>(key, unique, required, mode, newType, value, origin());
    }

    /** The same parameter under another name of its own. */
    public BindParameter<T> renamed(String newKey) {
        return new BindParameter<>(newKey, false, required, mode, type(), value, origin());
    }

    /** A further parameter with the same value, whose made-up name will be another one. */
    BindParameter<T> another() {
        return new BindParameter<>(key, unique, required, mode, type(), value, null);
    }

    /** The same parameter for a list of values, as the right side of IN. */
    public BindParameter<T> expanding() {
        return new BindParameter<>(
                key,
                unique,
                required,
                mode.isLiteral() ? Mode.EXPANDING_LITERAL : Mode.EXPANDING,
                type(),
                value,
                origin());
    }

    /** The same parameter, written as a literal just before execution. */
    public BindParameter<T> literalExecute() {
        return new BindParameter<>(
                key,
                unique,
                required,
                mode.isExpanding() ? Mode.EXPANDING_LITERAL : Mode.LITERAL,
                type(),
                value,
                origin());
    }

    /** The same parameter with a name that is made while compiling. */
    public BindParameter<T> anonymous() {
        return new BindParameter<>(key, true, required, mode, type(), value, origin());
    }

    /** The same parameter with a name that is made while compiling from another base. */
    public BindParameter<T> anonymous(String base) {
        return new BindParameter<>(base, true, required, mode, type(), value, origin());
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected int hashedParts() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> key;
            case 1 -> unique;
            case 2 -> required;
            case 3 -> mode;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new BindParameter<>(
                parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), value, origin());
    }
}
