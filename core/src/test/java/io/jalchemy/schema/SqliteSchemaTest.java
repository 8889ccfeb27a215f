package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables and types as SQLite keeps them. */
@OnDatabases(DatabaseKind.SQLITE)
class SqliteSchemaTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    SqliteSchemaTest(TestDatabase database) {
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

    @Test
    @Tag("core-P31")
    void daysAndTimesAreTextAndDecimalsKeepTheirScale() throws SQLException {
        Column<LocalDateTime> at = column("at", dateTime());
        Column<LocalDate> day = column("day", SqliteTypes.date("yyyyMMdd"));
        Column<LocalDateTime> dotted = column("dotted", SqliteTypes.dateTime("dd.MM.yyyy HH:mm"));
        Column<BigDecimal> price = column("price", numeric(10, 2));
        Table t = metadata.table("t", at, day, dotted, price);
        assertThat(DdlText.create(t, DdlText.SQLITE))
                .isEqualTo("CREATE TABLE t ( at DATETIME, day DATE_CHAR, dotted DATETIME, price NUMERIC(10, 2) )");
        metadata.createAll(engine);
        LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 3, 4);
        engine.begin(connection -> {
            connection.execute(insert(t)
                    .set(at, moment)
                    .set(day, moment.toLocalDate())
                    .set(dotted, moment)
                    .set(price, new BigDecimal("1.10")));
            assertThat(connection.execute(select(at, day, dotted, price)).one().toString())
                    .contains("2024-02-29T03:04", "1.10");
            assertThat(connection
                            .execute(select(price).where(at.eq(moment), day.eq(moment.toLocalDate())))
                            .one())
                    .isEqualTo(new BigDecimal("1.10"));
        });
        assertThat(database.rows("SELECT typeof(at), at, typeof(day), day, dotted, typeof(price) FROM t"))
                .containsExactly(
                        List.of("text", "2024-02-29 03:04:00.000000", "text", "20240229", "29.02.2024 03:04", "real"));
        assertThat(DdlText.SQLITE.compileInline(Sql.literal(moment), true)).isEqualTo("'2024-02-29 03:04:00.000000'");
        metadata.dropAll(engine);
    }

    @Test
    @Tag("core-P32")
    @Tag("core-P33")
    void conflictsAreHandledAsTheTableSays() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> name = column("name", string()).notNull().dialectOption("sqlite_on_conflict_not_null", "FAIL");
        Table t = metadata.table("t", id, name, unique("name").dialectOption("sqlite_on_conflict", "IGNORE"))
                .dialectOption("sqlite_autoincrement", true);
        metadata.table("w", column("k", string()).primaryKey()).dialectOption("sqlite_with_rowid", false);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(name, "a"));
            connection.execute(insert(t).set(name, "a"));
            assertThat(connection.execute(select(name)).all()).containsExactly("a");
            connection.execute(Sql.delete(t));
            connection.execute(insert(t).set(name, "b"));
            assertThat(connection.execute(select(id)).one()).isGreaterThan(1);
        });
        assertThatThrownBy(() ->
                        engine.begin(connection -> connection.execute(insert(t).set(id, 9))))
                .isInstanceOf(IntegrityException.class);
        metadata.dropAll(engine);
    }

    @Test
    void aColumnOfAStrictTableKeepsAnyValueAsItComes() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Object> anything = column("anything", SqliteTypes.any());
        Table t = metadata.table("t", id, anything).dialectOption("sqlite_strict", true);
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (Object value : List.of(1, "1", 2.5)) {
                connection.execute(insert(t).set(anything, value));
            }
            assertThat(connection.execute(select(anything).orderBy(id)).all()).containsExactly(1, "1", 2.5);
        });
        assertThat(database.rows("SELECT typeof(anything) FROM t ORDER BY id"))
                .containsExactly(List.of("integer"), List.of("text"), List.of("real"));
        metadata.dropAll(engine);
    }
}
