package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.UuidType;
import org.jspecify.annotations.Nullable;

/** Types as SQL Server writes them. */
final class MsSqlTypeCompiler extends TypeCompiler {
    private final MsSqlOptions options;

    MsSqlTypeCompiler(MsSqlDialect dialect) {
        super(dialect);
        this.options = dialect.options();
    }

    @Override
    protected String visitFloat(FloatType<?> type) {
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> "FLOAT" + digits(type.precision(), null);
            case DOUBLE -> "DOUBLE PRECISION";
            case SQL_DOUBLE, SQL_DOUBLE_PRECISION, SQL_REAL -> super.visitFloat(type);
        };
    }

    @Override
    protected String visitString(StringType type) {
        return switch (type.spelling()) {
            case STRING, SQL_VARCHAR -> collated("VARCHAR" + lengthOrMax(type.length()), type);
            case UNICODE, SQL_NVARCHAR -> collated("NVARCHAR" + lengthOrMax(type.length()), type);
            case TEXT ->
                options.deprecateLargeTypes()
                        ? collated("VARCHAR" + lengthOrMax(type.length()), type)
                        : collated("TEXT" + length(type.length()), type);
            case UNICODE_TEXT ->
                options.deprecateLargeTypes()
                        ? collated("NVARCHAR" + lengthOrMax(type.length()), type)
                        : collated("NTEXT" + length(type.length()), type);
            case SQL_TEXT -> collated("TEXT" + length(type.length()), type);
            case SQL_CHAR -> collated("CHAR" + length(type.length()), type);
            case SQL_NCHAR -> collated("NCHAR" + length(type.length()), type);
            case SQL_CLOB -> "CLOB";
        };
    }

    private static String collated(String text, StringType type) {
        return type.collation() == null ? text : text + " COLLATE " + type.collation();
    }

    static String lengthOrMax(@Nullable Integer length) {
        return length == null || length == 0 ? "(max)" : "(" + length + ")";
    }

    @Override
    protected String visitEnum(EnumType<?> type) {
        int length = type.columnLength();
        return "VARCHAR" + lengthOrMax(length);
    }

    @Override
    protected String visitBoolean(BooleanType type) {
        return type.exact() ? "BOOLEAN" : "BIT";
    }

    @Override
    protected String visitDate(DateType type) {
        return type.exact() || knowsDates() ? "DATE" : "DATETIME";
    }

    @Override
    protected String visitTime(TimeType<?> type) {
        return type.exact() || knowsDates() ? "TIME" : "DATETIME";
    }

    /** Separate days and times came with version 10 (2008). */
    private boolean knowsDates() {
        return options.version() != null && options.version().isAtLeast(10);
    }

    @Override
    protected String visitDateTime(DateTimeType<?> type) {
        return switch (type.spelling()) {
            case DATETIME -> type.timezone() ? "DATETIMEOFFSET" : "DATETIME";
            case SQL_DATETIME -> "DATETIME";
            case SQL_TIMESTAMP -> "TIMESTAMP";
        };
    }

    @Override
    protected String visitBinary(BinaryType type) {
        return switch (type.spelling()) {
            case LARGE_BINARY -> options.deprecateLargeTypes() ? "VARBINARY" + lengthOrMax(type.length()) : "IMAGE";
            case SQL_VARBINARY -> "VARBINARY" + lengthOrMax(type.length());
            case SQL_BINARY, SQL_BLOB -> super.visitBinary(type);
        };
    }

    @Override
    protected String visitUuid(UuidType<?> type) {
        return !type.exact() && type.nativeUuid() ? "UNIQUEIDENTIFIER" : super.visitUuid(type);
    }

    @Override
    protected String visitJson(JsonType<?> type) {
        return "NVARCHAR(max)";
    }
}
