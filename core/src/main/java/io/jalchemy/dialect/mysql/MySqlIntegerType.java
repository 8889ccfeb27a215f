package io.jalchemy.dialect.mysql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import io.jalchemy.types.Types;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of MySQL, with or without sign.
 *
 * @param width how large they are
 * @param displayWidth digits that clients show; null leaves it out
 * @param unsigned without negative numbers
 * @param zerofill shown with leading zeros; such columns are unsigned
 * @param javaType {@code Integer}, {@code Long} or {@code BigInteger}
 * @param <T> the Java type of the values
 */
public record MySqlIntegerType<T extends Number>(
        Width width, @Nullable Integer displayWidth, boolean unsigned, boolean zerofill, Class<T> javaType)
        implements DialectType<T> {
    /** How large the numbers are. */
    public enum Width {
        /** One octet. */
        TINYINT,
        /** Two octets. */
        SMALLINT,
        /** Three octets. */
        MEDIUMINT,
        /** Four octets. */
        INTEGER,
        /** Eight octets. */
        BIGINT
    }

    /** Numbers with a sign, shown as the server likes. */
    static <T extends Number> MySqlIntegerType<T> signed(Width width, Class<T> javaType) {
        return new MySqlIntegerType<>(width, null, false, false, javaType);
    }

    /** The same with this many digits shown. */
    public MySqlIntegerType<T> withDisplayWidth(@Nullable Integer digits) {
        return new MySqlIntegerType<>(width, digits, unsigned, zerofill, javaType);
    }

    /** The same with leading zeros. */
    public MySqlIntegerType<T> withZerofill() {
        return new MySqlIntegerType<>(width, displayWidth, unsigned, true, javaType);
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public TypeSource source() {
        return TypeSource.of(
                javaType,
                JavaCode.construct(
                        JavaCode.type(MySqlIntegerType.class, JavaCode.type(javaType)),
                        width,
                        displayWidth,
                        unsigned,
                        zerofill,
                        javaType));
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.INTEGER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return width + (displayWidth == null ? "" : "(" + displayWidth + ")") + MySqlTypes.sign(unsigned, zerofill);
    }

    @Override
    @SuppressWarnings("unchecked") // javaType stands for T
    public SqlType<T> portable() {
        if (javaType == BigInteger.class) {
            return (SqlType<T>) Types.forClass(BigInteger.class);
        }
        IntegerType.Spelling spelling =
                switch (width) {
                    case TINYINT, SMALLINT ->
                        unsigned ? IntegerType.Spelling.INTEGER : IntegerType.Spelling.SMALL_INTEGER;
                    case MEDIUMINT -> IntegerType.Spelling.INTEGER;
                    case INTEGER -> unsigned ? IntegerType.Spelling.BIG_INTEGER : IntegerType.Spelling.INTEGER;
                    case BIGINT -> IntegerType.Spelling.BIG_INTEGER;
                };
        return (SqlType<T>) new IntegerType<>(spelling, (Class<? extends Number>) javaType);
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
