package io.jalchemy.types;

import io.jalchemy.error.UnsupportedCompilationException;
import java.util.List;
import java.util.Locale;

/**
 * A type as Java source.
 *
 * @param values the class of its values, such as {@code List<String>}
 * @param expression what makes the type, such as {@code Types.varchar(30)}
 */
public record TypeSource(JavaCode values, JavaCode expression) {
    /** One whose values are of a class without type arguments. */
    public static TypeSource of(Class<?> values, JavaCode expression) {
        return new TypeSource(JavaCode.type(values), expression);
    }

    /**
     * The source of a type. A type of a dialect that does not say how it is written is written as the portable one that it stands for.
     *
     * @throws UnsupportedCompilationException if nothing is known of how it is made, as for types of the user
     */
    public static TypeSource of(SqlType<?> type) {
        return switch (type) {
            case StandardType<?> standard -> ofStandard(standard);
            case DialectType<?> own -> {
                TypeSource source = own.source();
                yield source != null ? source : of(Types.portable(own));
            }
            default ->
                throw new UnsupportedCompilationException(
                        "Type %s (%s) cannot be written as Java source, because only the program knows how it is made."
                                .formatted(type, type.getClass().getName()));
        };
    }

    private static TypeSource ofStandard(StandardType<?> type) {
        return switch (type) {
            case IntegerType<?> integer -> integer(integer);
            case NumericType<?> numeric -> numeric(numeric);
            case FloatType<?> number -> floating(number);
            case StringType text -> string(text);
            case BooleanType bool -> of(Boolean.class, bool(bool));
            case DateType date -> of(date.javaType(), types(date.exact() ? "sqlDate" : "date"));
            case TimeType<?> time -> of(time.javaType(), time(time));
            case DateTimeType<?> time -> of(time.javaType(), dateTime(time));
            case IntervalType interval -> of(interval.javaType(), interval(interval));
            case BinaryType octets -> of(byte[].class, octets(octets));
            case UuidType<?> uuid -> uuid(uuid);
            case EnumType<?> list -> enumeration(list);
            case JsonType<?> json -> of(json.javaType(), types("json", json.javaType()));
            case ArrayType<?> array -> array(array);
            case NullType ignored -> of(Object.class, types("nullType"));
            case JsonIndexType index -> unwritten(index);
            case TupleType tuple -> unwritten(tuple);
            case ObjectType<?> object -> unwritten(object);
            case MatchType match -> unwritten(match);
            case TableValueType rows -> unwritten(rows);
        };
    }

    private static TypeSource unwritten(SqlType<?> type) {
        throw new UnsupportedCompilationException(
                "Type %s cannot be written as Java source: it is no type of a column, or only the program knows how it is made."
                        .formatted(type));
    }

    private static JavaCode types(String method, Object... arguments) {
        return JavaCode.call(Types.class, method, arguments);
    }

    private static TypeSource integer(IntegerType<?> type) {
        String method =
                switch (type.spelling()) {
                    case INTEGER -> "integer";
                    case SMALL_INTEGER -> "smallInteger";
                    case BIG_INTEGER -> "bigInteger";
                    case SQL_INTEGER -> "sqlInteger";
                    case SQL_SMALLINT -> "smallint";
                    case SQL_BIGINT -> "bigint";
                };
        Class<?> usual =
                switch (type.spelling()) {
                    case INTEGER, SQL_INTEGER -> Integer.class;
                    case SMALL_INTEGER, SQL_SMALLINT -> Short.class;
                    case BIG_INTEGER, SQL_BIGINT -> Long.class;
                };
        return of(
                type.javaType(),
                type.javaType() == usual ? types(method) : made(type, type.spelling(), type.javaType()));
    }

    /** {@code new Type<Values>(…)}. */
    private static JavaCode made(SqlType<?> type, Object... arguments) {
        return JavaCode.construct(JavaCode.type(type.getClass(), JavaCode.type(type.javaType())), arguments);
    }

    private static TypeSource numeric(NumericType<?> type) {
        Class<?> values = type.javaType();
        if (!type.asDecimal()
                || type.decimalReturnScale() != null
                || (type.precision() == null) != (type.scale() == null)) {
            return of(
                    values,
                    JavaCode.construct(
                            JavaCode.type(NumericType.class, JavaCode.type(values)),
                            type.spelling(),
                            type.precision(),
                            type.scale(),
                            type.asDecimal(),
                            type.decimalReturnScale()));
        }
        String method =
                switch (type.spelling()) {
                    case NUMERIC -> "numeric";
                    case SQL_NUMERIC -> "sqlNumeric";
                    case SQL_DECIMAL -> "decimal";
                };
        return of(
                values,
                type.precision() == null || type.scale() == null
                        ? types(method)
                        : types(method, type.precision(), type.scale()));
    }

    private static TypeSource floating(FloatType<?> type) {
        Class<?> values = type.javaType();
        if (type.asDecimal() || type.precision() != null) {
            return of(
                    values,
                    JavaCode.construct(
                            JavaCode.type(FloatType.class, JavaCode.type(values)),
                            type.spelling(),
                            type.precision(),
                            type.asDecimal(),
                            type.decimalReturnScale()));
        }
        return of(
                values,
                types(
                        switch (type.spelling()) {
                            case FLOAT -> "floating";
                            case DOUBLE -> "doublePrecision";
                            case SQL_FLOAT -> "sqlFloat";
                            case SQL_REAL -> "real";
                            case SQL_DOUBLE -> "sqlDouble";
                            case SQL_DOUBLE_PRECISION -> "sqlDoublePrecision";
                        }));
    }

    private static TypeSource string(StringType type) {
        String method =
                switch (type.spelling()) {
                    case STRING -> "string";
                    case UNICODE -> "unicode";
                    case SQL_VARCHAR -> "varchar";
                    case SQL_CHAR -> "character";
                    case SQL_NVARCHAR -> "nvarchar";
                    case SQL_NCHAR -> "nchar";
                    case TEXT -> "text";
                    case UNICODE_TEXT -> "unicodeText";
                    case SQL_TEXT -> "sqlText";
                    case SQL_CLOB -> "clob";
                };
        boolean takesLength =
                switch (type.spelling()) {
                    case STRING, UNICODE, SQL_VARCHAR, SQL_CHAR, SQL_NVARCHAR, SQL_NCHAR -> true;
                    case TEXT, UNICODE_TEXT, SQL_TEXT, SQL_CLOB -> false;
                };
        boolean demandsLength =
                switch (type.spelling()) {
                    case SQL_CHAR, SQL_NVARCHAR, SQL_NCHAR -> true;
                    case STRING, UNICODE, SQL_VARCHAR, TEXT, UNICODE_TEXT, SQL_TEXT, SQL_CLOB -> false;
                };
        Integer length = type.length();
        boolean plain = type.collation() == null && (length == null ? !demandsLength : takesLength);
        if (!plain) {
            return of(
                    String.class,
                    JavaCode.construct(JavaCode.type(StringType.class), type.spelling(), length, type.collation()));
        }
        return of(String.class, length == null ? types(method) : types(method, length));
    }

    private static JavaCode bool(BooleanType type) {
        return type.createConstraint() || type.name() != null
                ? JavaCode.construct(
                        JavaCode.type(BooleanType.class), type.exact(), type.createConstraint(), type.name())
                : types(type.exact() ? "sqlBoolean" : "bool");
    }

    private static JavaCode time(TimeType<?> type) {
        if (type.timezone()) {
            return type.exact() ? JavaCode.call(TimeType.class, "zoned", true) : types("timeWithZone");
        }
        return types(type.exact() ? "sqlTime" : "time");
    }

    private static JavaCode dateTime(DateTimeType<?> type) {
        boolean instant = type.javaType() == java.time.Instant.class;
        return switch (type.spelling()) {
            case DATETIME -> types(instant ? "instant" : type.timezone() ? "dateTimeWithZone" : "dateTime");
            case SQL_DATETIME -> type.timezone() ? dateTimeOf(type) : types("sqlDateTime");
            case SQL_TIMESTAMP ->
                instant ? dateTimeOf(type) : types(type.timezone() ? "timestampWithZone" : "timestamp");
        };
    }

    private static JavaCode dateTimeOf(DateTimeType<?> type) {
        return made(type, type.spelling(), type.timezone(), type.javaType());
    }

    private static JavaCode interval(IntervalType type) {
        return type.equals(Types.interval())
                ? types("interval")
                : JavaCode.construct(
                        JavaCode.type(IntervalType.class),
                        type.nativeInterval(),
                        type.secondPrecision(),
                        type.dayPrecision());
    }

    private static JavaCode octets(BinaryType type) {
        if (type.equals(Types.largeBinary())) {
            return types("largeBinary");
        }
        return type.equals(Types.blob())
                ? types("blob")
                : JavaCode.construct(JavaCode.type(BinaryType.class), type.spelling(), type.length());
    }

    private static TypeSource uuid(UuidType<?> type) {
        return of(
                type.javaType(),
                type.asUuid() && type.nativeUuid()
                        ? types(type.exact() ? "sqlUuid" : "uuid")
                        : made(type, type.exact(), type.nativeUuid(), type.asUuid()));
    }

    private static TypeSource enumeration(EnumType<?> type) {
        EnumType.Options how = type.options();
        if (type.javaType() != String.class) {
            List<String> names = type.constants().stream()
                    .map(constant -> constant instanceof Enum<?> one ? one.name() : constant.toString())
                    .toList();
            boolean usual = type.values().equals(names)
                    && how.equals(EnumType.Options.named(
                            type.javaType().getSimpleName().toLowerCase(Locale.ROOT)));
            return usual ? of(type.javaType(), types("enumOf", type.javaType())) : unwritten(type);
        }
        return of(String.class, JavaCode.call(EnumType.class, "ofValues", type.values(), options(how)));
    }

    private static JavaCode options(EnumType.Options how) {
        if (how.equals(EnumType.Options.named(how.name()).inSchema(how.schema()))) {
            JavaCode named = JavaCode.call(EnumType.Options.class, "named", how.name());
            return how.schema() == null ? named : named.then("inSchema", how.schema());
        }
        return JavaCode.construct(
                JavaCode.type(EnumType.Options.class),
                how.name(),
                how.nativeEnum(),
                how.createConstraint(),
                how.length(),
                how.schema(),
                how.inheritSchema(),
                how.validateStrings(),
                how.createType());
    }

    private static TypeSource array(ArrayType<?> type) {
        TypeSource items = of(type.itemType());
        JavaCode values = JavaCode.type(List.class, items.values());
        int dimensions = type.dimensions() == null ? 1 : type.dimensions();
        JavaCode element = items.values();
        for (int i = 1; i < dimensions; i++) {
            element = JavaCode.type(List.class, element);
            values = JavaCode.type(List.class, element);
        }
        JavaCode expression = type.dimensions() == null && !type.zeroIndexes()
                ? types("array", items.expression())
                : JavaCode.construct(
                        JavaCode.type(ArrayType.class, element),
                        items.expression(),
                        type.dimensions(),
                        type.zeroIndexes());
        return new TypeSource(values, expression);
    }
}
