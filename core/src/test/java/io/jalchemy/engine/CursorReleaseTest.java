package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.MultipleResultsException;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When the driver's statements and results are closed, seen by the driver. */
@OnDatabases
class CursorReleaseTest {
    private final TestDatabase database;
    private final People people = new People();
    private final WatchedSource source;
    private final Engine engine;

    CursorReleaseTest(TestDatabase database) {
        this.database = database;
        this.source = new WatchedSource(database);
        try (Engine usual = Engine.create(database.urlWithLogin())) {
            this.engine = Engine.create(source, usual.dialect());
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Result<String> names(Connection connection) {
        return connection.execute(select(people.name).orderBy(people.id));
    }

    @Tag("core-V06")
    @Tag("core-V07")
    @Tag("core-V09")
    @Tag("core-V18")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void cursorIsGoneWhenTheResultIsDone(String how, Consumer<Result<String>> use) throws SQLException {
        try (Connection connection = engine.connect()) {
            Result<String> result = names(connection);
            assertThat(source.open()).as("statement and result").isEqualTo(2);
            use.accept(result);
            assertThat(source.open()).isZero();
        }
    }

    static Stream<Arguments> cursorIsGoneWhenTheResultIsDone() {
        return Stream.of(
                use("all rows are read", Result::all),
                use(
                        "the last row was iterated",
                        rows -> rows.forEach(name -> assertThat(name).isNotEmpty())),
                use("the end was fetched", rows -> assertThat(rows.fetch(4)).hasSize(3)),
                use("the first row is enough", Result::first),
                use("one value is enough", Result::scalar),
                use("there are too many", rows -> assertThatThrownBy(rows::one)
                        .isInstanceOf(MultipleResultsException.class)),
                use("the stream is closed in between", rows -> {
                    try (Stream<String> stream = rows.stream()) {
                        assertThat(stream.iterator().next()).isEqualTo("ann");
                    }
                }),
                use("it is closed in between", rows -> {
                    assertThat(rows.iterator().next()).isEqualTo("ann");
                    rows.close();
                }),
                use("a view of it is closed", rows -> rows.scalars(0).close()));
    }

    private static Arguments use(String how, Consumer<Result<String>> use) {
        return arguments(how, use);
    }

    @Tag("core-V17")
    @Test
    void mergedResultsGiveUpTheirCursorsOneByOne() throws SQLException {
        try (Connection connection = engine.connect()) {
            Iterator<String> merged = names(connection).merge(names(connection)).iterator();
            assertThat(source.open()).isEqualTo(4);
            for (int i = 0; i < 4; i++) {
                merged.next();
            }
            assertThat(source.open()).isEqualTo(2);
            merged.forEachRemaining(name -> {});
            assertThat(source.open()).isZero();
            names(connection).merge(names(connection)).close();
            assertThat(source.open()).isZero();
        }
    }

    @Tag("core-V18")
    @Test
    void statementWithoutRowsHoldsNothing() throws SQLException {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(insert(people).set(people.name, "dora"))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(source.open()).isZero();
        }
    }

    @Tag("core-K15")
    @Test
    void blockIsOneCommitOfTheDriverOrNone() {
        engine.begin(connection -> connection.execute(insert(people).set(people.name, "dora")));
        source.forget();
        engine.begin(connection -> connection.execute(insert(people).set(people.name, "emil")));
        assertThat(source.calls("commit")).isEqualTo(1);
        source.forget();
        assertThatThrownBy(() -> engine.begin(connection -> {
                    connection.execute(insert(people).set(people.name, "fee"));
                    throw new IllegalStateException("the user's own");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(source.calls("commit")).isZero();
        assertThat(source.calls("rollback")).isPositive();
    }
}
