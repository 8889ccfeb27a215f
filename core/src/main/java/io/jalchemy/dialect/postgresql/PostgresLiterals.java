package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Literals as PostgreSQL reads them. */
final class PostgresLiterals extends LiteralCompiler {
    private static final int NANO_DIGITS = 9;

    /** The server counts the microseconds of make_interval in a double, which is exact up to 2 to the power of 53. */
    private static final BigDecimal EXACT_SECONDS = BigDecimal.valueOf(1L << 53, 6);

    private final PostgresOptions options;

    PostgresLiterals(PostgresDialect dialect) {
        super(dialect);
        this.options = dialect.options();
    }

    @Override
    public String quoted(String text) {
        String quoted = super.quoted(text);
        return options.backslashEscapes() ? quoted.replace("\\", "\\\\") : quoted;
    }

    @Override
    protected String number(Number value, SqlType<?> type) {
        if (value instanceof Double d && !Double.isFinite(d) || value instanceof Float f && !Float.isFinite(f)) {
            return quoted(value.toString()) + "::FLOAT";
        }
        // Without the quotes it is an exact number, which has no negative zero.
        return value instanceof Double d && d.equals(-0.0) ? "'-0'::FLOAT" : super.number(value, type);
    }

    /** Independent of how backslashes are read. */
    @Override
    protected String bytes(byte[] value) {
        return "decode('" + HexFormat.of().formatHex(value) + "', 'hex')";
    }

    @Override
    protected String interval(Duration value, IntervalType type) {
        if (!type.nativeInterval()) {
            return super.interval(value, type);
        }
        BigDecimal seconds =
                BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS));
        return seconds.abs().compareTo(EXACT_SECONDS) < 0
                ? "make_interval(secs=>" + seconds.doubleValue() + ")"
                : quoted(PostgresIntervals.toText(value)) + "::INTERVAL";
    }

    @Override
    protected String jsonIndex(Object value, JsonIndexType type) {
        if (type.kind() == JsonIndexType.Kind.PATH || value instanceof List<?>) {
            return quoted(
                    value instanceof List<?> steps ? PostgresArrays.write(steps, String::valueOf) : value.toString());
        }
        return value instanceof Number number ? number.toString() : quoted(value.toString());
    }

    @Override
    protected String array(List<?> value, ArrayType<?> type) {
        String elements = list(value, type.itemType());
        return !hasValue(value) || isTakenForText(type.itemType())
                ? elements + "::" + dialect.typeCompiler().renderForCast(type)
                : elements;
    }

    private static boolean hasValue(List<?> value) {
        return value.stream().anyMatch(one -> one instanceof List<?> inner ? hasValue(inner) : one != null);
    }

    /** Whether the server takes an array of literals of this type for one of texts: those that are texts in quotes, but no texts. */
    private boolean isTakenForText(SqlType<?> itemType) {
        return switch (dialect.typeCompiler().inForce(itemType)) {
            case StringType ignored -> false;
            case IntegerType<?> ignored -> false;
            case NumericType<?> ignored -> false;
            case FloatType<?> ignored -> false;
            case BooleanType ignored -> false;
            case SqlType<?> other -> true;
        };
    }

    @Override
    protected String list(List<?> value, SqlType<?> itemType) {
        return "ARRAY" + items(value, itemType);
    }

    @Override
    protected String ofDialect(Object value, DialectType<?> type) {
        return type instanceof PostgresTextForm<?> form
                ? quoted(textOf(form, type.coerce(value)))
                : super.ofDialect(value, type);
    }

    @SuppressWarnings("unchecked") // the form is the type's own, and the value has just been coerced to the type
    private static <T> String textOf(PostgresTextForm<T> form, Object value) {
        return form.toText((T) value);
    }
}
