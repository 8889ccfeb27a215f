package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.MatchType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as MySQL and MariaDB write them. */
final class MySqlTypeCompiler extends TypeCompiler {
    /** Digits of a DECIMAL that does not say. */
    private static final int DECIMAL_DIGITS = 10;

    /** Up to so many binary digits a FLOAT stays one. */
    private static final int SINGLE_PRECISION = 24;

    MySqlTypeCompiler(MySqlDialect dialect) {
        super(dialect);
    }

    @Override
    protected boolean knows(String dialectOfType) {
        return dialectOfType.equals("mysql") || dialectOfType.equals(dialect.name());
    }

    /** Other words for a type, and sizes that are meant without being said. */
    @Override
    protected String stored(SqlType<?> type) {
        return switch (type) {
            case BooleanType ignored -> "TINYINT(1)";
            case NumericType<?> number ->
                "DECIMAL"
                        + digits(
                                Objects.requireNonNullElse(number.precision(), DECIMAL_DIGITS),
                                Objects.requireNonNullElse(number.scale(), 0));
            case FloatType<?> number -> isSingle(number) ? "FLOAT" : "DOUBLE";
            case StringType text ->
                text.spelling() == StringType.Spelling.SQL_CHAR && text.length() == null
                        ? render(new StringType(text.spelling(), 1, text.collation()))
                        : render(text);
            default -> render(type);
        };
    }

    private static boolean isSingle(FloatType<?> type) {
        Integer precision = type.precision();
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> precision == null || precision <= SINGLE_PRECISION;
            case DOUBLE, SQL_DOUBLE, SQL_DOUBLE_PRECISION, SQL_REAL -> false;
        };
    }

    @Override
    protected String visitBoolean(BooleanType type) {
        return "BOOL";
    }

    @Override
    protected String visitFloat(FloatType<?> type) {
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> "FLOAT" + digits(type.precision(), null);
            case DOUBLE, SQL_DOUBLE, SQL_DOUBLE_PRECISION, SQL_REAL -> super.visitFloat(type);
        };
    }

    @Override
    protected String visitString(StringType type) {
        return switch (type.spelling()) {
            case STRING, UNICODE, SQL_VARCHAR -> collated("VARCHAR" + requiredLength("VARCHAR", type), type);
            case SQL_NVARCHAR -> collated("NATIONAL VARCHAR" + requiredLength("NVARCHAR", type), type);
            case SQL_NCHAR -> collated("NATIONAL CHAR" + size(type.length()), type);
            case SQL_CHAR -> collated("CHAR" + size(type.length()), type);
            case TEXT, UNICODE_TEXT, SQL_TEXT -> collated("TEXT" + size(type.length()), type);
            case SQL_CLOB -> "CLOB";
        };
    }

    private static String collated(String text, StringType type) {
        return type.collation() == null ? text : text + " COLLATE " + type.collation();
    }

    private String requiredLength(String name, StringType type) {
        if (type.length() == null) {
            throw new CompileException("%s requires a length on dialect %s. Use string(n), or text() for long texts."
                    .formatted(name, dialect.name()));
        }
        return size(type.length());
    }

    @Override
    protected String visitBinary(BinaryType type) {
        return switch (type.spelling()) {
            case LARGE_BINARY, SQL_BLOB -> "BLOB" + size(type.length());
            case SQL_BINARY, SQL_VARBINARY -> super.visitBinary(type);
        };
    }

    @Override
    protected String visitEnum(EnumType<?> type) {
        return type.options().nativeEnum() ? enumeration("ENUM", type.values()) : super.visitEnum(type);
    }

    private String enumeration(String name, java.util.List<String> values) {
        return values.stream().map(dialect.literals()::quoted).collect(Collectors.joining(",", name + "(", ")"));
    }

    @Override
    protected String visitJson(JsonType<?> type) {
        return "JSON";
    }

    /** A match answers its relevance. */
    @Override
    protected String visitMatch(MatchType type) {
        return "FLOAT";
    }

    @Override
    protected String visitArray(ArrayType<?> type) {
        return unsupported(type, "use json()");
    }

    /** {@code (n)}, also for 0, or nothing. */
    private static String size(@Nullable Integer length) {
        return length == null ? "" : "(" + length + ")";
    }
}
