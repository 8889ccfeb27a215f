package io.jalchemy.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a range answers in the program is what PostgreSQL answers, for every pair of ranges with few bounds. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class RangeAlgebraTest {
    private static final String EVERY_PAIR = """
            SELECT a.at, b.at, a.r @> b.r, a.r <@ b.r, a.r && b.r, a.r << b.r, a.r >> b.r, a.r &< b.r, a.r &> b.r,
                a.r -|- b.r, (multirange(a.r) + multirange(b.r))::text, (a.r * b.r)::text,
                (multirange(a.r) - multirange(b.r))::text
            FROM unnest(?::KIND[]) WITH ORDINALITY AS a(r, at), unnest(?::KIND[]) WITH ORDINALITY AS b(r, at)
            """;

    private final TestDatabase database;

    RangeAlgebraTest(TestDatabase database) {
        this.database = database;
    }

    static Stream<Arguments> kinds() {
        OffsetDateTime noon = OffsetDateTime.parse("2024-03-31T12:00+02:00");
        return Stream.of(
                arguments(PostgresTypes.int4range(), List.of(1, 2, 3)),
                arguments(PostgresTypes.int8range(), List.of(-1L, 0L, 1L << 40)),
                arguments(
                        PostgresTypes.numrange(),
                        List.of(new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("1.5"))),
                arguments(
                        PostgresTypes.daterange(),
                        List.of(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1))),
                arguments(
                        PostgresTypes.tsrange(),
                        List.of(LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(2024, 3, 31, 3, 30))),
                arguments(
                        PostgresTypes.tstzrange(),
                        List.of(noon, OffsetDateTime.parse("2024-03-31T10:00Z"), noon.plusHours(1))));
    }

    @Tag("core-P07")
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <T extends Comparable<? super T>> void theProgramAnswersAsTheServerDoes(RangeType<T> type, List<T> bounds)
            throws SQLException {
        List<Range<T>> ranges = ranges(bounds);
        String sent = PostgresArrays.write(ranges, range -> text(type, range));
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(EVERY_PAIR.replace("KIND", type.name()))) {
            statement.setString(1, sent);
            statement.setString(2, sent);
            try (ResultSet row = statement.executeQuery()) {
                int pairs = 0;
                while (row.next()) {
                    comparePair(type, ranges.get(row.getInt(1) - 1), ranges.get(row.getInt(2) - 1), row);
                    pairs++;
                }
                assertThat(pairs).isEqualTo(ranges.size() * ranges.size());
            }
        }
    }

    @SuppressWarnings("unchecked") // the list holds ranges of the type
    private static <T> String text(RangeType<T> type, Object range) {
        return type.toText((Range<T>) range);
    }

    /** Every range that the server takes: each pair of bounds in order, none, and nothing. */
    private static <T> List<Range<T>> ranges(List<T> bounds) {
        List<@Nullable T> withNone = new ArrayList<>(bounds);
        withNone.add(null);
        List<Range<T>> ranges = new ArrayList<>();
        ranges.add(Range.empty());
        for (int lower = 0; lower < withNone.size(); lower++) {
            for (int upper = 0; upper < withNone.size(); upper++) {
                boolean unbounded = lower == bounds.size() || upper == bounds.size();
                if (unbounded || lower <= upper) {
                    for (Range.Bounds brackets : Range.Bounds.values()) {
                        ranges.add(Range.of(withNone.get(lower), withNone.get(upper), brackets));
                    }
                }
            }
        }
        return ranges;
    }

    private static <T> void comparePair(RangeType<T> type, Range<T> a, Range<T> b, ResultSet server)
            throws SQLException {
        List<BiPredicate<Range<T>, Range<T>>> questions = List.of(
                Range::contains,
                Range::containedBy,
                Range::overlaps,
                Range::strictlyLeftOf,
                Range::strictlyRightOf,
                Range::notExtendRightOf,
                Range::notExtendLeftOf,
                Range::adjacentTo);
        for (int i = 0; i < questions.size(); i++) {
            assertThat(questions.get(i).test(a, b))
                    .as("question %d of %s and %s", i, a, b)
                    .isEqualTo(server.getBoolean(3 + i));
        }
        compareSet(type, a, b, server.getString(11), () -> a.union(b));
        assertThat(same(a.intersection(b), type.fromText(server.getString(12))))
                .as("%s * %s", a, b)
                .isTrue();
        compareSet(type, a, b, server.getString(13), () -> a.difference(b));
    }

    private static <T> void compareSet(
            RangeType<T> type, Range<T> a, Range<T> b, String server, Supplier<Range<T>> program) {
        List<Range<T>> expected = type.multirange().fromText(server);
        if (expected.size() > 1) {
            assertThatThrownBy(program::get)
                    .as("%s and %s", a, b)
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("is not one range");
        } else {
            Range<T> one = expected.isEmpty() ? Range.empty() : expected.getFirst();
            assertThat(same(program.get(), one)).as("%s and %s", a, b).isTrue();
        }
    }

    /** 1.0 and 1.00 are one number, as noon in Paris and ten o'clock in UTC are one moment. */
    private static <T> boolean same(Range<T> a, Range<T> b) {
        return a.isEmpty() == b.isEmpty()
                && a.bounds() == b.bounds()
                && (a.lower() == null) == (b.lower() == null)
                && (a.upper() == null) == (b.upper() == null)
                && a.contains(b)
                && b.contains(a);
    }

    @Tag("core-P07")
    @Test
    void valuesLieInARangeAsItsBoundsSay() {
        for (Range.Bounds brackets : Range.Bounds.values()) {
            Range<BigDecimal> range = Range.of(BigDecimal.ONE, BigDecimal.TEN, brackets);
            assertThat(range.contains(BigDecimal.ONE))
                    .isEqualTo(brackets.toString().startsWith("["));
            assertThat(range.contains(BigDecimal.TEN))
                    .isEqualTo(brackets.toString().endsWith("]"));
            assertThat(range.contains(BigDecimal.TWO)).isTrue();
            assertThat(range.contains(BigDecimal.ZERO)).isFalse();
        }
        assertThat(Range.<Integer>of(null, null).contains(Integer.MIN_VALUE)).isTrue();
        assertThat(Range.<Integer>empty().contains(0)).isFalse();
    }

    @Tag("core-P07")
    @Test
    void rangesAreBroughtIntoTheServersForm() {
        assertThat(Range.closed(1, 3).canonical()).isEqualTo(Range.of(1, 4)).hasToString("[1,4)");
        assertThat(Range.of(1, 2, Range.Bounds.OPEN).canonical()).isEqualTo(Range.empty());
        assertThat(Range.of(1, 1).canonical()).isEqualTo(Range.empty()).hasToString("empty");
        assertThat(Range.of((Integer) null, 3).canonical()).hasToString("(,3)");
        assertThat(Range.of("a", "b", Range.Bounds.OPEN).canonical()).hasToString("(a,b)");
    }

    @Test
    void impossibleRangesAreRefused() {
        assertThatThrownBy(() -> Range.of(3, 1).overlaps(Range.of(1, 2)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[3,1) lies above its upper bound");
        assertThatThrownBy(() -> Range.closed(1, Integer.MAX_VALUE).canonical())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("No value follows 2147483647");
        assertThatThrownBy(() -> new Range<>(1, null, Range.Bounds.CLOSED, true))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("An empty range has no bounds");
        assertThat(Arrays.stream(Range.Bounds.values()).map(each -> Range.Bounds.of(each.toString())))
                .containsExactly(Range.Bounds.values());
    }
}
