package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.StringType;
import org.jspecify.annotations.Nullable;

/** Types as Oracle writes them. */
final class OracleTypeCompiler extends TypeCompiler {
    private static final double DECIMAL_DIGITS_PER_BIT = 0.30103;

    private final OracleOptions options;
    private final boolean nativeBoolean;

    OracleTypeCompiler(OracleDialect dialect) {
        super(dialect);
        this.options = dialect.options();
        this.nativeBoolean = dialect.traits().nativeBoolean();
    }

    @Override
    protected String visitInteger(IntegerType<?> type) {
        return type.spelling() == IntegerType.Spelling.BIG_INTEGER ? "NUMBER(19)" : super.visitInteger(type);
    }

    @Override
    protected String visitFloat(FloatType<?> type) {
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> withoutPrecision("FLOAT", type);
            case DOUBLE, SQL_DOUBLE_PRECISION -> "DOUBLE PRECISION" + digits(type.precision(), null);
            case SQL_DOUBLE, SQL_REAL -> super.visitFloat(type);
        };
    }

    private static String withoutPrecision(String name, FloatType<?> type) {
        Integer precision = type.precision();
        if (precision != null) {
            throw new ArgumentException(
                    "Oracle Database FLOAT types use 'binary precision', which does not convert cleanly from decimal "
                            + "'precision'. Give this type a variant for oracle: withVariant(OracleTypes.binaryFloat(%d), \"oracle\")."
                                    .formatted((int) (precision / DECIMAL_DIGITS_PER_BIT)));
        }
        return name;
    }

    @Override
    protected String visitString(StringType type) {
        return switch (type.spelling()) {
            case STRING -> varchar("VARCHAR2", type.length());
            case UNICODE -> options.ncharForUnicode() ? national(type.length()) : varchar("VARCHAR2", type.length());
            case SQL_VARCHAR -> varchar("VARCHAR", type.length());
            case SQL_NVARCHAR -> national(type.length());
            case TEXT, SQL_CLOB -> "CLOB";
            case UNICODE_TEXT -> options.ncharForUnicode() ? "NCLOB" : "CLOB";
            case SQL_TEXT, SQL_CHAR, SQL_NCHAR -> super.visitString(type);
        };
    }

    /** Lengths are in characters, from version 9 on; without the word they are in octets. */
    String varchar(String name, @Nullable Integer length) {
        if (length == null || length == 0) {
            return name;
        }
        boolean counted = options.version() == null || options.version().isAtLeast(9);
        return name + "(" + length + (counted ? " CHAR)" : ")");
    }

    private static String national(@Nullable Integer length) {
        return "NVARCHAR2" + length(length);
    }

    /** From version 23 on there is such a type. */
    @Override
    protected String visitBoolean(BooleanType type) {
        return type.exact() || nativeBoolean ? "BOOLEAN" : "SMALLINT";
    }

    /** DATE has a time of day as well. */
    @Override
    protected String visitDateTime(DateTimeType<?> type) {
        return switch (type.spelling()) {
            case DATETIME -> "DATE";
            case SQL_DATETIME -> "DATETIME";
            case SQL_TIMESTAMP -> type.timezone() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
        };
    }

    @Override
    protected String visitInterval(IntervalType type) {
        return type.nativeInterval()
                ? OracleTypes.intervalText(type.dayPrecision(), type.secondPrecision())
                : super.visitInterval(type);
    }

    @Override
    protected String visitBinary(BinaryType type) {
        return switch (type.spelling()) {
            case LARGE_BINARY, SQL_BLOB -> "BLOB";
            case SQL_BINARY, SQL_VARBINARY -> super.visitBinary(type);
        };
    }

    /** From version 21 on. */
    @Override
    protected String visitJson(JsonType<?> type) {
        return "JSON";
    }
}
