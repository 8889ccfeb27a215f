package io.jalchemy.types;

import io.jalchemy.error.UnsupportedCompilationException;

/** Finds the portable type that stands for one of a dialect, or for one with an exact spelling. */
final class PortableTypes {
    private PortableTypes() {}

    @SuppressWarnings("unchecked") // each case gives a type with the Java values of the one it got
    static <T> SqlType<T> of(SqlType<T> type) {
        return (SqlType<T>)
                switch (type) {
                    case StandardType<?> standard -> ofStandard(standard);
                    case DialectType<?> own -> ofDialect(own);
                    default -> type; // types of the user write themselves for every dialect
                };
    }

    private static SqlType<?> ofDialect(DialectType<?> type) {
        SqlType<?> portable = type.portable();
        if (portable == null) {
            throw new UnsupportedCompilationException(
                    "Type %s of dialect %s stands for no portable type. Give the column another one, such as text(), or a variant for each database with withVariant(…)."
                            .formatted(type, type.dialect()));
        }
        return of(portable);
    }

    private static SqlType<?> ofStandard(StandardType<?> type) {
        return switch (type) {
            case IntegerType<?> integer -> new IntegerType<>(spelling(integer.spelling()), integer.javaType());
            case NumericType<?> numeric ->
                new NumericType<>(
                        NumericType.Spelling.NUMERIC,
                        numeric.precision(),
                        numeric.scale(),
                        numeric.asDecimal(),
                        numeric.decimalReturnScale());
            case FloatType<?> number ->
                new FloatType<>(
                        spelling(number.spelling()),
                        number.precision(),
                        number.asDecimal(),
                        number.decimalReturnScale());
            case StringType text -> StringType.of(spelling(text.spelling()), text.length());
            case BooleanType bool -> new BooleanType(false, bool.createConstraint(), bool.name());
            case DateType ignored -> new DateType(false);
            case TimeType<?> time -> new TimeType<>(false, time.timezone());
            case DateTimeType<?> time ->
                new DateTimeType<>(DateTimeType.Spelling.DATETIME, time.timezone(), time.javaType());
            case BinaryType octets -> new BinaryType(BinaryType.Spelling.LARGE_BINARY, octets.length());
            case UuidType<?> uuid -> new UuidType<>(false, uuid.nativeUuid(), uuid.asUuid());
            case ArrayType<?> array -> new ArrayType<>(of(array.itemType()), array.dimensions(), array.zeroIndexes());
            case IntervalType interval -> interval;
            case EnumType<?> list -> list;
            case JsonType<?> json -> json;
            case JsonIndexType index -> index;
            case TupleType tuple -> tuple;
            case ObjectType<?> object -> object;
            case MatchType match -> match;
            case TableValueType rows -> rows;
            case NullType unknown -> unknown;
        };
    }

    private static IntegerType.Spelling spelling(IntegerType.Spelling spelling) {
        return switch (spelling) {
            case INTEGER, SQL_INTEGER -> IntegerType.Spelling.INTEGER;
            case SMALL_INTEGER, SQL_SMALLINT -> IntegerType.Spelling.SMALL_INTEGER;
            case BIG_INTEGER, SQL_BIGINT -> IntegerType.Spelling.BIG_INTEGER;
        };
    }

    private static FloatType.Spelling spelling(FloatType.Spelling spelling) {
        return switch (spelling) {
            case FLOAT, SQL_FLOAT, SQL_REAL -> FloatType.Spelling.FLOAT;
            case DOUBLE, SQL_DOUBLE, SQL_DOUBLE_PRECISION -> FloatType.Spelling.DOUBLE;
        };
    }

    private static StringType.Spelling spelling(StringType.Spelling spelling) {
        return switch (spelling) {
            case STRING, SQL_VARCHAR, SQL_CHAR -> StringType.Spelling.STRING;
            case UNICODE, SQL_NVARCHAR, SQL_NCHAR -> StringType.Spelling.UNICODE;
            case TEXT, SQL_TEXT, SQL_CLOB -> StringType.Spelling.TEXT;
            case UNICODE_TEXT -> StringType.Spelling.UNICODE_TEXT;
        };
    }
}
