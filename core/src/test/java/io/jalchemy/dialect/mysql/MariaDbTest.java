package io.jalchemy.dialect.mysql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.sqlUuid;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.Carried;
import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.Insert;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MariaDB has and MySQL has not. */
@OnDatabases(DatabaseKind.MARIADB)
class MariaDbTest {
    private final TestDatabase database;
    private final Engine engine;

    MariaDbTest(TestDatabase database) {
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

    @Tag("core-P28")
    @ParameterizedTest
    @ValueSource(strings = {"8.4.3", "5.7.44-log", "8.0.36-0ubuntu0.22.04.1", ""})
    void aServerOfMySqlIsRefused(String version) {
        assertThatThrownBy(() -> MariaDbProvider.requireMariaDb(version))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "A mariadb URL leads to a server that is not MariaDB (version \"%s\"). Use a mysql URL.",
                        version);
    }

    @Tag("core-P28")
    @ParameterizedTest
    @ValueSource(strings = {"10.11.6-MariaDB-0+deb12u1", "5.5.5-10.4.12-MariaDB", "11.4.2-MariaDB-log"})
    void aServerOfMariaDbIsTaken(String version) {
        assertThatCode(() -> MariaDbProvider.requireMariaDb(version)).doesNotThrowAnyException();
    }

    @Tag("core-P28")
    @Test
    void insertedAndDeletedRowsAreReturned() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> name = column("name", string(20));
        Table t = new MetaData().table("t", id, name);
        Insert<?> inserting = insert(t).returning(id, name);
        Delete<?> deleting = delete(t).where(id.gt(1)).returning(name);
        assertThat(Texts.on("mariadb", inserting))
                .isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name) RETURNING t.id, t.name");
        assertThat(Texts.on("mariadb", deleting)).isEqualTo("DELETE FROM t WHERE t.id > :id_1 RETURNING t.name");
        assertThat(Texts.on("mysql", deleting)).startsWith("refused: ");
        t.create(engine);
        engine.begin(connection -> {
            assertThat(connection
                            .execute(insert(t).returning(id, name), List.of(Map.of("name", "a"), Map.of("name", "b")))
                            .all())
                    .extracting(Object::toString)
                    .containsExactly("(1, a)", "(2, b)");
            assertThat(connection
                            .execute(delete(t).where(id.gt(1)).returning(name))
                            .all())
                    .containsExactly("b");
            assertThat(connection.execute(select(name)).all()).containsExactly("a");
        });
    }

    @Tag("core-P28")
    @Test
    void aSequenceGivesKeys() {
        Sequence numbers =
                new Sequence("numbers").options(SequenceOptions.NONE.start(100).increment(10));
        Column<Integer> id = column("id", integer()).primaryKey().defaultValue(numbers);
        Table t = new MetaData().table("t", id, column("name", string(20)));
        t.metadata().createAll(engine);
        engine.begin(connection -> {
            assertThat(connection.execute(insert(t).value("name", "a")).insertedPrimaryKey())
                    .hasToString("(100)");
            assertThat(connection.execute(insert(t).value("name", "b")).insertedPrimaryKey())
                    .hasToString("(110)");
            assertThat(connection.execute(select(numbers.nextValue())).one()).isEqualTo(120L);
        });
        t.metadata().dropAll(engine);
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(select(numbers.nextValue()))))
                .hasMessageContaining("numbers");
    }

    @Test
    void portableUuidsFitTheirPortableColumn() {
        List<@Nullable UUID> keys = Arrays.asList(new UUID(0, 0), new UUID(-1, -1), null);
        assertThat(engine.dialect().typeCompiler().render(uuid())).isEqualTo("CHAR(32)");
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, uuid(), keys)).isEqualTo(keys);
            assertThat(Carried.asLiterals(connection, uuid(), keys)).isEqualTo(keys);
        });
    }

    @Tag("core-P28")
    @Test
    void addressesAndUuidsHaveTypesOfTheirOwn() {
        Table t = new MetaData()
                .table(
                        "t",
                        column("four", MySqlTypes.inet4()),
                        column("six", MySqlTypes.inet6()),
                        column("key", sqlUuid()));
        assertThat(Texts.on("mariadb", new CreateTable(t)))
                .isEqualTo("CREATE TABLE t ( four INET4, six INET6, `key` UUID )");
        assertThat(Texts.on("mysql", new CreateTable(t)))
                .startsWith("CREATE TABLE t ( four VARCHAR(15), six VARCHAR(45), ");
        List<@Nullable String> four = Arrays.asList("0.0.0.0", "255.255.255.255", "10.1.2.3", null);
        List<@Nullable String> six = Arrays.asList("::", "2001:db8::ff00:42:8329", "::ffff:10.1.2.3", null);
        List<@Nullable UUID> keys = Arrays.asList(
                new UUID(0, 0), new UUID(-1, -1), UUID.fromString("01020304-0506-4708-890a-0b0c0d0e0f10"), null);
        engine.begin(connection -> {
            assertThat(Carried.asParameters(connection, MySqlTypes.inet4(), four))
                    .isEqualTo(four);
            assertThat(Carried.asLiterals(connection, MySqlTypes.inet4(), four)).isEqualTo(four);
            assertThat(Carried.asParameters(connection, MySqlTypes.inet6(), six))
                    .isEqualTo(six);
            assertThat(Carried.asLiterals(connection, MySqlTypes.inet6(), six)).isEqualTo(six);
            assertThat(Carried.asParameters(connection, sqlUuid(), keys)).isEqualTo(keys);
            assertThat(Carried.asLiterals(connection, sqlUuid(), keys)).isEqualTo(keys);
        });
    }
}
