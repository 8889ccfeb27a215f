package io.jalchemy.dialect.postgresql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.json;
import static io.jalchemy.types.Types.nullType;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Alias;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole rows as values, and members of composite values. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class RowTypesTest {
    private static final Column<Integer> ID = column("id", integer());
    private static final Column<Object> HOME = column("home", nullType());
    private static final Table T = new MetaData().table("people", ID, HOME);

    private final TestDatabase database;
    private final Engine engine;

    RowTypesTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.clean();
        database.execute(
                "CREATE TYPE address AS (city VARCHAR, \"House No\" INTEGER)",
                "CREATE TABLE people (id INTEGER, home address)",
                "INSERT INTO people VALUES (1, ROW('Köln', 7)), (2, ROW(NULL, 9)), (3, NULL)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Tag("core-P18")
    @Test
    void aRowBecomesADocument() {
        Select<JsonNode> rows =
                select(func("row_to_json", json(), T.asRow())).where(ID.eq(1)).selectFrom(T);
        assertThat(Texts.on("postgresql", rows))
                .isEqualTo("SELECT row_to_json(people) AS row_to_json_1 FROM people WHERE people.id = :id_1");
        assertThat(engine.<JsonNode>call(connection -> connection.execute(rows).one()))
                .hasToString("{\"id\":1,\"home\":{\"city\":\"Köln\",\"House No\":7}}");
        Alias p = T.alias("p");
        assertThat(Texts.on(
                        "postgresql",
                        select(func("row_to_json", json(), p.asRow())).selectFrom(p)))
                .isEqualTo("SELECT row_to_json(p) AS row_to_json_1 FROM people AS p");
    }

    @Tag("core-P18")
    @Test
    void membersOfACompositeColumnAreReadAndCompared() {
        CompositeMember<String> city = CompositeMember.of(HOME, "city", string());
        CompositeMember<Integer> house = CompositeMember.of(HOME, "House No", integer());
        Select<Row2<String, Integer>> members = select(city, house).where(house.gt(8));
        assertThat(Texts.on("postgresql", members))
                .isEqualTo("SELECT (people.home).city AS anon_1, (people.home).\"House No\" AS anon_2 FROM people"
                        + " WHERE (people.home).\"House No\" > :param_1");
        engine.begin(connection -> {
            assertThat(connection.execute(members).all())
                    .extracting(Row2::value1, Row2::value2)
                    .containsExactly(tuple(null, 9));
            assertThat(connection.execute(select(city).orderBy(ID)).all()).containsExactly("Köln", null, null);
        });
    }

    @Tag("core-P18")
    @Test
    void membersOfWhatAFunctionGivesAreRead() {
        engine.begin(connection -> {
            connection.execute(ddl("CREATE FUNCTION somewhere(INTEGER) RETURNS address LANGUAGE SQL AS"
                    + " 'SELECT ROW(''Bonn'', $1)::address'"));
            var member = func("somewhere", 4).scalarTableValued("city", string());
            assertThat(Texts.on("postgresql", select(member))).isEqualTo("SELECT (somewhere(:somewhere_1)).city");
            assertThat(connection.execute(select(member)).all()).isEqualTo(List.of("Bonn"));
        });
    }
}
