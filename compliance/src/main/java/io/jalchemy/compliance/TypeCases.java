package io.jalchemy.compliance;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.bigInteger;
import static io.jalchemy.types.Types.bool;
import static io.jalchemy.types.Types.date;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.dateTimeWithZone;
import static io.jalchemy.types.Types.doublePrecision;
import static io.jalchemy.types.Types.enumOf;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.largeBinary;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.smallInteger;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.text;
import static io.jalchemy.types.Types.time;
import static io.jalchemy.types.Types.unicode;
import static io.jalchemy.types.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of each portable type go into a column, come back the same, and find their row again as a parameter. */
final class TypeCases {
    private TypeCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                values("SmallInteger", smallInteger(), Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                values("Integer", integer(), Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE),
                values("BigInteger", bigInteger(), Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                values(
                        "Numeric",
                        numeric(12, 4),
                        new BigDecimal("0.0000"),
                        new BigDecimal("-12345678.5678"),
                        new BigDecimal("99999999.9999")),
                values(
                        "Numeric of many digits",
                        numeric(30, 4),
                        List.of(new BigDecimal("-12345678901234567890.5678")),
                        Requirement.EXACT_NUMERIC),
                values("Double", doublePrecision(), 0.0, -1.5, 1e100, 0.1),
                values("Boolean", bool(), true, false),
                values("String", string(60), "plain", "it's \"quoted\"", "back\\slash", "100% :mark ?"),
                values("Unicode", unicode(60), "grüße", "日本語", "🦊 outside the plane"),
                values("Text", text(), "a".repeat(20_000)),
                values("Date", date(), LocalDate.of(1970, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31)),
                values("Time", time(), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)),
                values(
                        "DateTime",
                        dateTime(),
                        LocalDateTime.of(2000, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 3, 31, 2, 30, 15)),
                values(
                        "DateTime with microseconds",
                        dateTime(),
                        List.of(LocalDateTime.of(2024, 3, 31, 2, 30, 15, 123_456_000)),
                        Requirement.MICROSECONDS),
                values(
                        "DateTime with time zone",
                        dateTimeWithZone(),
                        List.of(OffsetDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneOffset.ofHours(2))),
                        Requirement.TIMESTAMP_WITH_TIME_ZONE),
                values("Uuid", uuid(), new UUID(0, 0), UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
                values("Enum", enumOf(DayOfWeek.class), DayOfWeek.values()),
                ComplianceCase.of("LargeBinary", TypeCases::binary, Requirement.BINARY));
    }

    @SafeVarargs
    private static <T> ComplianceCase values(String name, SqlType<T> type, T... values) {
        return values(name, type, List.of(values));
    }

    private static <T> ComplianceCase values(String name, SqlType<T> type, List<T> values, Requirement... needs) {
        return ComplianceCase.of(
                name + " round trip", (engine, metadata) -> roundTrip(engine, metadata, type, values), needs);
    }

    private static <T> void roundTrip(Engine engine, MetaData metadata, SqlType<T> type, List<T> values) {
        Table table = carrier(metadata, type);
        Column<Integer> id = table.c("id");
        Column<T> x = table.c("x");
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (int i = 0; i < sent.size(); i++) {
                connection
                        .execute(insert(table).set(id, i + 1).set(x, sent.get(i)))
                        .close();
            }
        });
        engine.begin(connection -> {
            List<@Nullable T> back =
                    new ArrayList<>(connection.execute(select(x).orderBy(id)).all());
            assertThat(back).hasSameSizeAs(sent).last().isNull();
            for (int i = 0; i < values.size(); i++) {
                T value = values.get(i);
                assertSame(back.get(i), value);
                if (!(value instanceof String text && text.length() > 1000)) {
                    assertThat(connection.execute(select(id).where(x.eq(value))).all())
                            .as("rows found by %s", value)
                            .containsExactly(i + 1);
                }
            }
        });
    }

    private static void assertSame(@Nullable Object back, Object sent) {
        if (back instanceof OffsetDateTime moment && sent instanceof OffsetDateTime expected) {
            assertThat(moment.toInstant()).isEqualTo(expected.toInstant());
        } else {
            assertThat(back).isEqualTo(sent);
        }
    }

    private static void binary(Engine engine, MetaData metadata) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Table table = carrier(metadata, largeBinary());
        Column<byte[]> x = table.c("x");
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).set(table.c("id"), 1).set(x, all)).close();
            connection
                    .execute(insert(table).set(table.c("id"), 2).set(x, new byte[0]))
                    .close();
            List<byte[]> back =
                    connection.execute(select(x).orderBy(table.c("id"))).all();
            assertThat(back.get(0)).isEqualTo(all);
            assertThat(back.get(1)).isEmpty();
        });
    }

    private static Table carrier(MetaData metadata, SqlType<?> type) {
        return metadata.table("jalchemy_carrier", column("id", integer()).primaryKey(), column("x", type));
    }
}
