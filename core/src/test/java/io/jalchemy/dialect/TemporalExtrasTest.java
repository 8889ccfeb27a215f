package io.jalchemy.dialect;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Carried;
import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.IntervalType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes of the JDK beyond the plain ones, lengths of time and their arithmetic. */
@OnDatabases
class TemporalExtrasTest {
    private final TestDatabase database;
    private final Engine engine;

    TemporalExtrasTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Tag("core-T08")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lengthsOfTimeHaveTheirColumn(String dialect, SqlType<Duration> type, String ddl) {
        assertThat(Texts.dialect(dialect).typeCompiler().render(type)).isEqualTo(ddl);
    }

    static Stream<Arguments> lengthsOfTimeHaveTheirColumn() {
        SqlType<Duration> portable = new IntervalType(false, null, null);
        return Stream.of(
                arguments("postgresql", interval(), "INTERVAL"),
                arguments("postgresql", new IntervalType(true, 3, null), "INTERVAL (3)"),
                arguments("postgresql", portable, "TIMESTAMP WITHOUT TIME ZONE"),
                arguments("oracle", interval(), "INTERVAL DAY TO SECOND"),
                arguments("oracle", new IntervalType(true, 6, 9), "INTERVAL DAY(9) TO SECOND(6)"),
                arguments("sqlite", interval(), "DATETIME"),
                arguments("mysql", interval(), "DATETIME"),
                arguments("mssql", interval(), "DATETIME"));
    }

    @Tag("core-T08")
    @Test
    void lengthsOfTimeComeBackAlsoBelowZeroAndBeyondADay() throws SQLException {
        // A column of MariaDB that the engine makes keeps whole seconds.
        boolean fractions = database.kind() != DatabaseKind.MARIADB;
        List<@Nullable Duration> sent = Arrays.asList(
                Duration.ZERO,
                Duration.ofHours(49).plusNanos(fractions ? 123_456_000 : 0),
                Duration.ofSeconds(-1),
                Duration.ofDays(-400).minusNanos(fractions ? 1_000 : 0),
                Duration.ofDays(100_000),
                null);
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, interval(), sent)).isEqualTo(sent);
            assertThat(Carried.asLiterals(connection, interval(), sent)).isEqualTo(sent);
            IntervalType asTimestamp = new IntervalType(false, null, null);
            assertThat(Carried.asParameters(connection, asTimestamp, sent)).isEqualTo(sent);
        });
    }

    @Tag("core-T08")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void arithmeticOfDatesAndTimesHasItsTypes(String what, Expression<?> expression, TypeFamily family) {
        assertThat(expression.type().family()).isEqualTo(family);
    }

    static Stream<Arguments> arithmeticOfDatesAndTimesHasItsTypes() {
        Column<LocalDateTime> dt = column("dt", dateTime());
        Column<LocalDate> d = column("d", date());
        Column<LocalTime> t = column("t", time());
        Column<Duration> i = column("i", interval());
        return Stream.of(
                arguments("datetime - datetime", dt.minus(dt), TypeFamily.INTERVAL),
                arguments("datetime - value", dt.minus(LocalDateTime.MIN), TypeFamily.INTERVAL),
                arguments("datetime + interval", dt.plus(i), TypeFamily.DATETIME),
                arguments("datetime - interval", dt.minus(Duration.ZERO), TypeFamily.DATETIME),
                arguments("date - date", d.minus(d), TypeFamily.INTEGER),
                arguments("date - datetime", d.minus(dt), TypeFamily.INTERVAL),
                arguments("date + interval", d.plus(i), TypeFamily.DATETIME),
                arguments("date + time", d.plus(t), TypeFamily.DATETIME),
                arguments("time - time", t.minus(t), TypeFamily.INTERVAL),
                arguments("interval + datetime", i.plus(dt), TypeFamily.DATETIME),
                arguments("interval + time", i.plus(t), TypeFamily.TIME),
                arguments("interval * number", i.times(2), TypeFamily.INTERVAL));
    }

    @Tag("core-T08")
    @Test
    @Requires(Feature.INTERVAL_TYPE)
    void theServerCalculatesWithThem() {
        Column<LocalDateTime> dt = column("dt", dateTime());
        Column<Duration> i = column("i", interval());
        Table t = new MetaData().table("t", dt, i);
        t.create(engine);
        LocalDateTime noon = LocalDateTime.of(2024, 3, 31, 12, 0);
        engine.begin(connection -> {
            connection.execute(insert(t).set(dt, noon).set(i, Duration.ofHours(-36)));
            Expression<?> since = dt.minus(noon.minusDays(40));
            assertThat(connection.execute(select(since)).<Object>scalar()).isEqualTo(Duration.ofDays(40));
            assertThat(connection.execute(select(dt.plus(i))).all().getFirst()).isEqualTo(noon.minusHours(36));
            assertThat(connection.execute(select(i.times(2))).all().getFirst()).isEqualTo(Duration.ofHours(-72));
            assertThat(connection.execute(select(i).where(i.lt(Duration.ZERO))).all())
                    .hasSize(1);
        });
    }

    @Tag("core-T35")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void classesOfTheJdkComeBack(
            String what, SqlType<T> type, String sqlite, String postgresql, String mariadb, List<T> values) {
        String ddl =
                switch (database.kind()) {
                    case SQLITE -> sqlite;
                    case POSTGRESQL -> postgresql;
                    case MARIADB -> mariadb;
                };
        assertThat(engine.dialect().typeCompiler().render(type)).isEqualTo(ddl);
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, type, values)).isEqualTo(values);
            assertThat(Carried.asLiterals(connection, type, values)).isEqualTo(values);
        });
    }

    static Stream<Arguments> classesOfTheJdkComeBack() {
        String zoned = "TIMESTAMP WITH TIME ZONE";
        return Stream.of(
                arguments(
                        "Instant",
                        forClass(Instant.class),
                        "DATETIME",
                        zoned,
                        "DATETIME",
                        List.of(
                                Instant.EPOCH,
                                Instant.parse("2024-10-27T01:30:00Z"),
                                Instant.parse("1883-11-18T17:00:00Z"))),
                arguments(
                        "ZonedDateTime",
                        forClass(ZonedDateTime.class),
                        "DATETIME",
                        zoned,
                        "DATETIME",
                        List.of(ZonedDateTime.parse("2024-05-06T07:08:09Z"))),
                arguments(
                        "Year",
                        forClass(Year.class),
                        "INTEGER",
                        "INTEGER",
                        "INTEGER",
                        List.of(Year.of(-44), Year.of(0), Year.of(2024), Year.of(Year.MAX_VALUE))),
                arguments(
                        "Duration",
                        forClass(Duration.class),
                        "DATETIME",
                        "INTERVAL",
                        "DATETIME",
                        List.of(Duration.ofHours(-30))),
                arguments(
                        "Optional",
                        optional(string(20)),
                        "VARCHAR(20)",
                        "VARCHAR(20)",
                        "VARCHAR(20)",
                        List.of(Optional.of(""), Optional.empty(), Optional.of("x"))),
                arguments(
                        "Optional of a number",
                        optional(integer()),
                        "INTEGER",
                        "INTEGER",
                        "INTEGER",
                        List.of(Optional.empty(), Optional.of(0))));
    }

    @Tag("core-T35")
    @Test
    void zonesAreKeptAsTheirInstants() {
        ZonedDateTime sent = ZonedDateTime.parse("2024-10-27T02:30:00+01:00[Europe/Paris]");
        engine.begin(
                connection -> assertThat(Carried.asParameters(connection, forClass(ZonedDateTime.class), List.of(sent)))
                        .singleElement()
                        .extracting(ZonedDateTime::toInstant)
                        .isEqualTo(sent.toInstant()));
    }

    @Tag("core-T35")
    @Test
    void anEmptyOptionalIsNullToTheDatabase() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Optional<String>> name = column("name", optional(string(20)));
        Table t = new MetaData().table("t", id, name);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(id, 1).set(name, Optional.empty()));
            connection.execute(insert(t).set(id, 2).set(name, Optional.of("x")));
            assertThat(connection.execute(select(id).where(name.isNull())).all())
                    .containsExactly(1);
            assertThat(connection
                            .execute(select(id).where(name.eq(Optional.of("x"))))
                            .all())
                    .containsExactly(2);
            assertThat(connection.execute(select(name).orderBy(id)).all())
                    .containsExactly(Optional.empty(), Optional.of("x"));
        });
        assertThat(database.rows("SELECT name FROM t WHERE id = 1")).containsExactly(Arrays.asList((Object) null));
    }
}
