package io.jalchemy.error;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.mssql.MsSqlProvider;
import io.jalchemy.dialect.mysql.MariaDbProvider;
import io.jalchemy.dialect.mysql.MySqlProvider;
import io.jalchemy.dialect.oracle.OracleProvider;
import io.jalchemy.dialect.postgresql.PostgresProvider;
import io.jalchemy.dialect.sqlite.SqliteProvider;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TableOrder;
import io.jalchemy.sql.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The family of exceptions: what extends what, what leads to which, and where it is explained. */
class ErrorKindsTest {
    @Tag("core-E01")
    @Test
    void allErrorsAreUncheckedAndOfOneFamily() {
        assertThat(RuntimeException.class).isAssignableFrom(JalchemyException.class);
        assertThat(JalchemyException.class).isAssignableFrom(StatementException.class);
        assertThat(StatementException.class).isAssignableFrom(DatabaseException.class);
        for (Class<?> kind : List.of(
                InterfaceException.class,
                OperationalException.class,
                TransactionConflictException.class,
                IntegrityException.class,
                DataException.class,
                ProgrammingException.class,
                InternalException.class,
                NotSupportedException.class)) {
            assertThat(DatabaseException.class).isAssignableFrom(kind);
        }
        assertThat(NoSuchColumnException.class.getSuperclass()).isNotNull();
        assertThat(JalchemyException.class).isAssignableFrom(NoSuchColumnException.class);
    }

    @Tag("core-E02")
    @ParameterizedTest
    @MethodSource
    void statesOfTheStandardHaveTheirKind(String state, ErrorKind kind) {
        assertThat(ErrorKind.ofSqlState(state)).isEqualTo(kind);
        assertThat(new PostgresProvider().errorKind(new SQLException("refused", state)))
                .isEqualTo(kind);
    }

    static Stream<Arguments> statesOfTheStandardHaveTheirKind() {
        return Stream.of(
                arguments("23505", ErrorKind.INTEGRITY),
                arguments("23503", ErrorKind.INTEGRITY),
                arguments("22003", ErrorKind.DATA),
                arguments("22P02", ErrorKind.DATA),
                arguments("42601", ErrorKind.PROGRAMMING),
                arguments("42P01", ErrorKind.PROGRAMMING),
                arguments("08006", ErrorKind.OPERATIONAL),
                arguments("40001", ErrorKind.CONFLICT),
                arguments("40P01", ErrorKind.CONFLICT),
                arguments("55P03", ErrorKind.CONFLICT),
                arguments("40003", ErrorKind.OPERATIONAL),
                arguments("57014", ErrorKind.OPERATIONAL),
                arguments("0A000", ErrorKind.NOT_SUPPORTED));
    }

    @Tag("core-E02")
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource
    void numbersOfTheDatabaseWinOverStates(DialectProvider provider, int code, @Nullable String state, ErrorKind kind) {
        assertThat(provider.errorKind(new SQLException("refused", state, code))).isEqualTo(kind);
        assertThat(provider.errorKind(new SQLException("refused", state))).isNotEqualTo(kind);
    }

    static Stream<Arguments> numbersOfTheDatabaseWinOverStates() {
        DialectProvider sqlite = new SqliteProvider();
        DialectProvider mariadb = new MariaDbProvider();
        DialectProvider oracle = new OracleProvider();
        DialectProvider mssql = new MsSqlProvider();
        return Stream.of(
                arguments(sqlite, 19, null, ErrorKind.INTEGRITY),
                arguments(sqlite, 5, null, ErrorKind.CONFLICT),
                arguments(sqlite, 9, null, ErrorKind.OPERATIONAL),
                arguments(mariadb, 1062, "HY000", ErrorKind.INTEGRITY),
                arguments(mariadb, 1205, "HY000", ErrorKind.CONFLICT),
                arguments(mariadb, 1364, "HY000", ErrorKind.INTEGRITY),
                arguments(mariadb, 1142, "28000", ErrorKind.PROGRAMMING),
                arguments(oracle, 1, "72000", ErrorKind.INTEGRITY),
                arguments(oracle, 942, "72000", ErrorKind.PROGRAMMING),
                arguments(oracle, 1722, "42000", ErrorKind.DATA),
                arguments(mssql, 547, "S0001", ErrorKind.INTEGRITY),
                arguments(mssql, 8134, "S0001", ErrorKind.DATA),
                arguments(mssql, 208, "S0002", ErrorKind.PROGRAMMING),
                arguments(mssql, 1205, "S0001", ErrorKind.CONFLICT));
    }

    @Tag("core-E05")
    @Tag("core-K47")
    @ParameterizedTest(name = "{1} {2} {3}")
    @MethodSource
    void lostConnectionsAreToldFromOtherErrors(
            DialectProvider provider, String message, @Nullable String state, int code, boolean lost) {
        SQLException error = new SQLException(message, state, code);
        assertThat(provider.isDisconnect(error)).isEqualTo(lost);
        if (lost && state != null) {
            assertThat(provider.errorKind(error)).isEqualTo(ErrorKind.OPERATIONAL);
        }
        assertThat(new OperationalException(FailedStatement.NONE, error, lost).isConnectionInvalidated())
                .isEqualTo(lost);
    }

    static Stream<Arguments> lostConnectionsAreToldFromOtherErrors() {
        DialectProvider postgres = new PostgresProvider();
        DialectProvider mariadb = new MariaDbProvider();
        DialectProvider mysql = new MySqlProvider();
        DialectProvider oracle = new OracleProvider();
        DialectProvider mssql = new MsSqlProvider();
        DialectProvider sqlite = new SqliteProvider();
        return Stream.of(
                arguments(postgres, "connection exception", "08000", 0, true),
                arguments(postgres, "does not exist", "08003", 0, true),
                arguments(postgres, "I/O error", "08006", 0, true),
                arguments(postgres, "terminated by administrator", "57P01", 0, true),
                arguments(postgres, "crash of another session", "57P02", 0, true),
                arguments(postgres, "idle session timeout", "57P05", 0, true),
                arguments(postgres, "query cancelled", "57014", 0, false),
                arguments(postgres, "syntax", "42601", 0, false),
                arguments(postgres, "deadlock", "40P01", 0, false),
                arguments(mariadb, "gone away", "HY000", 2006, true),
                arguments(mariadb, "lost during query", "HY000", 2013, true),
                arguments(mariadb, "killed", "70100", 1927, true),
                arguments(mariadb, "duplicate", "23000", 1062, false),
                arguments(mariadb, "deadlock", "40001", 1213, false),
                arguments(mariadb, "lock wait", "HY000", 1205, false),
                arguments(mysql, "communications link failure", "08S01", 0, true),
                arguments(mysql, "inactivity", "HY000", 4031, true),
                arguments(mysql, "interrupted", "70100", 1317, false),
                arguments(oracle, "session killed", "61000", 28, true),
                arguments(oracle, "end of file on communication channel", "03113", 3113, true),
                arguments(oracle, "closed connection", "08003", 17008, true),
                arguments(oracle, "unique", "23000", 1, false),
                arguments(mssql, "connection reset", "08S01", 0, true),
                arguments(mssql, "deadlock", "40001", 1205, false),
                arguments(sqlite, "database connection closed", null, 0, true),
                arguments(sqlite, "database is locked", null, 5, false));
    }

    @Tag("core-E04")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void constraintsAreReadFromMessages(
            String message, DialectProvider provider, int code, String constraint, String table, String columns) {
        assertThat(provider.violation(new SQLException(message, "23000", code)))
                .isEqualTo(new ConstraintViolation(
                        ConstraintViolation.Kind.valueOf(constraint.substring(0, constraint.indexOf(' '))),
                        emptyIsNull(constraint.substring(constraint.indexOf(' ') + 1)),
                        emptyIsNull(table),
                        columns.isEmpty() ? List.of() : List.of(columns.split(" ", -1))));
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The texts of Oracle's and Microsoft's lists of messages. */
    static Stream<Arguments> constraintsAreReadFromMessages() {
        DialectProvider oracle = new OracleProvider();
        DialectProvider mssql = new MsSqlProvider();
        return Stream.of(
                arguments("ORA-00001: unique constraint (APP.UQ_CODE) violated", oracle, 1, "UNIQUE UQ_CODE", "", ""),
                arguments(
                        "ORA-00001: unique constraint (APP.UQ_CODE) violated on table APP.GUARDED columns (CODE, X)",
                        oracle,
                        1,
                        "UNIQUE UQ_CODE",
                        "GUARDED",
                        "CODE X"),
                arguments(
                        "ORA-01400: cannot insert NULL into (\"APP\".\"GUARDED\".\"CODE\")",
                        oracle,
                        1400,
                        "NOT_NULL ",
                        "GUARDED",
                        "CODE"),
                arguments(
                        "ORA-01407: cannot update (\"APP\".\"GUARDED\".\"CODE\") to NULL",
                        oracle,
                        1407,
                        "NOT_NULL ",
                        "GUARDED",
                        "CODE"),
                arguments(
                        "ORA-02290: check constraint (APP.CK_AMOUNT) violated",
                        oracle,
                        2290,
                        "CHECK CK_AMOUNT",
                        "",
                        ""),
                arguments(
                        "ORA-02291: integrity constraint (APP.FK_PARENT) violated - parent key not found",
                        oracle,
                        2291,
                        "FOREIGN_KEY FK_PARENT",
                        "",
                        ""),
                arguments(
                        "Violation of UNIQUE KEY constraint 'uq_code'. Cannot insert duplicate key in object 'dbo.guarded'. The duplicate key value is (a).",
                        mssql,
                        2627,
                        "UNIQUE uq_code",
                        "guarded",
                        ""),
                arguments(
                        "Cannot insert duplicate key row in object 'dbo.guarded' with unique index 'ux_code'. The duplicate key value is (a).",
                        mssql,
                        2601,
                        "UNIQUE ux_code",
                        "guarded",
                        ""),
                arguments(
                        "Cannot insert the value NULL into column 'code', table 'db.dbo.guarded'; column does not allow nulls. INSERT fails.",
                        mssql,
                        515,
                        "NOT_NULL ",
                        "guarded",
                        "code"),
                arguments(
                        "The INSERT statement conflicted with the CHECK constraint \"ck_amount\". The conflict occurred in database \"db\", table \"dbo.guarded\", column 'amount'.",
                        mssql,
                        547,
                        "CHECK ck_amount",
                        "guarded",
                        "amount"),
                arguments(
                        "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_parent\". The conflict occurred in database \"db\", table \"dbo.parent\", column 'id'.",
                        mssql,
                        547,
                        "FOREIGN_KEY fk_parent",
                        "",
                        ""),
                arguments(
                        "The DELETE statement conflicted with the REFERENCE constraint \"fk_parent\". The conflict occurred in database \"db\", table \"dbo.guarded\", column 'parent_id'.",
                        mssql,
                        547,
                        "FOREIGN_KEY fk_parent",
                        "guarded",
                        "parent_id"));
    }

    private static Table table(MetaData metadata, String name, ForeignKey... keys) {
        var reference = column("ref", integer());
        for (ForeignKey key : keys) {
            reference.references(key);
        }
        return metadata.table(name, column("id", integer()).primaryKey(), reference);
    }

    @Tag("core-E07")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void structuralMistakesHaveTheirOwnExceptions(Class<?> type, ThrowingCallable mistake, String named) {
        assertThatThrownBy(mistake).isExactlyInstanceOf(type).hasMessageContaining(named);
    }

    static Stream<Arguments> structuralMistakesHaveTheirOwnExceptions() {
        MetaData metadata = new MetaData();
        Table a = table(metadata, "a");
        Table lost = table(metadata, "lost", new ForeignKey("nowhere.id"));
        Table halfLost = table(metadata, "half_lost", new ForeignKey("a.zzz"));
        Table two = metadata.table(
                "two",
                column("one", integer()).references("a.id"),
                column("other", integer()).references("a.id"));
        MetaData ring = new MetaData();
        table(ring, "x", new ForeignKey("y.id"));
        table(ring, "y", new ForeignKey("x.id"));
        Engine engine = Engine.create("jdbc:sqlite::memory:");
        return Stream.of(
                mistake(
                        ArgumentException.class,
                        () -> Engine.builder("sqlite://").poolSize(0),
                        "poolSize"),
                mistake(
                        CompileException.class,
                        () -> DefaultDialect.INSTANCE.compile(insert(a).values(java.util.Map.of("zzz", 1))),
                        "zzz"),
                mistake(NoSuchColumnException.class, () -> a.c("zzz"), "zzz"),
                mistake(NoSuchTableException.class, () -> metadata.get("zzz"), "zzz"),
                mistake(
                        NoReferencedTableException.class,
                        () -> lost.foreignKeyConstraints()
                                .getFirst()
                                .elements()
                                .getFirst()
                                .target(),
                        "nowhere"),
                mistake(
                        NoReferencedColumnException.class,
                        () -> halfLost.foreignKeyConstraints()
                                .getFirst()
                                .elements()
                                .getFirst()
                                .target(),
                        "zzz"),
                mistake(
                        AmbiguousForeignKeysException.class,
                        () -> DefaultDialect.INSTANCE.compile(select(a.c("id")).selectFrom(a.join(two))),
                        "a"),
                mistake(
                        NoForeignKeysException.class,
                        () -> DefaultDialect.INSTANCE.compile(select(a.c("id"))
                                .selectFrom(a.join(new MetaData().table("z", column("q", integer()))))),
                        "z"),
                mistake(
                        CircularDependencyException.class,
                        () -> TableOrder.of(ring.tables().values(), key -> false),
                        "x"),
                mistake(
                        IdentifierException.class,
                        () -> new PostgresProvider()
                                .dialect()
                                .ddlCompiler(CompileOptions.NONE)
                                .write(new CreateIndex(new Index(Name.of("i".repeat(64)), List.of("id")).on(a))),
                        "maximum length of 63"),
                mistake(NoSuchModuleException.class, () -> Engine.create("nodb://host/db"), "nodb"),
                mistake(
                        ResourceClosedException.class,
                        () -> {
                            var connection = engine.connect();
                            connection.close();
                            connection.execute(select(literal(1)));
                        },
                        "closed"));
    }

    private static Arguments mistake(Class<?> type, ThrowingCallable mistake, String named) {
        return arguments(type, mistake, named);
    }

    @Tag("core-E08")
    @Test
    void everyKindOfErrorIsExplained() throws IOException {
        assertThat(new NoSuchColumnException("x").code()).isEqualTo("no-such-column");
        assertThat(new NoSuchColumnException("x").toString()).endsWith("(Background: docs/errors.md#no-such-column)");
        String page = Files.readString(Path.of("../docs/errors.md"));
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/jalchemy/error"))) {
            List<String> kinds = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.java"))
                    .map(name -> name.substring(0, name.length() - "Exception.java".length()))
                    .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(kinds).hasSizeGreaterThan(25).allSatisfy(kind -> assertThat(page)
                    .contains("\n### " + kind + "\n"));
        }
    }
}
