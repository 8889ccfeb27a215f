package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;

/**
 * Whole numbers.
 *
 * @param spelling what is written in DDL
 * @param javaType {@code Short}, {@code Integer} or {@code Long}; may be narrower or wider than the column
 * @param <T> the Java type of the values
 */
public record IntegerType<T extends Number>(Spelling spelling, Class<T> javaType) implements StandardType<T> {
    /** What is written in DDL. */
    public enum Spelling {
        /** Portable integer. */
        INTEGER,
        /** Portable small integer. */
        SMALL_INTEGER,
        /** Portable big integer. */
        BIG_INTEGER,
        /** Exactly {@code INTEGER}. */
        SQL_INTEGER,
        /** Exactly {@code SMALLINT}. */
        SQL_SMALLINT,
        /** Exactly {@code BIGINT}. */
        SQL_BIGINT
    }

    /** Refuses classes other than the three. */
    public IntegerType {
        if (javaType != Integer.class && javaType != Long.class && javaType != Short.class) {
            throw new ArgumentException("An integer type reads Short, Integer or Long, not " + javaType.getName()
                    + ". Use numeric() for other number classes.");
        }
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTEGER;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return IntegerCodecs.of(this);
    }

    @Override
    public T coerce(Object value) {
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        Long whole = Coercions.wholeNumber(value);
        if (whole == null) {
            throw Coercions.wrongClass(this, value);
        }
        return narrow(whole);
    }

    /** The number in this type's class; refuses what does not fit. */
    public T narrow(long value) {
        Number narrowed;
        if (javaType == Long.class) {
            narrowed = value;
        } else if (javaType == Integer.class && value == (int) value) {
            narrowed = (int) value;
        } else if (javaType == Short.class && value == (short) value) {
            narrowed = (short) value;
        } else {
            throw Coercions.outOfRange(this, value);
        }
        return javaType.cast(narrowed);
    }

    @Override
    public String toString() {
        return switch (spelling) {
            case INTEGER -> "Integer";
            case SMALL_INTEGER -> "SmallInteger";
            case BIG_INTEGER -> "BigInteger";
            case SQL_INTEGER -> "INTEGER";
            case SQL_SMALLINT -> "SMALLINT";
            case SQL_BIGINT -> "BIGINT";
        };
    }
}
