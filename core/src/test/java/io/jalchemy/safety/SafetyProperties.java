package io.jalchemy.safety;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Result;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LikeText;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Subquery;
import io.jalchemy.types.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/**
 * Whatever is put in comes back the same, and never breaks out of where it was put: identifiers, literals, parameters and patterns
 * of LIKE, run on a database. How many tries there are is the configuration's matter ({@code jqwik.tries.default}).
 */
abstract class SafetyProperties {
    /** What comes behind the value in its row: a value that broke out would change or lose it. */
    private static final int GUARD = 4711;

    /** The database under test. */
    abstract OpenDatabase database();

    /** Whether an identifier is one that the database can have at all. */
    abstract boolean isPossible(String identifier);

    /** Whether the database can keep a text at all. */
    abstract boolean canKeep(String text);

    @Tag("core-C18")
    @Property
    void identifiersComeBackAsLabelsAliasesAndColumns(
            @ForAll("identifiers") String label, @ForAll("identifiers") String alias) {
        Subquery inner = select(literal(GUARD, integer()).label(label)).subquery(alias);
        try (Result<Integer> rows = connection().execute(select(inner.<Integer>c(label)))) {
            assertThat(rows.keys()).containsExactly(label);
            assertThat(rows.all()).containsExactly(GUARD);
        }
    }

    @Property(tries = 25)
    void identifiersComeBackAsTablesAndColumns(
            @ForAll("identifiers") String name, @ForAll("identifiers") String field) {
        MetaData metadata = new MetaData();
        Table table = metadata.table(Name.of(name), null, column(Name.of(field), integer()));
        try {
            metadata.createAll(engine());
            Expression<Integer> x = table.c(field);
            engine().begin(connection -> {
                connection.execute(insert(table).set(x, GUARD)).close();
                connection
                        .execute(update(table).set(x, x.plus(1)).where(x.eq(GUARD)))
                        .close();
                assertThat(connection.execute(select(x).where(x.gt(0))).all()).containsExactly(GUARD + 1);
            });
        } finally {
            metadata.dropAll(engine());
        }
    }

    @Tag("core-C18")
    @Property
    void textsComeBackAsLiterals(@ForAll("texts") String value) {
        assertSurvives(value, string());
    }

    @Tag("core-C18")
    @Property
    void textsComeBackAsParametersAndAreNoPartOfTheStatement(@ForAll("texts") String value) {
        Select<?> statement = select(literal(value, string()), literal(GUARD, integer()));
        String sql = statement.compile(engine().dialect()).toString();
        assertThat(sql)
                .isEqualTo(select(literal("", string()), literal(0, integer()))
                        .compile(engine().dialect())
                        .toString());
        Row row = (Row) connection().execute(statement).one();
        assertThat(row.values()).isEqualTo(List.of(value, GUARD));
    }

    @Property
    void wholeNumbersComeBackAsLiterals(@ForAll long value) {
        assertSurvives(value, bigInteger());
    }

    @Property
    void exactNumbersComeBackAsLiterals(@ForAll("exactNumbers") BigDecimal value) {
        assertSurvives(value, numeric(15, value.scale()));
    }

    @Property
    void daysAreTheSameAsLiteralsAndAsParameters(@ForAll("days") LocalDate value) {
        assertEqualOnTheServer(value, date());
    }

    @Property
    void daysWithATimeAreTheSameAsLiteralsAndAsParameters(@ForAll("moments") LocalDateTime value) {
        assertEqualOnTheServer(value, dateTime());
    }

    @Property
    void identifiersOfThingsComeBackAsLiterals(@ForAll long high, @ForAll long low) {
        assertSurvives(new UUID(high, low), uuid());
    }

    @Property
    void octetsComeBackAsLiterals(@ForAll byte[] value) {
        Row2<byte[], Integer> row = connection()
                .execute(select(asLiteral(value, largeBinary()), asLiteral(GUARD, integer())))
                .one();
        assertThat(row.value1()).isEqualTo(value);
        assertThat(row.value2()).isEqualTo(GUARD);
    }

    @Tag("core-C18")
    @Property
    void partsOfATextAreFoundLiterally(@ForAll("signs") String text, @ForAll("signs") String part) {
        Expression<String> whole = literal(text, string());
        LikeText escaped = LikeText.of(part);
        Row found = (Row) connection()
                .execute(select(
                        caseWhen(whole.contains(escaped), 1).otherwise(0),
                        caseWhen(whole.startsWith(escaped), 1).otherwise(0),
                        caseWhen(whole.endsWith(escaped), 1).otherwise(0)))
                .one();
        assertThat(found.values().stream().map(one -> ((Number) Objects.requireNonNull(one)).intValue() == 1))
                .as("\"%s\" in \"%s\"", part, text)
                .containsExactly(text.contains(part), text.startsWith(part), text.endsWith(part));
    }

    private Engine engine() {
        return database().engine();
    }

    private Connection connection() {
        return database().connection();
    }

    private <T> void assertSurvives(T value, SqlType<T> type) {
        Row2<T, Integer> row = connection()
                .execute(select(asLiteral(value, type), asLiteral(GUARD, integer())))
                .one();
        assertThat(row.value1()).isEqualTo(value);
        assertThat(row.value2()).isEqualTo(GUARD);
    }

    private <T> void assertEqualOnTheServer(T value, SqlType<T> type) {
        assertThat(connection()
                        .execute(select(asLiteral(GUARD, integer()))
                                .where(asLiteral(value, type).eq(literal(value, type))))
                        .all())
                .containsExactly(GUARD);
    }

    /** A value that is written into the text of the statement. */
    private static <T> BindParameter<T> asLiteral(T value, SqlType<T> type) {
        return BindParameter.anonymous("value", type, value).literalExecute();
    }

    @Provide
    Arbitrary<String> identifiers() {
        Arbitrary<String> odd = Arbitraries.strings().ofMinLength(1).ofMaxLength(15);
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("aB_0$ '\"`[]{}().,:;?%\\/-#@!*\t\n")
                .ofMinLength(1)
                .ofMaxLength(15);
        Arbitrary<String> words =
                Arbitraries.of("select", "user", "from", "Order", "a-b", "x\"; DROP TABLE t; --", "`");
        return Arbitraries.frequencyOf(Tuple.of(4, odd), Tuple.of(4, signs), Tuple.of(1, words))
                .filter(this::isPossible);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("ab'\"`\\%_?:;-/*#{}[]()\n\r\t$@!\u00e9\u2028")
                .ofMaxLength(40);
        Arbitrary<String> attacks = Arbitraries.of(
                "'; DROP TABLE t; --",
                "\\'; --",
                "' OR '1'='1",
                "\\",
                "''",
                "%s %(x)s",
                ":x ::y ?",
                "$$",
                "{fn now()}",
                "🦊");
        return Arbitraries.frequencyOf(Tuple.of(4, odd), Tuple.of(4, signs), Tuple.of(1, attacks))
                .filter(this::canKeep);
    }

    /** Signs without upper and lower case, on which all databases agree. */
    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings().withChars("%_\\/'1[]^*?").ofMaxLength(6);
    }

    @Provide
    Arbitrary<BigDecimal> exactNumbers() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L),
                        Arbitraries.integers().between(0, 6))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(days(), Arbitraries.longs().between(0, 86_399_999_999L))
                .as((day, micros) -> day.atStartOfDay().plusNanos(micros * 1_000));
    }
}
