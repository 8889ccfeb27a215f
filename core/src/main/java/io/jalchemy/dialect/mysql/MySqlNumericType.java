package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with a fraction, of MySQL.
 *
 * @param kind what is written in DDL
 * @param precision number of digits; null leaves it to the database
 * @param scale digits after the point; null leaves it to the database
 * @param unsigned without negative numbers
 * @param zerofill shown with leading zeros; such columns are unsigned
 * @param asDecimal true reads {@code BigDecimal}, false reads {@code Double}
 * @param <T> {@code BigDecimal} or {@code Double}
 */
public record MySqlNumericType<T extends Number>(
        Kind kind,
        @Nullable Integer precision,
        @Nullable Integer scale,
        boolean unsigned,
        boolean zerofill,
        boolean asDecimal)
        implements DialectType<T> {
    /** What is written in DDL. */
    public enum Kind {
        /** Exact. */
        NUMERIC,
        /** Exact. */
        DECIMAL,
        /** Approximate, eight octets. */
        DOUBLE,
        /** Approximate, eight octets unless the SQL mode says otherwise. */
        REAL,
        /** Approximate, four octets or, with a precision above 24, eight. */
        FLOAT;

        boolean isExact() {
            return this == NUMERIC || this == DECIMAL;
        }
    }

    /** The same without negative numbers. */
    public MySqlNumericType<T> withoutSign() {
        return new MySqlNumericType<>(kind, precision, scale, true, zerofill, asDecimal);
    }

    /** The same with leading zeros. */
    public MySqlNumericType<T> withZerofill() {
        return new MySqlNumericType<>(kind, precision, scale, unsigned, true, asDecimal);
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeFamily family() {
        return kind.isExact() ? TypeFamily.NUMERIC : TypeFamily.FLOAT;
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(
                javaType(),
                JavaCode.construct(
                        JavaCode.type(MySqlNumericType.class, JavaCode.type(javaType())),
                        kind,
                        precision,
                        scale,
                        unsigned,
                        zerofill,
                        asDecimal));
    }

    @Override
    public Class<T> javaType() {
        return portable().javaType();
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return kind + digits() + MySqlTypes.sign(unsigned, zerofill);
    }

    private String digits() {
        if (precision == null || scale == null && kind != Kind.FLOAT && !kind.isExact()) {
            return "";
        }
        return scale == null ? "(" + precision + ")" : "(" + precision + ", " + scale + ")";
    }

    @Override
    public SqlType<T> portable() {
        return switch (kind) {
            case NUMERIC -> new NumericType<>(NumericType.Spelling.SQL_NUMERIC, precision, scale, asDecimal, null);
            case DECIMAL -> new NumericType<>(NumericType.Spelling.SQL_DECIMAL, precision, scale, asDecimal, null);
            case DOUBLE -> new FloatType<>(FloatType.Spelling.SQL_DOUBLE, null, asDecimal, null);
            case REAL -> new FloatType<>(FloatType.Spelling.SQL_REAL, null, asDecimal, null);
            case FLOAT -> new FloatType<>(FloatType.Spelling.SQL_FLOAT, null, asDecimal, null);
        };
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return dialect.codec(portable());
    }

    @Override
    public T coerce(Object value) {
        return portable().coerce(value);
    }
}
