package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.Texts;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Condition;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Full-text matches as truth values, and tuples whose members are converted each by its own type. */
@OnDatabases
class MatchAndTupleTest {
    private final TestDatabase database;
    private final Engine engine;

    MatchAndTupleTest(TestDatabase database) {
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

    @Tag("core-T32")
    @Test
    void aMatchIsATruthValueOnEveryDialect() {
        Column<String> body = column("body", text());
        new MetaData().table("t", body);
        Condition match = body.match("x");
        assertThat(match.type().javaType()).isEqualTo(Boolean.class);
        assertThat(Texts.of(match)).isEqualTo("""
                default, sqlite: t.body MATCH :body_1
                postgresql: t.body @@ plainto_tsquery(:body_1)
                mysql, mariadb: MATCH (t.body) AGAINST (:body_1 IN BOOLEAN MODE)
                oracle, mssql: CONTAINS (t.body, :body_1)
                """);
        assertThat(Texts.on("mysql", select(body).where(match.and(body.isNotNull()))))
                .isEqualTo("SELECT t.body FROM t WHERE MATCH (t.body) AGAINST (:body_1 IN BOOLEAN MODE)"
                        + " AND t.body IS NOT NULL");
    }

    @Tag("core-T32")
    @Tag("core-X12")
    @Test
    void aMatchSelectsItsRowsAndIsReadAsATruthValue() throws SQLException {
        String table =
                switch (database.kind()) {
                    case SQLITE -> "CREATE VIRTUAL TABLE t USING fts5(id, body)";
                    case POSTGRESQL -> "CREATE TABLE t (id INTEGER, body TEXT)";
                    case MARIADB -> "CREATE TABLE t (id INTEGER, body TEXT, FULLTEXT (body)) ENGINE=MyISAM";
                };
        database.execute(
                table,
                "INSERT INTO t (id, body) VALUES (1, 'apples and pears'), (2, 'stones'), (3, 'glass apples'), (4, 'wood'),"
                        + " (5, 'iron')");
        Column<Integer> id = column("id", integer());
        Column<String> body = column("body", text());
        new MetaData().table("t", id, body);
        engine.begin(connection -> {
            assertThat(connection
                            .execute(select(id).where(body.match("apples")).orderBy(id))
                            .all())
                    .containsExactly(1, 3);
            assertThat(connection
                            .execute(select(id)
                                    .where(body.match("apples").and(id.gt(1)))
                                    .orderBy(id))
                            .all())
                    .containsExactly(3);
            // FTS5 answers MATCH in conditions only.
            if (database.kind() != DatabaseKind.SQLITE) {
                assertThat(connection
                                .execute(select(body.match("apples")).orderBy(id))
                                .all())
                        .containsExactly(true, false, true, false, false);
                assertThat(connection
                                .execute(select(id)
                                        .where(not(body.match("apples")))
                                        .orderBy(id))
                                .all())
                        .containsExactly(2, 4, 5);
            }
        });
    }

    private record Celsius(int degrees) {}

    /** Degrees, kept in tenths. */
    private static final class CelsiusType extends TypeDecorator<Celsius, Integer> {
        static final CelsiusType INSTANCE = new CelsiusType();

        private CelsiusType() {
            super(Celsius.class);
        }

        @Override
        public SqlType<Integer> impl() {
            return integer();
        }

        @Override
        public Integer toDatabase(Celsius value) {
            return value.degrees() * 10;
        }

        @Override
        public Celsius fromDatabase(Integer value) {
            return new Celsius(value / 10);
        }
    }

    @Tag("core-T32")
    @Tag("core-X06")
    @Test
    void eachMemberOfATupleIsConvertedByItsOwnType() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Celsius> degrees = column("degrees", CelsiusType.INSTANCE);
        Column<LocalDate> day = column("day", date());
        Column<DayOfWeek> weekday =
                column("weekday", enumOf(DayOfWeek.class, one -> one.name().substring(0, 2)));
        Table t = new MetaData().table("t", id, degrees, day, weekday);
        t.metadata().createAll(engine);
        LocalDate monday = LocalDate.of(2024, 1, 1);
        engine.begin(connection -> {
            for (int i = 1; i <= 3; i++) {
                connection.execute(insert(t)
                        .set(id, i)
                        .set(degrees, new Celsius(i))
                        .set(day, monday.plusDays(i - 1))
                        .set(weekday, DayOfWeek.of(i)));
            }
            assertThat(connection
                            .execute(select(id)
                                    .where(tuple(degrees, day, weekday)
                                            .in(List.of(
                                                    List.of(new Celsius(1), monday, DayOfWeek.MONDAY),
                                                    List.of(new Celsius(3), monday.plusDays(2), DayOfWeek.WEDNESDAY),
                                                    List.of(new Celsius(2), monday, DayOfWeek.TUESDAY))))
                                    .orderBy(id))
                            .all())
                    .containsExactly(1, 3);
        });
    }
}
