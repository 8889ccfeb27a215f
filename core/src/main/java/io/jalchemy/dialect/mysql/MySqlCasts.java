package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * The types that CAST takes in MySQL and MariaDB, which are few:
 * https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html#function_cast
 */
final class MySqlCasts {
    private static final ServerVersion FLOATS_IN_MARIADB = ServerVersion.of(10, 4, 5);
    private static final ServerVersion FLOATS_IN_MYSQL = ServerVersion.of(8, 0, 17);

    private MySqlCasts() {}

    /** The type to write behind AS, or null when CAST cannot produce it. */
    static @Nullable String target(SqlType<?> type, Dialect dialect) {
        return switch (type) {
            case TypeDecorator<?, ?> decorator -> target(decorator.implFor(dialect.name()), dialect);
            case VariantType<?> variant -> target(variant.forDialect(dialect.name()), dialect);
            case IntegerType<?> ignored -> "SIGNED INTEGER";
            case NumericType<?> ignored -> dialect.typeCompiler().render(type).replace("NUMERIC", "DECIMAL");
            case FloatType<?> ignored ->
                castsFloats(dialect) ? dialect.typeCompiler().render(type) : null;
            case DateTimeType<?> ignored -> "DATETIME";
            case DateType ignored -> dialect.typeCompiler().render(type);
            case TimeType<?> ignored -> dialect.typeCompiler().render(type);
            case EnumType<?> ignored -> null;
            case StringType text -> character(text, dialect);
            case BinaryType ignored -> "BINARY";
            case JsonType<?> ignored -> "JSON";
            case MySqlIntegerType<?> whole -> whole.unsigned() ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
            case MySqlNumericType<?> number -> number(number, dialect);
            case MySqlStringType own ->
                dialect.typeCompiler()
                        .render(
                                own.kind() == MySqlStringType.Kind.CHAR
                                        ? own
                                        : new MySqlStringType(
                                                MySqlStringType.Kind.CHAR, own.length(), own.charset(), false));
            case MySqlDateTimeType own ->
                own.timestamp() ? "DATETIME" : dialect.typeCompiler().render(own);
            case MySqlTimeType own -> dialect.typeCompiler().render(own);
            case MySqlBlobType ignored -> "BINARY";
            default -> null;
        };
    }

    private static @Nullable String number(MySqlNumericType<?> number, Dialect dialect) {
        if (number.kind().isExact()) {
            return dialect.typeCompiler().render(number).replace("NUMERIC", "DECIMAL");
        }
        return castsFloats(dialect) ? dialect.typeCompiler().render(number) : null;
    }

    private static boolean castsFloats(Dialect dialect) {
        if (!(dialect instanceof MySqlDialect own)) {
            return false;
        }
        ServerVersion version = own.options().version();
        return version != null && version.compareTo(own.options().mariadb() ? FLOATS_IN_MARIADB : FLOATS_IN_MYSQL) >= 0;
    }

    private static String character(StringType text, Dialect dialect) {
        String length = text.length() == null ? "" : "(" + text.length() + ")";
        String collation = text.collation() == null || text.spelling() != StringType.Spelling.SQL_CHAR
                ? ""
                : " COLLATE " + dialect.identifiers().quote(text.collation());
        return "CHAR" + length + collation;
    }
}
