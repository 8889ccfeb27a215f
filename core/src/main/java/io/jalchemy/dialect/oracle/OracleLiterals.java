package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.IsoText;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.IntervalType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;

/** Literals as Oracle reads them, whatever the formats of the session are. */
final class OracleLiterals extends LiteralCompiler {
    private static final int NANO_DIGITS = 9;

    OracleLiterals(OracleDialect dialect) {
        super(dialect);
    }

    @Override
    protected String date(LocalDate value) {
        return "TO_DATE(" + quoted(value.toString()) + ", 'YYYY-MM-DD')";
    }

    @Override
    protected String dateTime(Object value) {
        String text = quoted(IsoText.dateTime(value));
        if (value instanceof OffsetDateTime zoned) {
            String fraction = hasMicros(zoned) ? ".FF" : "";
            return "TO_TIMESTAMP_TZ(" + text + ", 'YYYY-MM-DD HH24:MI:SS" + fraction + "TZH:TZM')";
        }
        return hasMicros((LocalDateTime) value)
                ? "TO_TIMESTAMP(" + text + ", 'YYYY-MM-DD HH24:MI:SS.FF')"
                : "TO_DATE(" + text + ", 'YYYY-MM-DD HH24:MI:SS')";
    }

    private static boolean hasMicros(TemporalAccessor value) {
        return value.get(ChronoField.MICRO_OF_SECOND) != 0;
    }

    @Override
    protected String interval(Duration value, IntervalType type) {
        if (!type.nativeInterval()) {
            return super.interval(value, type);
        }
        BigDecimal seconds =
                BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS));
        double nearest = seconds.doubleValue();
        String text = BigDecimal.valueOf(nearest).compareTo(seconds) == 0
                ? Double.toString(nearest)
                : seconds.stripTrailingZeros().toPlainString();
        return "NUMTODSINTERVAL(" + text + ", 'SECOND')";
    }

    @Override
    protected String bytes(byte[] value) {
        return "HEXTORAW('" + HexFormat.of().formatHex(value) + "')";
    }
}
