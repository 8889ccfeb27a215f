package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How columns are written that nobody gives a value: defaults, numbers, generated columns. */
class FilledColumnsTextTest {
    private static final MetaData METADATA = new MetaData();
    private static final Table T = METADATA.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private static final Table DEFAULTS = METADATA.table(
            "d",
            column("id", integer()).primaryKey(),
            column("n", integer()).defaultValue(7),
            column("s", string(30)).defaultValue(func("lower", string(), "X")),
            column("m", integer()).onUpdate(func("abs", integer(), -1)),
            column("k", string(30)).serverDefault("kept"));
    private static final Table NUMBERED = METADATA.table(
            "numbered",
            column("id", integer()).primaryKey().defaultValue(new Sequence("seq")),
            column("name", string(30)));
    private static final Table GENERATED = METADATA.table(
            "g",
            column("id", integer()).primaryKey().identity(Identity.byDefault()),
            column("a", integer()),
            column("twice", integer()).computed(Computed.of("a * 2").stored()));
    private static final Column<String> name = T.c("name");

    @Tag("core-D24")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void defaultsAreWrittenInline(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> defaultsAreWrittenInline() {
        return Stream.of(
                arguments("insert", insert(DEFAULTS).value(DEFAULTS.c("id"), 1), """
                        all: INSERT INTO d (id, n, s) VALUES (:id, :n, lower(:lower_1))
                        """),
                arguments("update", update(DEFAULTS).value(DEFAULTS.c("n"), 1), """
                        all: UPDATE d SET n=:n, m=abs(:abs_1)
                        """),
                arguments("given value wins", update(DEFAULTS).value(DEFAULTS.c("m"), 3), """
                        all: UPDATE d SET m=:m
                        """));
    }

    @Tag("core-D25")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void databaseDefaultsAreNotSent(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> databaseDefaultsAreNotSent() {
        return Stream.of(
                arguments(
                        "insert",
                        insert(DEFAULTS)
                                .value(DEFAULTS.c("id"), 1)
                                .value(DEFAULTS.c("n"), 2)
                                .value(DEFAULTS.c("s"), "s"),
                        """
                        all: INSERT INTO d (id, n, s) VALUES (:id, :n, :s)
                        """),
                arguments(
                        "fetched",
                        insert(DEFAULTS)
                                .value(DEFAULTS.c("id"), 1)
                                .value(DEFAULTS.c("n"), 2)
                                .value(DEFAULTS.c("s"), "s")
                                .returnDefaults(),
                        """
                        default, mysql: INSERT INTO d (id, n, s) VALUES (:id, :n, :s)
                        sqlite: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING m, k
                        postgresql, mariadb: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING d.m, d.k
                        oracle: INSERT INTO d (id, n, s) VALUES (:id, :n, :s) RETURNING d.m, d.k INTO :ret_0, :ret_1
                        mssql: INSERT INTO d (id, n, s) OUTPUT inserted.m, inserted.k VALUES (:id, :n, :s)
                        """));
    }

    @Tag("core-D26")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sequencesNumberRows(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> sequencesNumberRows() {
        return Stream.of(
                arguments("next value", select(new Sequence("seq").nextValue()), """
                        default: refused: Dialect default has no sequences.
                        sqlite: refused: Dialect sqlite has no sequences.
                        postgresql: SELECT nextval('seq') AS next_value_1
                        mysql: refused: Dialect mysql has no sequences.
                        mariadb: SELECT nextval(seq) AS next_value_1
                        oracle: SELECT seq.nextval AS next_value_1 FROM DUAL
                        mssql: SELECT NEXT VALUE FOR seq AS next_value_1
                        """),
                arguments("in a schema", select(new Sequence(Name.of("seq"), "other").nextValue()), """
                        default: refused: Dialect default has no sequences.
                        sqlite: refused: Dialect sqlite has no sequences.
                        postgresql: SELECT nextval('other.seq') AS next_value_1
                        mysql: refused: Dialect mysql has no sequences.
                        mariadb: SELECT nextval(other.seq) AS next_value_1
                        oracle: SELECT other.seq.nextval AS next_value_1 FROM DUAL
                        mssql: SELECT NEXT VALUE FOR other.seq AS next_value_1
                        """),
                arguments("default of a column", insert(NUMBERED).value(NUMBERED.c("name"), "a"), """
                        default, sqlite, mysql: INSERT INTO numbered (name) VALUES (:name)
                        postgresql: INSERT INTO numbered (id, name) VALUES (nextval('seq'), :name) RETURNING numbered.id
                        mariadb: INSERT INTO numbered (id, name) VALUES (nextval(seq), :name) RETURNING numbered.id
                        oracle: INSERT INTO numbered (id, name) VALUES (seq.nextval, :name) RETURNING numbered.id INTO :ret_0
                        mssql: INSERT INTO numbered (id, name) OUTPUT inserted.id VALUES (NEXT VALUE FOR seq, :name)
                        """));
    }

    @Tag("core-D27")
    @Tag("core-D29")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void generatedColumnsAreLeftOut(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> generatedColumnsAreLeftOut() {
        return Stream.of(
                arguments("insert", insert(GENERATED).value(GENERATED.c("a"), 2), """
                        default, sqlite, mysql, mariadb: INSERT INTO g (a) VALUES (:a)
                        postgresql: INSERT INTO g (a) VALUES (:a) RETURNING g.id
                        oracle: INSERT INTO g (a) VALUES (:a) RETURNING g.id INTO :ret_0
                        mssql: INSERT INTO g (a) OUTPUT inserted.id VALUES (:a)
                        """),
                arguments(
                        "key given",
                        insert(GENERATED).value(GENERATED.c("id"), 1).value(GENERATED.c("a"), 2),
                        """
                        all: INSERT INTO g (id, a) VALUES (:id, :a)
                        """),
                arguments(
                        "fetched", insert(GENERATED).value(GENERATED.c("a"), 2).returnDefaults(), """
                        default, mysql: INSERT INTO g (a) VALUES (:a)
                        sqlite: INSERT INTO g (a) VALUES (:a) RETURNING id, twice
                        postgresql, mariadb: INSERT INTO g (a) VALUES (:a) RETURNING g.id, g.twice
                        oracle: INSERT INTO g (a) VALUES (:a) RETURNING g.id, g.twice INTO :ret_0, :ret_1
                        mssql: INSERT INTO g (a) OUTPUT inserted.id, inserted.twice VALUES (:a)
                        """));
    }

    @Tag("core-D28")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void integerKeysNumberThemselves(
            String why, Table table, @Nullable String numbered, String postgres, String mysql) {
        Column<?> found = table.autoincrementColumn();
        assertThat(found == null ? null : found.key()).isEqualTo(numbered);
        assertThat(Texts.on("postgresql", new CreateTable(table))).contains(postgres);
        assertThat(Texts.on("mysql", new CreateTable(table))).contains(mysql);
    }

    static Stream<Arguments> integerKeysNumberThemselves() {
        MetaData m = new MetaData();
        Table target = m.table("target", column("id", integer()).primaryKey());
        return Stream.of(
                arguments("integer key", target, "id", "id SERIAL NOT NULL", "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "large key",
                        m.table("a", column("id", bigInteger()).primaryKey()),
                        "id",
                        "id BIGSERIAL NOT NULL",
                        "id BIGINT NOT NULL AUTO_INCREMENT"),
                arguments(
                        "text key",
                        m.table("b", column("id", string(5)).primaryKey()),
                        null,
                        "id VARCHAR(5) NOT NULL",
                        "id VARCHAR(5) NOT NULL,"),
                arguments(
                        "switched off",
                        m.table("c", column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO)),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"),
                arguments(
                        "several columns",
                        m.table(
                                "d",
                                column("p", integer()).primaryKey(),
                                column("q", integer()).primaryKey()),
                        null,
                        "p INTEGER NOT NULL",
                        "p INTEGER NOT NULL,"),
                arguments(
                        "one of several, as told",
                        m.table(
                                "e",
                                column("p", integer()).primaryKey().autoincrement(Column.Autoincrement.YES),
                                column("q", integer()).primaryKey()),
                        "p",
                        "p SERIAL NOT NULL",
                        "p INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "foreign key",
                        m.table("f", column("id", integer()).primaryKey().references("target.id")),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"),
                arguments(
                        "foreign key, as told",
                        m.table(
                                "g",
                                column("id", integer())
                                        .primaryKey()
                                        .references("target.id")
                                        .autoincrement(Column.Autoincrement.IGNORE_FK)),
                        "id",
                        "id SERIAL NOT NULL",
                        "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "default",
                        m.table("h", column("id", integer()).primaryKey().defaultValue(5)),
                        null,
                        "id INTEGER NOT NULL",
                        "id INTEGER NOT NULL,"));
    }
}
