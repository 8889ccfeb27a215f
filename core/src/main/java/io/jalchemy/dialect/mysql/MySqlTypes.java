package io.jalchemy.dialect.mysql;

import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of MySQL and MariaDB beyond the portable ones; meant for a static import. */
public final class MySqlTypes {
    private MySqlTypes() {}

    /** {@code TINYINT} */
    public static MySqlIntegerType<Integer> tinyInt() {
        return MySqlIntegerType.signed(MySqlIntegerType.Width.TINYINT, Integer.class);
    }

    /** {@code MEDIUMINT} */
    public static MySqlIntegerType<Integer> mediumInt() {
        return MySqlIntegerType.signed(MySqlIntegerType.Width.MEDIUMINT, Integer.class);
    }

    /** {@code TINYINT UNSIGNED} */
    public static MySqlIntegerType<Integer> unsignedTinyInt() {
        return unsigned(MySqlIntegerType.Width.TINYINT, Integer.class);
    }

    /** {@code SMALLINT UNSIGNED} */
    public static MySqlIntegerType<Integer> unsignedSmallInt() {
        return unsigned(MySqlIntegerType.Width.SMALLINT, Integer.class);
    }

    /** {@code MEDIUMINT UNSIGNED} */
    public static MySqlIntegerType<Integer> unsignedMediumInt() {
        return unsigned(MySqlIntegerType.Width.MEDIUMINT, Integer.class);
    }

    /** {@code INTEGER UNSIGNED} */
    public static MySqlIntegerType<Long> unsignedInteger() {
        return unsigned(MySqlIntegerType.Width.INTEGER, Long.class);
    }

    /** {@code BIGINT UNSIGNED} */
    public static MySqlIntegerType<BigInteger> unsignedBigInt() {
        return unsigned(MySqlIntegerType.Width.BIGINT, BigInteger.class);
    }

    private static <T extends Number> MySqlIntegerType<T> unsigned(MySqlIntegerType.Width width, Class<T> javaType) {
        return new MySqlIntegerType<>(width, null, true, false, javaType);
    }

    /** {@code DECIMAL(p, s)} */
    public static MySqlNumericType<BigDecimal> decimal(int precision, int scale) {
        return new MySqlNumericType<>(MySqlNumericType.Kind.DECIMAL, precision, scale, false, false, true);
    }

    /** {@code DOUBLE} */
    public static MySqlNumericType<Double> doublePrecision() {
        return new MySqlNumericType<>(MySqlNumericType.Kind.DOUBLE, null, null, false, false, false);
    }

    /** {@code TINYTEXT} */
    public static MySqlStringType tinyText() {
        return MySqlStringType.of(MySqlStringType.Kind.TINYTEXT, null);
    }

    /** {@code MEDIUMTEXT} */
    public static MySqlStringType mediumText() {
        return MySqlStringType.of(MySqlStringType.Kind.MEDIUMTEXT, null);
    }

    /** {@code LONGTEXT} */
    public static MySqlStringType longText() {
        return MySqlStringType.of(MySqlStringType.Kind.LONGTEXT, null);
    }

    /** {@code VARCHAR(n)}, for a character set of its own. */
    public static MySqlStringType varchar(int length) {
        return MySqlStringType.of(MySqlStringType.Kind.VARCHAR, length);
    }

    /** {@code CHAR(n)}, for a character set of its own. */
    public static MySqlStringType character(int length) {
        return MySqlStringType.of(MySqlStringType.Kind.CHAR, length);
    }

    /** {@code ENUM(…)} with a character set. */
    public static <E extends Enum<E>> MySqlEnumType<E> enumOf(Class<E> enumClass, MySqlCharset charset) {
        return new MySqlEnumType<>(EnumType.of(enumClass), charset);
    }

    /** {@code SET(…)} */
    public static MySqlSetType set(String... values) {
        return new MySqlSetType(List.of(values), MySqlCharset.INHERITED);
    }

    /** {@code TINYBLOB} */
    public static MySqlBlobType tinyBlob() {
        return new MySqlBlobType(MySqlBlobType.Size.TINYBLOB);
    }

    /** {@code MEDIUMBLOB} */
    public static MySqlBlobType mediumBlob() {
        return new MySqlBlobType(MySqlBlobType.Size.MEDIUMBLOB);
    }

    /** {@code LONGBLOB} */
    public static MySqlBlobType longBlob() {
        return new MySqlBlobType(MySqlBlobType.Size.LONGBLOB);
    }

    /** {@code BIT(n)} */
    public static MySqlBitType bit(int length) {
        return new MySqlBitType(length);
    }

    /** {@code YEAR} */
    public static MySqlYearType year() {
        return new MySqlYearType(null);
    }

    /** {@code DATETIME(digits)} */
    public static MySqlDateTimeType dateTime(int digits) {
        return new MySqlDateTimeType(false, digits);
    }

    /** {@code TIMESTAMP(digits)} */
    public static MySqlDateTimeType timestamp(int digits) {
        return new MySqlDateTimeType(true, digits);
    }

    /** {@code TIME(digits)} */
    public static MySqlTimeType time(int digits) {
        return new MySqlTimeType(digits);
    }

    /** {@code INET4} of MariaDB: an IPv4 address as text; 15 characters elsewhere. */
    public static DialectType<String> inet4() {
        return new NamedType<>("mariadb", "INET4", Types.string(15));
    }

    /** {@code INET6} of MariaDB: an IPv6 or IPv4 address as text, in the server's short form; 45 characters elsewhere. */
    public static DialectType<String> inet6() {
        return new NamedType<>("mariadb", "INET6", Types.string(45));
    }

    /** {@code TIME(digits)} as a length of time, which it is: negative ones and those beyond a day are kept. */
    public static MySqlDurationType duration(int digits) {
        return new MySqlDurationType(digits);
    }

    static String sign(boolean unsigned, boolean zerofill) {
        return (unsigned ? " UNSIGNED" : "") + (zerofill ? " ZEROFILL" : "");
    }

    static String fraction(@Nullable Integer digits) {
        return digits == null || digits == 0 ? "" : "(" + digits + ")";
    }

    static String listed(String name, List<String> values, TypeRendering rendering) {
        return values.stream().map(rendering::literal).collect(Collectors.joining(",", name + "(", ")"));
    }
}
