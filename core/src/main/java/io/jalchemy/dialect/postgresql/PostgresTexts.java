package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ValueConversionException;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.MatchType;
import io.jalchemy.types.NullType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StandardType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.UuidType;
import io.jalchemy.types.VariantType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The text forms of the standard types, as elements of arrays. */
final class PostgresTexts {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();
    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    private PostgresTexts() {}

    /** The text form of a type that needs nothing from its dialect, such as the bounds of a range. */
    @SuppressWarnings("unchecked") // the form of a type is one of its Java type
    static <T> PostgresTextForm<T> typed(SqlType<T> type) {
        return (PostgresTextForm<T>) of(type, PostgresDialect.INSTANCE);
    }

    /** The text form of a type; values are coerced first, so that an element of the wrong class is named. */
    @SuppressWarnings("unchecked") // coerce takes any object, and what comes back is only handed to the program
    static PostgresTextForm<Object> of(SqlType<?> type, CodecSource source) {
        SqlType<Object> erased = (SqlType<Object>) type;
        PostgresTextForm<Object> form = form(erased, source);
        return new Form<>(value -> form.toText(erased.coerce(value)), form::fromText);
    }

    @SuppressWarnings("unchecked") // each branch hands the form of a type to callers of that type
    private static PostgresTextForm<Object> form(SqlType<Object> type, CodecSource source) {
        if (type instanceof PostgresTextForm<?> own) {
            return (PostgresTextForm<Object>) own;
        }
        PostgresTextForm<?> form =
                switch (type) {
                    case TypeDecorator<?, ?> decorator -> decorated(decorator, source);
                    case VariantType<?> variant -> of(variant.forDialect(source.name()), source);
                    case StandardType<?> standard -> standard(standard, source);
                    case DialectType<?> own -> portable(own, source);
                    default -> null;
                };
        if (form == null) {
            throw new ValueConversionException(
                    "Arrays of %s cannot be carried: its values have no text form. Let the type implement %s."
                            .formatted(type, PostgresTextForm.class.getName()));
        }
        return (PostgresTextForm<Object>) form;
    }

    /** That of the portable type that stands for it. */
    private static @Nullable PostgresTextForm<?> portable(DialectType<?> type, CodecSource source) {
        SqlType<?> portable = type.portable();
        return portable == null ? null : of(portable, source);
    }

    private static <T, S> PostgresTextForm<T> decorated(TypeDecorator<T, S> type, CodecSource source) {
        PostgresTextForm<Object> inner = of(type.implFor(source.name()), source);
        return new Form<>(value -> inner.toText(present(type.toDatabase(value), type)), text -> {
            @SuppressWarnings("unchecked") // the inner form reads values of the type underneath
            S stored = (S) inner.fromText(text);
            return present(type.fromDatabase(stored), type);
        });
    }

    private static <V> V present(@Nullable V value, TypeDecorator<?, ?> type) {
        return Objects.requireNonNull(value, () -> type + " turned an element of an array into null");
    }

    private static @Nullable PostgresTextForm<?> standard(StandardType<?> type, CodecSource source) {
        return switch (type) {
            case IntegerType<?> t -> new Form<Number>(Number::toString, text -> t.narrow(Long.parseLong(text)));
            case NumericType<?> t -> t.asDecimal() ? DECIMAL : DOUBLE;
            case FloatType<?> t -> t.asDecimal() ? DECIMAL : DOUBLE;
            case StringType ignored -> TEXT;
            case NullType ignored -> new Form<Object>(Object::toString, text -> text);
            case EnumType<?> t -> enumeration(t);
            case BooleanType ignored -> BOOLEAN;
            case MatchType ignored -> BOOLEAN;
            case DateType ignored -> new Form<>(LocalDate::toString, LocalDate::parse);
            case TimeType<?> t -> t.timezone() ? ZONED_TIME : LOCAL_TIME;
            case DateTimeType<?> t -> t.timezone() ? zoned(t) : LOCAL_DATE_TIME;
            case IntervalType ignored -> new Form<>(PostgresIntervals::toText, PostgresIntervals::fromText);
            case BinaryType ignored -> new Form<>(PostgresTexts::hex, PostgresTexts::octets);
            case UuidType<?> t -> t.asUuid() ? new Form<>(UUID::toString, UUID::fromString) : TEXT;
            case JsonType<?> t ->
                new Form<>(source.json()::write, text -> source.json().read(text, t.fullType()));
            default -> null;
        };
    }

    private static <E> PostgresTextForm<E> enumeration(EnumType<E> type) {
        return new Form<>(type::toText, type::fromText);
    }

    private static PostgresTextForm<Object> zoned(DateTimeType<?> type) {
        DateTimeType<OffsetDateTime> points = DateTimeType.zoned(type.spelling());
        return new Form<>(
                value -> OFFSET.format(
                        points.coerce(value).truncatedTo(ChronoUnit.MICROS).withOffsetSameInstant(ZoneOffset.UTC)),
                text -> type.coerce(OffsetDateTime.parse(text, OFFSET).withOffsetSameInstant(ZoneOffset.UTC)));
    }

    private static String hex(byte[] octets) {
        return "\\x" + HexFormat.of().formatHex(octets);
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    private static final PostgresTextForm<String> TEXT = new Form<>(text -> text, text -> text);
    private static final PostgresTextForm<BigDecimal> DECIMAL = new Form<>(BigDecimal::toString, BigDecimal::new);
    private static final PostgresTextForm<Double> DOUBLE = new Form<>(value -> value.toString(), Double::valueOf);
    private static final PostgresTextForm<Boolean> BOOLEAN = new Form<>(value -> value.toString(), "t"::equals);
    private static final PostgresTextForm<LocalTime> LOCAL_TIME =
            new Form<>(value -> value.truncatedTo(ChronoUnit.MICROS).toString(), LocalTime::parse);
    private static final PostgresTextForm<OffsetTime> ZONED_TIME = new Form<>(
            value -> OFFSET_TIME.format(value.truncatedTo(ChronoUnit.MICROS)),
            text -> OffsetTime.parse(text, OFFSET_TIME));
    private static final PostgresTextForm<LocalDateTime> LOCAL_DATE_TIME = new Form<>(
            value -> LOCAL.format(value.truncatedTo(ChronoUnit.MICROS)), text -> LocalDateTime.parse(text, LOCAL));

    private record Form<T>(Function<T, String> write, Function<String, ? extends T> read)
            implements PostgresTextForm<T> {
        @Override
        public String toText(T value) {
            return write.apply(value);
        }

        @Override
        public T fromText(String text) {
            return read.apply(text);
        }
    }
}
