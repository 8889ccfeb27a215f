package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
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
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.UuidType;
import io.jalchemy.types.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * Writes types, as in CREATE TABLE and CAST. The generic spelling is standard SQL; a dialect overrides the visits of types
 * that it spells differently. Stateless.
 */
public class TypeCompiler {
    private static final int UUID_DIGITS = 32;

    /** The dialect whose words are written. */
    protected final Dialect dialect;

    private final TypeRendering rendering;

    /** For dialects. */
    public TypeCompiler(Dialect dialect) {
        this.dialect = dialect;
        this.rendering = new Rendering(this, dialect);
    }

    /**
     * The type in the dialect's words.
     *
     * @throws CompileException if the dialect does not have it; the message says what to use instead
     */
    public final String render(SqlType<?> type) {
        return switch (inForce(type)) {
            case StandardType<?> standard -> visit(standard);
            case DialectType<?> own -> knows(own.dialect()) ? own.ddl(rendering) : visitForeign(own);
            case CustomType<?> custom -> custom.ddl(rendering);
            default ->
                throw new CompileException(
                        "Type %s (%s) has no text. Implement CustomType, or extend TypeDecorator to build on another type."
                                .formatted(type, type.getClass().getName()));
        };
    }

    /** What a variant or decorated type comes down to on this dialect. */
    public final SqlType<?> inForce(SqlType<?> type) {
        return switch (type) {
            case VariantType<?> variant -> inForce(variant.forDialect(dialect.name()));
            case TypeDecorator<?, ?> decorator -> inForce(decorator.implFor(dialect.name()));
            default -> type;
        };
    }

    /** Writes parts of types, for types of third parties. */
    final TypeRendering rendering() {
        return rendering;
    }

    /**
     * Whether a column that is declared with a type is one that the database describes as another: the two may be spelled
     * differently, as {@code string(30)} and {@code varchar(30)}, or {@code floating()} and what a database makes of it.
     *
     * @param declared what the program says
     * @param reflected what reflection gives; never the same if it is not known ({@link NullType})
     */
    public final boolean isStoredAs(SqlType<?> declared, SqlType<?> reflected) {
        SqlType<?> wanted = inForce(declared);
        SqlType<?> found = inForce(reflected);
        if (found instanceof NullType || wanted instanceof NullType) {
            return false;
        }
        if (wanted instanceof EnumType<?> texts
                && found instanceof EnumType<?> labels
                && !texts.values().equals(labels.values())) {
            return false;
        }
        return stored(wanted).equals(stored(found));
    }

    /**
     * The text by which types are told apart once they are in the database: equal for types that it does not distinguish. A dialect
     * puts its own name for a type in place of others that it takes for it.
     */
    protected String stored(SqlType<?> type) {
        return render(type);
    }

    /** What the dialect writes around a parameter of the type; nothing unless its driver needs a cast. */
    public BindCast bindCast(SqlType<?> type) {
        return BindCast.NONE;
    }

    /** What the dialect writes around a value of the type that is written as a literal just before execution. */
    public BindCast literalCast(SqlType<?> type) {
        return BindCast.NONE;
    }

    /**
     * The type to which a value is cast on its way into a column of a type. A cast to a type with a length may cut what is too long,
     * which the column itself would refuse; a dialect where that is so leaves lengths out.
     */
    public String renderForCast(SqlType<?> type) {
        return render(type);
    }

    /** Whether types of the named dialect are types of this one. */
    protected boolean knows(String dialectOfType) {
        return dialectOfType.equals(dialect.name());
    }

    private String visit(StandardType<?> type) {
        return switch (type) {
            case IntegerType<?> integer -> visitInteger(integer);
            case NumericType<?> numeric -> visitNumeric(numeric);
            case FloatType<?> floating -> visitFloat(floating);
            case StringType string -> visitString(string);
            case BooleanType bool -> visitBoolean(bool);
            case DateType date -> visitDate(date);
            case TimeType<?> time -> visitTime(time);
            case DateTimeType<?> dateTime -> visitDateTime(dateTime);
            case IntervalType interval -> visitInterval(interval);
            case BinaryType binary -> visitBinary(binary);
            case UuidType<?> uuid -> visitUuid(uuid);
            case EnumType<?> enumeration -> visitEnum(enumeration);
            case JsonType<?> json -> visitJson(json);
            case JsonIndexType index -> visitJsonIndex(index);
            case ArrayType<?> array -> visitArray(array);
            case ObjectType<?> object -> render(object.impl());
            case MatchType match -> visitMatch(match);
            case NullType unknown -> visitNull(unknown);
            case TupleType tuple -> unsupported(tuple, "its members are types, the row is none");
            case TableValueType rows -> unsupported(rows, "it is a set of rows, not the type of a value");
        };
    }

    /** Whole numbers. */
    protected String visitInteger(IntegerType<?> type) {
        return switch (type.spelling()) {
            case INTEGER, SQL_INTEGER -> "INTEGER";
            case SMALL_INTEGER, SQL_SMALLINT -> "SMALLINT";
            case BIG_INTEGER, SQL_BIGINT -> "BIGINT";
        };
    }

    /** Exact numbers. */
    protected String visitNumeric(NumericType<?> type) {
        String name =
                switch (type.spelling()) {
                    case NUMERIC, SQL_NUMERIC -> "NUMERIC";
                    case SQL_DECIMAL -> "DECIMAL";
                };
        return name + digits(type.precision(), type.scale());
    }

    /** Approximate numbers. */
    protected String visitFloat(FloatType<?> type) {
        return switch (type.spelling()) {
            case FLOAT, SQL_FLOAT -> "FLOAT";
            case DOUBLE, SQL_DOUBLE -> "DOUBLE";
            case SQL_REAL -> "REAL";
            case SQL_DOUBLE_PRECISION -> "DOUBLE PRECISION";
        };
    }

    /** Character data. */
    protected String visitString(StringType type) {
        String name =
                switch (type.spelling()) {
                    case STRING, UNICODE, SQL_VARCHAR -> "VARCHAR";
                    case TEXT, UNICODE_TEXT, SQL_TEXT -> "TEXT";
                    case SQL_CHAR -> "CHAR";
                    case SQL_NCHAR -> "NCHAR";
                    case SQL_NVARCHAR -> "NVARCHAR";
                    case SQL_CLOB -> "CLOB";
                };
        return type.spelling() == StringType.Spelling.SQL_CLOB ? name : characters(name, type);
    }

    /** A name with length and collation. */
    protected String characters(String name, StringType type) {
        String collation = type.collation() == null ? "" : " COLLATE \"" + type.collation() + "\"";
        return name + length(type.length()) + collation;
    }

    /** Truth values. */
    protected String visitBoolean(BooleanType type) {
        return "BOOLEAN";
    }

    /** Days. */
    protected String visitDate(DateType type) {
        return "DATE";
    }

    /** Times of day. */
    protected String visitTime(TimeType<?> type) {
        return "TIME";
    }

    /** Days with a time. */
    protected String visitDateTime(DateTimeType<?> type) {
        return type.spelling() == DateTimeType.Spelling.SQL_TIMESTAMP ? "TIMESTAMP" : "DATETIME";
    }

    /** Lengths of time; without such a type they are stored as days with a time. */
    protected String visitInterval(IntervalType type) {
        return visitDateTime(DateTimeType.local(DateTimeType.Spelling.DATETIME));
    }

    /** Octets. */
    protected String visitBinary(BinaryType type) {
        return switch (type.spelling()) {
            case LARGE_BINARY, SQL_BLOB -> "BLOB";
            case SQL_BINARY -> "BINARY" + length(type.length());
            case SQL_VARBINARY -> "VARBINARY" + length(type.length());
        };
    }

    /** Universally unique identifiers. */
    protected String visitUuid(UuidType<?> type) {
        boolean own = type.exact() || type.nativeUuid() && dialect.traits().nativeUuid();
        return own ? "UUID" : visitString(StringType.of(StringType.Spelling.SQL_CHAR, UUID_DIGITS));
    }

    /** Enumerations; without such types they are strings. */
    protected String visitEnum(EnumType<?> type) {
        int length = type.columnLength();
        return visitString(StringType.of(StringType.Spelling.SQL_VARCHAR, length == 0 ? null : length));
    }

    /** JSON documents. */
    protected String visitJson(JsonType<?> type) {
        return dialect.traits().lenient() ? "JSON" : unsupported(type, "use a string type with a TypeDecorator");
    }

    /** Keys and positions on the right of JSON operators. */
    protected String visitJsonIndex(JsonIndexType type) {
        return unsupported(type, "it belongs to an operator and is no type of a column");
    }

    /** Arrays. */
    protected String visitArray(ArrayType<?> type) {
        return dialect.traits().lenient() ? "ARRAY" : unsupported(type, "use json(), or a table of its own");
    }

    /** What a full-text match answers. */
    protected String visitMatch(MatchType type) {
        return visitBoolean(new BooleanType(false, false, null));
    }

    /** The unknown type. */
    protected String visitNull(NullType type) {
        if (dialect.traits().lenient()) {
            return "NULL";
        }
        throw new CompileException(
                "Can't generate DDL for NullType(); did you forget to specify a type on this Column?");
    }

    /** A type of another dialect: its portable counterpart, if it has one. */
    private String visitForeign(DialectType<?> type) {
        SqlType<?> portable = type.portable();
        if (portable != null) {
            return render(portable);
        }
        return dialect.traits().lenient()
                ? type.ddl(rendering)
                : unsupported(
                        type,
                        "it exists on %s only; give this dialect a type with withVariant(…)".formatted(type.dialect()));
    }

    /** Refuses a type, with what to do instead. */
    protected final String unsupported(SqlType<?> type, String advice) {
        if (dialect.traits().lenient()) {
            return type.toString();
        }
        throw new UnsupportedCompilationException(
                "Dialect %s cannot write type %s: %s.".formatted(dialect.name(), type, advice));
    }

    /** {@code (p, s)}, {@code (p)} or nothing. */
    protected static String digits(@Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null) {
            return "";
        }
        return scale == null ? "(" + precision + ")" : "(" + precision + ", " + scale + ")";
    }

    /** {@code (n)} or nothing. */
    protected static String length(@Nullable Integer length) {
        return length == null || length == 0 ? "" : "(" + length + ")";
    }

    private record Rendering(TypeCompiler types, Dialect owner) implements TypeRendering {
        @Override
        public String dialect() {
            return owner.name();
        }

        @Override
        public String render(SqlType<?> type) {
            return types.render(type);
        }

        @Override
        public String quote(String identifier) {
            return owner.identifiers().quote(identifier);
        }

        @Override
        public String literal(String text) {
            return owner.literals().quoted(text);
        }
    }
}
