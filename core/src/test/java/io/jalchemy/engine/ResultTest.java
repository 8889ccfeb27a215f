package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.MultipleResultsException;
import io.jalchemy.error.NoResultException;
import io.jalchemy.error.NoSuchColumnException;
import io.jalchemy.error.ResourceClosedException;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnDatabases
class ResultTest {
    private final TestDatabase database;
    private final People people = new People();
    private final Engine engine;
    private Connection connection;

    ResultTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
        this.connection = engine.connect();
    }

    @BeforeEach
    void fill() throws SQLException {
        People.fill(database);
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private Result<Row2<Integer, String>> all() {
        return connection.execute(select(people.id, people.name).orderBy(people.id));
    }

    private Result<String> named(String pattern) {
        return connection.execute(
                select(people.name).where(people.name.like(pattern)).orderBy(people.name));
    }

    @Tag("core-V01")
    @Test
    void valuesAreFoundByPositionNameAndColumn() {
        Row2<Integer, String> row = all().first().orElseThrow();
        assertThat(row.get(1)).isEqualTo("ann");
        assertThat(row.get("name")).isEqualTo("ann");
        assertThat(row.get(people.name)).isEqualTo("ann");
        assertThat(row.get("id", long.class)).isEqualTo(1L);
        assertThatThrownBy(() -> row.get("zzz"))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("Could not locate column in row for column 'zzz'")
                .hasMessageContaining("id, name");
        assertThatThrownBy(() -> row.get(7)).isInstanceOf(ArgumentException.class);
    }

    @Tag("core-V01")
    @Test
    void columnsOfEachStatementFindTheirValuesThoughTheCompiledFormIsShared() {
        for (int i = 0; i < 2; i++) {
            var alias = people.alias("p");
            Expression<Integer> id = alias.c("id");
            var label = people.name.label("n");
            Row row = connection
                    .execute(select(id, label).where(id.eq(people.id)).orderBy(people.id))
                    .first()
                    .orElseThrow();
            assertThat(row.get(id)).isEqualTo(1);
            assertThat(row.get(label)).isEqualTo("ann");
        }
        assertThat(engine.cache().statistics().hits()).isEqualTo(1);
    }

    @Tag("core-V02")
    @Test
    void rowIsAValue() {
        Row2<Integer, String> first = all().first().orElseThrow();
        Row2<Integer, String> again = all().first().orElseThrow();
        assertThat(again).isEqualTo(first).hasSameHashCodeAs(first).isNotSameAs(first);
        assertThat(first).isNotEqualTo(Row.of(first.keys(), new Object[] {1, "ben"}));
        assertThat(first.hashCode()).isEqualTo(List.of(1, "ann").hashCode());
        assertThat(first.keys().names()).containsExactly("id", "name");
        assertThat(first.values()).containsExactly(1, "ann");
        assertThat(first.asMap()).containsExactly(Map.entry("id", 1), Map.entry("name", "ann"));
        assertThat(first).hasToString("(1, ann)");
        assertThatThrownBy(() -> first.values().add("more")).isInstanceOf(UnsupportedOperationException.class);
    }

    record Person(Integer id, String name) {}

    @Tag("core-V14")
    @Test
    void rowsAreTypedTuplesOrRecords() {
        Integer id = all().first().orElseThrow().value1();
        assertThat(id).isEqualTo(1);
        List<Person> persons = connection
                .execute(select(record(Person::new, people.id, people.name)).orderBy(people.id))
                .all();
        assertThat(persons).containsExactly(new Person(1, "ann"), new Person(2, "ben"), new Person(3, "cid"));
        Row row = all().first().orElseThrow();
        assertThatThrownBy(() -> row.get("name", Integer.class))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Column 'name' holds a java.lang.String");
    }

    @Tag("core-V14")
    @Test
    void recordsStandBesideOtherElements() {
        Row2<Person, String> row = connection
                .execute(select(record(Person::new, people.id, people.name), people.city)
                        .where(people.id.eq(1)))
                .one();
        assertThat(row.value1()).isEqualTo(new Person(1, "ann"));
        assertThat(row.value2()).isEqualTo("Aachen");
    }

    @Tag("core-V03")
    @Test
    void mappingsKeepTheOrderOfTheColumns() {
        assertThat(all().mappings().getFirst()).containsExactly(Map.entry("id", 1), Map.entry("name", "ann"));
        assertThat(named("b%").mappings()).containsExactly(Map.of("name", "ben"));
    }

    @Tag("core-V03")
    @Test
    void columnOfAnAliasIsFoundInItsOwnRowsOnly() {
        var alias = people.alias("p");
        Row own = connection
                .execute(select(alias.c("id"), alias.c("name")))
                .first()
                .orElseThrow();
        Row plain = all().first().orElseThrow();
        assertThat(own.get(alias.c("name"))).isEqualTo("ann");
        assertThatThrownBy(() -> own.get(people.name)).isInstanceOf(NoSuchColumnException.class);
        assertThatThrownBy(() -> plain.get(alias.c("name"))).isInstanceOf(NoSuchColumnException.class);
    }

    @Tag("core-V04")
    @Test
    void nameThatOccursTwiceIsFoundByPositionOnly() {
        Row row = connection.execute(text("SELECT 1 AS a, 2 AS a")).one();
        assertThat(row.get(0, int.class)).isEqualTo(1);
        assertThat(row.get(1, int.class)).isEqualTo(2);
        assertThatThrownBy(() -> row.get("a"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Ambiguous column name 'a'");
    }

    @Tag("core-V05")
    @Test
    void columnsSelectedTwiceKeepBothValues() {
        var other = people.alias("other");
        Expression<Integer> otherId = other.c("id");
        Result<?> two =
                connection.execute(select(people.id, otherId).where(people.id.eq(1), otherId.eq(people.id.plus(1))));
        assertThat(two.keys()).containsExactly("id", "id_1");
        assertThat(two.one()).hasToString("(1, 2)");
        Select<?> twice = select(people.id, people.id).where(people.id.eq(1));
        assertThat(engine.dialect().compile(twice).sql())
                .isEqualTo("SELECT people.id, people.id AS id__1 \nFROM people \nWHERE people.id = ?");
        Result<?> same = connection.execute(twice);
        assertThat(same.keys()).hasSize(2);
        assertThat(same.one()).hasToString("(1, 1)");
    }

    @Tag("core-V06")
    @Test
    void scalarIsTheFirstColumnOfTheFirstRow() {
        Result<Row2<Integer, String>> result = all();
        assertThat(result.<Integer>scalar()).isEqualTo(1);
        assertThatThrownBy(result::all).isInstanceOf(ResourceClosedException.class);
        assertThat(named("zz%").<String>scalar()).isNull();
        assertThat(all().scalars(1).all()).containsExactly("ann", "ben", "cid");
        assertThat(all().scalars("name").all()).containsExactly("ann", "ben", "cid");
        assertThat(all().scalars(people.id).all()).containsExactly(1, 2, 3);
    }

    @Tag("core-V07")
    @Test
    void oneFirstAndAllDifferInWhatTheyAccept() {
        assertThatThrownBy(() -> named("zz%").one())
                .isInstanceOf(NoResultException.class)
                .hasMessageContaining("No row was found when exactly one was required");
        assertThat(named("zz%").oneOrNone()).isEmpty();
        assertThat(named("zz%").first()).isEmpty();
        assertThat(named("zz%").all()).isEmpty();
        assertThat(named("%n%").all()).containsExactly("ann", "ben");

        assertThat(named("a%").one()).isEqualTo("ann");
        assertThat(named("a%").oneOrNone()).isEqualTo(Optional.of("ann"));

        assertThatThrownBy(() -> named("%n%").one()).isInstanceOf(MultipleResultsException.class);
        assertThatThrownBy(() -> named("%n%").oneOrNone()).isInstanceOf(MultipleResultsException.class);
        Result<String> first = named("%n%");
        assertThat(first.first()).isEqualTo(Optional.of("ann"));
        assertThatThrownBy(first::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("This result object is closed");
    }

    @Tag("core-V08")
    @Test
    void fetchingStopsAtTheEnd() {
        Result<String> result = named("%");
        assertThat(result.fetch(2)).containsExactly("ann", "ben");
        assertThat(result.fetch(2)).containsExactly("cid");
        assertThat(result.fetch(2)).isEmpty();
        assertThat(result.all()).isEmpty();
        result.close();
        assertThatThrownBy(() -> result.fetch(1))
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("This result object is closed");
    }

    @Tag("core-V09")
    @Test
    void rowsAreIteratedAndStreamed() {
        List<String> names = new ArrayList<>();
        for (String name : named("%")) {
            names.add(name);
        }
        assertThat(names).containsExactly("ann", "ben", "cid");
        Result<String> result = named("%");
        try (Stream<String> stream = result.stream()) {
            assertThat(stream.limit(1)).containsExactly("ann");
        }
        assertThatThrownBy(result::all).isInstanceOf(ResourceClosedException.class);
    }

    @Tag("core-V10")
    @Test
    void partitionsHaveTheSizeAskedFor() {
        for (String name : List.of("dora", "emil", "fee", "gus")) {
            connection.execute(insert(people).set(people.name, name));
        }
        List<Integer> sizes = new ArrayList<>();
        named("%").partitions(2).forEach(part -> sizes.add(part.size()));
        assertThat(sizes).containsExactly(2, 2, 2, 1);
    }

    @Tag("core-V12")
    @Test
    void uniqueKeepsTheFirstOfEqualRows() {
        connection.execute(insert(people).set(people.name, "dora").set(people.city, "Calais"));
        Select<String> cities =
                select(people.city).where(people.city.isNotNull()).orderBy(people.id);
        assertThat(connection.execute(cities).unique()).containsExactly("Aachen", "Calais");
        assertThat(connection.execute(cities).unique(String::length)).containsExactly("Aachen");
    }

    @Tag("core-V13")
    @Test
    void columnsAreNarrowedAndReordered() {
        Result<Row> swapped = all().columns("name", "id");
        assertThat(swapped.keys()).containsExactly("name", "id");
        assertThat(swapped.first().orElseThrow().values()).containsExactly("ann", 1);
        assertThat(all().columns(1, 1, 0).first().orElseThrow().values()).containsExactly("ann", "ann", 1);
        Row byColumn = all().columns(people.name).first().orElseThrow();
        assertThat(byColumn.get(people.name)).isEqualTo("ann");
        assertThatThrownBy(() -> all().columns("zzz")).isInstanceOf(NoSuchColumnException.class);
    }

    @Tag("core-V15")
    @Test
    void keysAreInTheOrderOfTheStatement() {
        Row row = all().first().orElseThrow();
        assertThat(all().keys()).containsExactly("id", "name");
        assertThat(row.keys().find(people.name)).isEqualTo(1);
        assertThat(row.keys().find(people.city)).isEqualTo(-1);
        try (Result<?> result = all()) {
            assertThat(List.of(result.hasColumn(people.id), result.hasColumn("id"), result.hasColumn(people.city)))
                    .containsExactly(true, true, false);
        }
    }

    @Tag("core-V16")
    @Test
    void frozenResultCanBeHadTwice() {
        FrozenResult<String> frozen = named("%").freeze();
        connection.close();
        engine.addListener(new EngineListener() {
            @Override
            public void beforeExecute(Connection on, Sent statement) {
                throw new AssertionError(statement.sql());
            }
        });
        Result<String> first = frozen.result();
        assertThat(first.fetch(1)).containsExactly("ann");
        assertThat(frozen.result().all()).containsExactly("ann", "ben", "cid");
        assertThat(first.all()).containsExactly("ben", "cid");
    }

    @Tag("core-V17")
    @Test
    void mergedResultsFollowEachOther() {
        Result<String> merged = named("c%").merge(named("a%"), named("zz%"));
        assertThat(merged.all()).containsExactly("cid", "ann");
        assertThatThrownBy(() -> all().scalars(0).merge(named("%").scalars(0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cannot be merged");
    }

    @Tag("core-V18")
    @Test
    void statementWithoutRowsSaysSo() {
        Result<?> result = connection.execute(insert(people).set(people.name, "dora"));
        assertThat(result.returnsRows()).isFalse();
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("does not return rows")
                .hasMessageContaining("returning(...)");
    }

    @Tag("core-V19")
    @Test
    void rowCountIsTheNumberOfMatchedRows() {
        assertThat(connection.execute(insert(people).set(people.name, "dora")).rowCount())
                .isEqualTo(1);
        assertThat(connection
                        .execute(update(people).set(people.city, "Calais").where(people.id.le(3)))
                        .rowCount())
                .isEqualTo(3);
        assertThat(connection
                        .execute(update(people).set(people.city, "Calais").where(people.id.le(3)))
                        .rowCount())
                .as("matched, not changed")
                .isEqualTo(3);
        assertThat(connection.execute(delete(people).where(people.id.eq(77))).rowCount())
                .isZero();
        Result<Long> select = connection.execute(select(count(people.id)));
        assertThat(select.returnsRows()).isTrue();
        assertThat(select.one()).isEqualTo(4);
    }

    @Tag("core-V21")
    @Test
    void insertedPrimaryKeyIsKnownWhoeverMadeIt() {
        Result<?> generated = connection.execute(insert(people).set(people.name, "dora"));
        Row key = generated.insertedPrimaryKey();
        assertThat(key).isNotNull();
        assertThat(key.get("id")).isEqualTo(4);
        assertThat(key.get(people.id)).isEqualTo(4);
        Row given = connection
                .execute(insert(people).set(people.id, 70).set(people.name, "emil"))
                .insertedPrimaryKey();
        assertThat(given).isNotNull();
        assertThat(given.values()).containsExactly(70);
        assertThat(connection.execute(delete(people)).insertedPrimaryKey()).isNull();
    }

    @Tag("core-V26")
    @Test
    void declaredTypesOfTextConvert() {
        Row declared = connection
                .execute(text("SELECT id, name FROM people WHERE id = 1")
                        .columns(column("id", integer()), column("name", string())))
                .one();
        assertThat(declared.get("id")).isEqualTo(1);
        Row natural = connection
                .execute(text("SELECT id, city FROM people WHERE id = 2"))
                .one();
        assertThat(natural.get("id")).isInstanceOf(Number.class);
        assertThat(natural.get("city")).isNull();
    }

    @Test
    void nullIsAValueOfASingleColumn() {
        List<@Nullable String> cities = new ArrayList<>(
                connection.execute(select(people.city).orderBy(people.id)).all());
        assertThat(cities).isEqualTo(Arrays.asList("Aachen", null, "Calais"));
        assertThat(connection
                        .execute(select(people.city).orderBy(people.id))
                        .freeze()
                        .result()
                        .all())
                .hasSize(3);
    }
}
