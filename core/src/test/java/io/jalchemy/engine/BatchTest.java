package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.param;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.StatementException;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class BatchTest {
    private final TestDatabase database;
    private final People people = new People();
    private final RecordedEngine recorded;
    private Connection connection;

    BatchTest(TestDatabase database) {
        this.database = database;
        this.recorded = new RecordedEngine(database);
        this.connection = recorded.engine.connect();
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
        connection = recorded.engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        recorded.close();
    }

    private static List<Map<String, Object>> persons(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Map.<String, Object>of("name", "p" + i, "city", "c" + i % 3))
                .toList();
    }

    private List<String> statements() {
        List<String> sent = new ArrayList<>(recorded.taken());
        sent.removeAll(List.of("BEGIN", "COMMIT", "ROLLBACK"));
        return sent;
    }

    @Test
    void rowsAreSentAsOneBatch() {
        Result<?> result = connection.execute(insert(people), persons(20));
        assertThat(result.returnsRows()).isFalse();
        assertThat(statements()).hasSize(1);
        assertThat(connection.execute(select(count(people.id))).one()).isEqualTo(23);
    }

    @Tag("core-V20")
    @Test
    void changedRowsOfABatchAreAddedUp() {
        var change =
                update(people).set(people.city, param("to", string())).where(people.name.eq(param("who", string())));
        Result<?> result = connection.execute(
                change,
                List.of(
                        Map.of("who", "ann", "to", "X"),
                        Map.of("who", "ben", "to", "Y"),
                        Map.of("who", "?", "to", "Z")));
        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(connection.execute(select(people.city).orderBy(people.id)).all())
                .containsExactly("X", "Y", "Calais");
        Result<?> gone = connection.execute(
                delete(people).where(people.name.eq(param("who", string()))),
                List.of(Map.of("who", "ann"), Map.of("who", "cid")));
        assertThat(gone.rowCount()).isEqualTo(2);
    }

    @Tag("core-V20")
    @Test
    @Requires(Feature.ON_DUPLICATE_KEY)
    void aDriverThatDoesNotCountMakesTheNumberUnknown() {
        try (Engine bulk = Engine.create(database.urlWithLogin() + "&useBulkStmts=true")) {
            Result<?> result = bulk.call(own -> own.execute(
                    update(people).set(people.city, "X").where(people.name.eq(param("who", string()))),
                    List.of(Map.of("who", "ann"), Map.of("who", "ben"))));
            assertThat(result.rowCount()).isEqualTo(-1);
        }
    }

    @Test
    void keysComeBackInTheOrderOfTheParameters() {
        List<Row2<Integer, String>> rows = connection
                .execute(insert(people).returning(people.id, people.name).sortedByParameterOrder(), persons(250))
                .all();
        assertThat(rows).hasSize(250);
        assertThat(statements()).hasSize(1);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).value2()).isEqualTo("p" + i);
            assertThat(rows.get(i).value1()).isEqualTo(4 + i);
        }
    }

    @Tag("core-D09")
    @Test
    void pagesHaveAThousandRowsUnlessToldOtherwise() {
        assertThat(connection
                        .execute(insert(people).returning(people.id), persons(2500))
                        .all())
                .hasSize(2500);
        List<String> sent = statements();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(sent.getFirst());
        assertThat(sent.getLast()).hasSizeLessThan(sent.getFirst().length());
    }

    @Tag("core-D09")
    @Test
    void pagesHaveTheSizeAskedFor() {
        connection.options(ExecutionOptions.NONE.insertPages(4));
        List<Integer> ids = connection
                .execute(insert(people).returning(people.id).sortedByParameterOrder(), persons(10))
                .all();
        assertThat(ids).containsExactlyElementsOf(IntStream.range(4, 14).boxed().toList());
        assertThat(statements()).hasSize(3);
    }

    @Tag("core-D09")
    @Test
    void rowsBeyondTheLimitOfParametersAreSplit() {
        int limit = recorded.engine.dialect().traits().maxParameters();
        int rows = limit / 2 + 1;
        List<Integer> ids = connection.with(ExecutionOptions.NONE.insertPages(1_000_000), inner -> inner.execute(
                        insert(people).returning(people.id).sortedByParameterOrder(), persons(rows))
                .all());
        assertThat(ids).hasSize(rows).isSorted();
        assertThat(statements()).hasSize(2);
        assertThat(limit).isEqualTo(database.kind() == io.jalchemy.testing.DatabaseKind.SQLITE ? 32_766 : 65_535);
        assertThat(MsSqlDialect.INSTANCE.traits().maxParameters()).isLessThan(2_100);
    }

    @Test
    void refusedRowIsNamedAndTheRestIsTakenBackWithTheTransaction() {
        List<Map<String, Object>> rows = new ArrayList<>(persons(3));
        rows.add(Map.of("name", "ann", "city", "again"));
        assertThatThrownBy(() -> connection.execute(insert(people), rows))
                .isInstanceOfSatisfying(IntegrityException.class, failure -> {
                    assertThat(failure.statement()).startsWith("INSERT INTO people");
                    assertThat(failure.parameters()).hasSize(4);
                    assertThat(failure).hasMessageContaining("'ann'");
                });
        connection.rollback();
        assertThat(connection.execute(select(count(people.id))).one()).isEqualTo(3);
    }

    @Test
    void noRowsMeansNoStatement() {
        assertThat(connection
                        .execute(insert(people), List.<Map<String, Object>>of())
                        .rowCount())
                .isZero();
        assertThat(statements()).isEmpty();
    }

    @Test
    void valueMissingInALaterSetIsNamed() {
        assertThatThrownBy(() -> connection.execute(
                        insert(people), List.of(Map.of("name", "x", "city", "y"), Map.of("name", "z"))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("A value is required for parameter \"city\" in set 1");
    }

    @Test
    void unknownColumnIsNamedWithTheOnesThereAre() {
        assertThatThrownBy(() -> connection.execute(insert(people), List.of(Map.of("nmae", "x"), Map.of("nmae", "y"))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Unconsumed column names: nmae")
                .hasMessageContaining("id, name, city");
    }

    @Test
    void valuesThatAreNullAreBound() {
        Map<String, @Nullable Object> nowhere = new HashMap<>();
        nowhere.put("name", "x");
        nowhere.put("city", null);
        connection.execute(insert(people), List.of(nowhere, Map.of("name", "y", "city", "Z")));
        assertThat(connection
                        .execute(select(people.name).where(people.city.isNull()).orderBy(people.name))
                        .all())
                .containsExactly("ben", "x");
    }

    @Test
    void textTakesSetsOfParametersToo() {
        connection.execute(
                text("INSERT INTO people (name, city) VALUES (:name, :city)"),
                List.of(Map.of("name", "x", "city", "X"), Map.of("name", "y", "city", "Y")));
        List<Row> rows = connection
                .execute(text("SELECT name, city FROM people WHERE name = :name"), Map.of("name", "y"))
                .all();
        assertThat(rows).hasToString("[(y, Y)]");
    }

    @Test
    void sameStructureWithOtherValuesIsCompiledOnce() {
        long misses = recorded.engine.cache().statistics().misses();
        for (int i = 1; i <= 3; i++) {
            assertThat(connection
                            .execute(select(people.name).where(people.id.eq(i)))
                            .all())
                    .hasSize(1);
            assertThat(connection
                            .execute(select(people.name)
                                    .where(people.id.in(
                                            IntStream.rangeClosed(1, i).boxed().toList())))
                            .all())
                    .hasSize(i);
        }
        assertThat(recorded.engine.cache().statistics().misses() - misses).isEqualTo(2);
    }

    private record Person(
            @Nullable Integer id, String name, @Nullable String city) {}

    @Test
    void recordsAreSetsOfParameters() {
        List<Person> added = List.of(new Person(null, "dan", "Delft"), new Person(null, "eve", null));
        assertThat(connection.execute(insert(people), added).rowCount()).isEqualTo(2);
        assertThat(
                        connection
                                .execute(select(people.name, people.city)
                                        .where(people.id.gt(3))
                                        .orderBy(people.id))
                                .all()
                                .stream()
                                .map(Row2::values))
                .containsExactly(List.of("dan", "Delft"), java.util.Arrays.asList("eve", null));
    }

    @Test
    void recordsOfTwoClassesAreRefused() {
        record Other(String name) {}
        List<Record> mixed = List.of(new Person(9, "dan", null), new Other("eve"));
        assertThatThrownBy(() -> connection.execute(insert(people), mixed))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Other")
                .hasMessageContaining("Person");
    }

    @Test
    void aComponentThatIsNoColumnIsRefusedByName() {
        record Odd(String name, String shoeSize) {}
        assertThatThrownBy(() -> connection.execute(insert(people), List.of(new Odd("dan", "44"))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("shoeSize");
    }
}
