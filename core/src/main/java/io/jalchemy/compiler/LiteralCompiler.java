package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.CustomType;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.DateType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.MatchType;
import io.jalchemy.types.NullType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.ObjectType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StandardType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TableValueType;
import io.jalchemy.types.TimeType;
import io.jalchemy.types.TupleType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.Types;
import io.jalchemy.types.UuidType;
import io.jalchemy.types.VariantType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as literals, so that no value can break out of its quotes. The generic form is that of standard SQL; a
 * dialect overrides the kinds that it writes differently. Stateless.
 */
public class LiteralCompiler {
    private static final int LAST_YEAR = 9999;
    private static final LocalDateTime EPOCH = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

    /** The dialect whose words are written. */
    protected final Dialect dialect;

    /** For dialects. */
    public LiteralCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The value as a literal of a type.
     *
     * @throws CompileException if there is no safe way to write it
     */
    public final String literal(@Nullable Object value, SqlType<?> type) {
        return switch (type) {
            case VariantType<?> variant -> literal(value, variant.forDialect(dialect.name()));
            case TypeDecorator<?, ?> decorator -> decorated(value, decorator);
            default -> value == null ? absent(type) : checked(value, type);
        };
    }

    /** Null, which is a document of its own where JSON asks for it. */
    private String absent(SqlType<?> type) {
        return type instanceof JsonType<?> json && !json.noneAsNull() ? quoted("null") : "NULL";
    }

    private <T, S> String decorated(@Nullable Object value, TypeDecorator<T, S> type) {
        @Nullable S stored = type.toLiteral(value == null ? null : type.coerce(value));
        return literal(stored, type.implFor(dialect.name()));
    }

    private String checked(Object value, SqlType<?> type) {
        try {
            return write(value, type);
        } catch (CompileException e) {
            throw e;
        } catch (JalchemyException e) {
            throw new CompileException(
                    "Could not render literal value \"%s\" with datatype %s: %s".formatted(value, type, e.getMessage()),
                    e);
        }
    }

    private String write(Object value, SqlType<?> type) {
        return switch (type) {
            case StandardType<?> standard -> standard(value, standard);
            case DialectType<?> own -> ofDialect(value, own);
            case CustomType<?> custom -> custom(value, custom);
            default -> throw refused(value, type);
        };
    }

    private String standard(Object value, StandardType<?> type) {
        return switch (type) {
            case IntegerType<?> t ->
                value instanceof Number number ? NumberText.of(number) : NumberText.of(t.coerce(value));
            case NumericType<?> t -> value instanceof Number number ? number(number, t) : number(t.coerce(value), t);
            case FloatType<?> t -> value instanceof Number number ? number(number, t) : number(t.coerce(value), t);
            case StringType t -> text(t.coerce(value), t);
            case BooleanType t -> bool(t.coerce(value));
            case MatchType t -> bool(t.coerce(value));
            case DateType t -> date(writable(t.coerce(value), t));
            case TimeType<?> t -> time(t.coerce(value));
            case DateTimeType<?> t -> dateTime(writable(point(value, t), t));
            case IntervalType t -> interval(t.coerce(value).truncatedTo(ChronoUnit.MICROS), t);
            case BinaryType t -> bytes(t.coerce(value));
            case UuidType<?> t -> uuid(value instanceof UUID uuid ? uuid : t.fromText(value.toString()), t);
            case EnumType<?> t -> enumeration(value, t);
            case JsonType<?> t -> document(dialect.json().write(value), t);
            case JsonIndexType t -> jsonIndex(value, t);
            case ArrayType<?> t -> array((List<?>) t.coerce(value), t);
            case TupleType t -> tuple((List<?>) t.coerce(value), t);
            case ObjectType<?> t -> object(value, t);
            case NullType t -> untyped(value, t);
            case TableValueType t -> throw refused(value, t);
        };
    }

    /** A value of a type of this dialect or another one; by way of its portable counterpart unless overridden. */
    protected String ofDialect(Object value, DialectType<?> type) {
        SqlType<?> portable = type.portable();
        return portable == null ? custom(value, type) : literal(type.coerce(value), portable);
    }

    private <T> String custom(Object value, CustomType<T> type) {
        String text = type.literal(type.coerce(value), dialect.typeCompiler().rendering());
        if (text == null) {
            throw refused(value, type);
        }
        return text;
    }

    private String untyped(Object value, NullType type) {
        SqlType<?> known = Types.ofValue(value);
        if (known instanceof NullType) {
            throw refused(value, type);
        }
        return literal(value, known);
    }

    private <E> String enumeration(Object value, EnumType<E> type) {
        return quoted(type.toText(type.coerce(value)));
    }

    private <T> String object(Object value, ObjectType<T> type) {
        return literal(type.serializer().toBytes(type.coerce(value)), type.impl());
    }

    /** Databases read years of more digits, or before year 0, each in its own way, or take them for something else. */
    private static <V extends TemporalAccessor> V writable(V value, SqlType<?> type) {
        int year = value.get(ChronoField.YEAR);
        if (year < 0 || year > LAST_YEAR) {
            throw new CompileException(
                    "%s cannot be written as a literal of type %s: its year is not between 0 and %d. Pass it as a parameter."
                            .formatted(value, type, LAST_YEAR));
        }
        return value;
    }

    private static TemporalAccessor point(Object value, DateTimeType<?> type) {
        return type.timezone()
                ? DateTimeType.zoned(type.spelling()).coerce(value)
                : DateTimeType.local(type.spelling()).coerce(value);
    }

    /** A number of an exact or approximate type. */
    protected String number(Number value, SqlType<?> type) {
        if (value instanceof Double d && !Double.isFinite(d) || value instanceof Float f && !Float.isFinite(f)) {
            throw refused(value, type);
        }
        return NumberText.of(value);
    }

    /** A JSON document. */
    protected String document(String text, JsonType<?> type) {
        return quoted(text);
    }

    /** Character data. */
    protected String text(String value, StringType type) {
        return quoted(value);
    }

    /** Text in quotes, with every quote in it doubled. */
    public String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new CompileException(
                    "A text literal cannot contain the character NUL. Pass the text as a parameter.");
        }
        String escaped = text.replace("'", "''");
        return "'" + (dialect.traits().paramStyle().doublesPercents() ? escaped.replace("%", "%%") : escaped) + "'";
    }

    /** A truth value. */
    protected String bool(boolean value) {
        if (dialect.traits().nativeBoolean()) {
            return value ? "true" : "false";
        }
        return value ? "1" : "0";
    }

    /** A day. */
    protected String date(LocalDate value) {
        return quoted(value.toString());
    }

    /** A time of day, as {@link LocalTime} or {@link OffsetTime}. */
    protected String time(Object value) {
        return quoted(IsoText.time(value));
    }

    /** A day with a time, as {@link LocalDateTime} or {@link OffsetDateTime}. */
    protected String dateTime(Object value) {
        return quoted(IsoText.dateTime(value));
    }

    /** A length of time in whole microseconds; without such a type the day and time so long after 1970. */
    protected String interval(Duration value, IntervalType type) {
        return dateTime(writable(EPOCH.plus(value), type));
    }

    /** Octets. */
    protected String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    /** An identifier, as a value of its own type or 32 digits. */
    protected String uuid(UUID value, UuidType<?> type) {
        boolean own = type.exact() || type.nativeUuid() && dialect.traits().nativeUuid();
        return quoted(own ? value.toString() : UuidType.toHex(value));
    }

    /** A key, position or path of a JSON operator. */
    protected String jsonIndex(Object value, JsonIndexType type) {
        return quoted(JsonIndexType.sqlJsonPath(value));
    }

    /** An array. */
    protected String array(List<?> value, ArrayType<?> type) {
        throw refused(value, type);
    }

    /** A list within an array. */
    protected String list(List<?> value, SqlType<?> itemType) {
        return items(value, itemType);
    }

    /** The items in brackets, lists among them as {@link #list} writes them. */
    protected final String items(List<?> value, SqlType<?> itemType) {
        List<String> texts = new ArrayList<>();
        for (Object item : value) {
            texts.add(item instanceof List<?> inner ? list(inner, itemType) : literal(item, itemType));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private String tuple(List<?> value, TupleType type) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            Object item = value.get(i);
            texts.add(literal(item, i < type.types().size() ? type.types().get(i) : Types.ofValue(item)));
        }
        return "(" + String.join(", ", texts) + ")";
    }

    /** The error for a value that cannot be written safely. */
    protected static CompileException refused(Object value, SqlType<?> type) {
        return new CompileException(
                "No literal value renderer is available for literal value \"%s\" (%s) with datatype %s. Pass it as a parameter."
                        .formatted(value, value.getClass().getName(), type));
    }
}
