package io.jalchemy.dialect.mssql;

import io.jalchemy.dialect.NamedType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of SQL Server beyond the portable ones; meant for a static import. */
public final class MsSqlTypes {
    private static final String DIALECT = "mssql";

    private MsSqlTypes() {}

    private static <T> NamedType<T> named(String text, SqlType<T> portable) {
        return new NamedType<>(DIALECT, text, portable);
    }

    private static String sized(String name, @Nullable Integer precision) {
        return precision == null ? name : name + "(" + precision + ")";
    }

    /** {@code TINYINT}, 0 to 255 */
    public static DialectType<Short> tinyInt() {
        return named("TINYINT", Types.smallInteger());
    }

    /** {@code BIT} */
    public static DialectType<Boolean> bit() {
        return named("BIT", Types.bool());
    }

    /** {@code REAL} */
    public static DialectType<Double> real() {
        return named("REAL", Types.floating());
    }

    /** {@code DOUBLE PRECISION} */
    public static DialectType<Double> doublePrecision() {
        return named("DOUBLE PRECISION", Types.doublePrecision());
    }

    /** {@code MONEY} */
    public static DialectType<BigDecimal> money() {
        return named("MONEY", Types.numeric(19, 4));
    }

    /** {@code SMALLMONEY} */
    public static DialectType<BigDecimal> smallMoney() {
        return named("SMALLMONEY", Types.numeric(10, 4));
    }

    /** {@code DATETIME2(digits)}; null leaves them out. */
    public static DialectType<LocalDateTime> dateTime2(@Nullable Integer digits) {
        return named(sized("DATETIME2", digits), Types.dateTime());
    }

    /** {@code DATETIMEOFFSET(digits)}; null leaves them out. */
    public static DialectType<OffsetDateTime> dateTimeOffset(@Nullable Integer digits) {
        return named(sized("DATETIMEOFFSET", digits), Types.dateTimeWithZone());
    }

    /** {@code SMALLDATETIME} */
    public static DialectType<LocalDateTime> smallDateTime() {
        return named("SMALLDATETIME", Types.dateTime());
    }

    /** {@code TIME(digits)}; null leaves them out. */
    public static DialectType<LocalTime> time(@Nullable Integer digits) {
        return named(sized("TIME", digits), Types.time());
    }

    /** {@code VARBINARY(n)}, {@code VARBINARY(max)} for null; in a file stream if asked for, which needs max. */
    public static DialectType<byte[]> varbinary(@Nullable Integer length, boolean filestream) {
        if (filestream && length != null) {
            throw new io.jalchemy.error.ArgumentException(
                    "VARBINARY with FILESTREAM has length max, not %d. Leave the length out.".formatted(length));
        }
        return named(
                "VARBINARY" + MsSqlTypeCompiler.lengthOrMax(length) + (filestream ? " FILESTREAM" : ""),
                new BinaryType(BinaryType.Spelling.LARGE_BINARY, length));
    }

    /** {@code IMAGE} */
    public static DialectType<byte[]> image() {
        return named("IMAGE", Types.largeBinary());
    }

    /** {@code ROWVERSION}: a number that the server gives at each change. */
    public static DialectType<byte[]> rowVersion() {
        return named("ROWVERSION", Types.largeBinary());
    }

    /** {@code NTEXT} */
    public static DialectType<String> ntext() {
        return named("NTEXT", Types.unicodeText());
    }

    /** {@code NVARCHAR(n)}, {@code NVARCHAR(max)} for null */
    public static DialectType<String> nvarchar(@Nullable Integer length) {
        return named(
                "NVARCHAR" + MsSqlTypeCompiler.lengthOrMax(length), StringType.of(StringType.Spelling.UNICODE, length));
    }

    /** {@code XML} */
    public static DialectType<String> xml() {
        return named("XML", Types.text());
    }

    /** {@code UNIQUEIDENTIFIER} */
    public static DialectType<UUID> uniqueIdentifier() {
        return named("UNIQUEIDENTIFIER", Types.uuid());
    }

    /** {@code SQL_VARIANT} */
    public static DialectType<Object> sqlVariant() {
        return named("SQL_VARIANT", Types.nullType());
    }
}
