package io.jalchemy.engine;

import static io.jalchemy.error.ConstraintViolation.Kind.CHECK;
import static io.jalchemy.error.ConstraintViolation.Kind.FOREIGN_KEY;
import static io.jalchemy.error.ConstraintViolation.Kind.NOT_NULL;
import static io.jalchemy.error.ConstraintViolation.Kind.UNIQUE;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.ConstraintViolation;
import io.jalchemy.error.DataException;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.OperationalException;
import io.jalchemy.error.PassThrough;
import io.jalchemy.error.ProgrammingException;
import io.jalchemy.error.StatementException;
import io.jalchemy.error.TimeoutException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a program sees when a database refuses something. */
@OnDatabases
class ErrorTest {
    private static final MetaData METADATA = new MetaData();
    private static final Table PARENT =
            METADATA.table("parent", column("id", integer()).primaryKey());
    private static final Table T = METADATA.table(
            "guarded",
            column("id", integer()).primaryKey(),
            column("code", string(10)).notNull(),
            column("amount", integer()),
            column("parent_id", integer()).references("parent.id"));
    private static final Column<Integer> id = T.c("id");
    private static final Column<String> code = T.c("code");
    private static final Column<Integer> amount = T.c("amount");
    private static final Column<Integer> parentId = T.c("parent_id");

    private final TestDatabase database;
    private Engine engine;

    ErrorTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(url());
    }

    /** SQLite checks foreign keys only if told to. */
    private String url() {
        String url = database.urlWithLogin();
        return database.kind() == DatabaseKind.SQLITE
                ? url + (url.contains("?") ? "&" : "?") + "foreign_keys=true"
                : url;
    }

    @BeforeEach
    void create() throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS guarded",
                "DROP TABLE IF EXISTS parent",
                "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
                "CREATE TABLE guarded (id INTEGER PRIMARY KEY, code VARCHAR(10) NOT NULL, amount INTEGER, parent_id INTEGER,"
                        + " CONSTRAINT uq_code UNIQUE (code), CONSTRAINT ck_amount CHECK (amount < 100),"
                        + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))",
                "INSERT INTO guarded (id, code) VALUES (1, 'a')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private ConstraintViolation violation(Executable<?> statement) {
        IntegrityException error = catchThrowableOfType(
                IntegrityException.class, () -> engine.begin(connection -> connection.execute(statement)));
        assertThat(error).isNotNull();
        return error.violation();
    }

    private static ConstraintViolation told(
            ConstraintViolation.Kind kind, @Nullable String constraint, @Nullable String table, String... columns) {
        return new ConstraintViolation(kind, constraint, table, List.of(columns));
    }

    @Tag("core-E04")
    @Test
    void constraintsAreNamedAsFarAsTheDatabaseTells() {
        var unique = violation(insert(T).set(id, 2).set(code, "a"));
        var notNull = violation(insert(T).set(id, 2).set(code, (String) null));
        var check = violation(insert(T).set(id, 2).set(code, "b").set(amount, 100));
        var foreign = violation(insert(T).set(id, 2).set(code, "b").set(parentId, 7));
        var expected =
                switch (database.kind()) {
                    case SQLITE ->
                        List.of(
                                told(UNIQUE, null, "guarded", "code"),
                                told(NOT_NULL, null, "guarded", "code"),
                                told(CHECK, "ck_amount", null),
                                told(FOREIGN_KEY, null, null));
                    case POSTGRESQL ->
                        List.of(
                                told(UNIQUE, "uq_code", null, "code"),
                                told(NOT_NULL, null, "guarded", "code"),
                                told(CHECK, "ck_amount", "guarded"),
                                told(FOREIGN_KEY, "fk_parent", "guarded", "parent_id"));
                    case MARIADB ->
                        List.of(
                                told(UNIQUE, "uq_code", null),
                                told(NOT_NULL, null, null, "code"),
                                told(CHECK, "ck_amount", "guarded"),
                                told(FOREIGN_KEY, "fk_parent", "guarded", "parent_id"));
                };
        assertThat(List.of(unique, notNull, check, foreign)).isEqualTo(expected);
    }

    @Tag("core-E03")
    @Test
    void theStatementAndItsParametersAreInTheException() {
        DatabaseException error = catchThrowableOfType(
                DatabaseException.class,
                () -> engine.begin(
                        connection -> connection.execute(insert(T).set(id, 1).set(code, "z"))));
        assertThat(error.statement()).startsWith("INSERT INTO guarded");
        assertThat(error.parameters()).containsExactly(1, "z");
        assertThat(error)
                .hasMessageContaining("[SQL: INSERT INTO guarded")
                .hasMessageContaining("[parameters: (1, 'z')]")
                .hasCauseInstanceOf(SQLException.class);
        assertThat((Throwable) error.sqlException()).isSameAs(error.getCause());
        engine.close();
        engine = Engine.builder(url()).hideParameters().build();
        DatabaseException hidden = catchThrowableOfType(
                DatabaseException.class,
                () -> engine.begin(
                        connection -> connection.execute(insert(T).set(id, 1).set(code, "secret"))));
        assertThat(hidden.getMessage()).doesNotContain("secret").contains("hidden");
        assertThat(hidden.parameters()).contains("secret");
    }

    @Tag("core-E03")
    @Test
    void aBatchShowsTheRefusedSetIfTheDriverTells() {
        StatementException error = catchThrowableOfType(
                StatementException.class,
                () -> engine.begin(connection -> connection.execute(
                        insert(T).inline(),
                        List.of(
                                Map.of("id", 5, "code", "e"),
                                Map.of("id", 6, "code", "f"),
                                Map.of("id", 7, "code", "e")))));
        assertThat(error).isInstanceOf(IntegrityException.class);
        boolean told = database.kind() == DatabaseKind.POSTGRESQL;
        assertThat(error.rowIndex()).isEqualTo(told ? 2 : -1);
        assertThat(error.getMessage().contains("[refused: set of parameters 2, counted from 0]"))
                .isEqualTo(told);
    }

    @Tag("core-E02")
    @Test
    void errorsOfTheDatabaseHaveTheirKind() {
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(text("SELECT nothing FROM nowhere"))))
                .isInstanceOf(
                        database.kind() == DatabaseKind.SQLITE
                                ? OperationalException.class
                                : ProgrammingException.class);
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assertThatThrownBy(() -> engine.begin(connection -> connection
                            .execute(select(literalColumn("1 / 0", integer())))
                            .all()))
                    .isInstanceOf(DataException.class);
        }
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> engine.begin(connection ->
                            connection.execute(insert(T).set(id, 3).set(code, "longer than ten"))))
                    .isInstanceOf(DataException.class);
        }
    }

    /** What a type of a user throws to be seen as it is. */
    private static final class Plain extends RuntimeException implements PassThrough {
        private static final long serialVersionUID = 1L;

        Plain() {
            super("plain");
        }
    }

    private static final class Refusing extends TypeDecorator<String, String> {
        private final RuntimeException refusal;

        Refusing(RuntimeException refusal) {
            super(String.class);
            this.refusal = refusal;
        }

        @Override
        public SqlType<String> impl() {
            return string(10);
        }

        @Override
        public String toDatabase(String value) {
            throw refusal;
        }

        @Override
        public String fromDatabase(String value) {
            return value;
        }
    }

    @Tag("core-E07")
    @Test
    void aFullPoolIsATimeout() {
        engine.close();
        engine = Engine.builder(url())
                .poolSize(1)
                .poolTimeout(Duration.ofMillis(250))
                .build();
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(select(id)).all();
            assertThatThrownBy(() -> second.execute(select(id)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("poolSize");
        }
    }

    @Tag("core-E06")
    @Test
    void failuresOfTypesAreWrappedUnlessTheySayOtherwise() {
        assertThatThrownBy(() -> engine.begin(connection -> connection
                        .execute(select(id)
                                .where(typeCoerce(code, new Refusing(new IllegalStateException("broken")))
                                        .eq("x")))
                        .all()))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("broken")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> engine.begin(connection -> connection
                        .execute(select(id)
                                .where(typeCoerce(code, new Refusing(new Plain()))
                                        .eq("x")))
                        .all()))
                .isInstanceOf(Plain.class);
    }

    @Tag("core-C11")
    @Tag("core-E09")
    @Test
    void findingsAreLoggedIgnoredOrRaised() {
        var product = select(id, PARENT.c("id"));
        assertThat(warnings(Findings.LOG, product))
                .singleElement()
                .asString()
                .contains("cartesian product", "guarded", "parent");
        assertThat(warnings(Findings.IGNORE, product)).isEmpty();
        engine.close();
        engine = Engine.builder(url()).findings(Findings.RAISE).build();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> engine.begin(
                            connection -> connection.execute(product).all()))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("cartesian product", "guarded", "parent");
        }
    }

    /** What the log says while a statement is executed twice. */
    private List<String> warnings(Findings choice, Executable<?> statement) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Engine.class.getName() + ".findings");
        logger.addAppender(lines);
        engine.close();
        engine = Engine.builder(url()).findings(choice).logName("findings").build();
        try {
            for (int i = 0; i < 2; i++) {
                engine.begin(connection -> connection.execute(statement).all());
            }
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Tag("core-D32")
    @Test
    void changesOfAllRowsAreRefusedUnlessConfirmed() {
        engine.close();
        engine = Engine.builder(url()).refuseUnboundedChanges().build();
        assertThatThrownBy(() -> engine.begin(connection -> connection.execute(delete(T))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("where(trueValue())");
        assertThatThrownBy(() ->
                        engine.begin(connection -> connection.execute(update(T).set(amount, 1))))
                .isInstanceOf(InvalidRequestException.class);
        engine.begin(connection -> connection.execute(update(T).set(amount, 1).where(trueValue())));
        engine.begin(connection -> connection.execute(delete(T).where(id.eq(1))));
        assertThat(engine.<Long>call(connection ->
                        connection.execute(select(count()).selectFrom(T)).one()))
                .isZero();
    }

    @Tag("core-C20")
    @Test
    void commentsTravelWithStatementsAndLeaveTheCacheAlone() {
        List<String> seen = new java.util.ArrayList<>();
        engine.addListener(new EngineListener() {
            @Override
            public String rewriteSql(Connection connection, Sent statement) {
                return statement.sql() + " /* trace=" + seen.size() + " */";
            }

            @Override
            public void beforeExecute(Connection connection, Sent statement) {
                seen.add(statement.sql() + statement.origin());
            }
        });
        for (int i = 0; i < 2; i++) {
            engine.begin(connection -> connection.execute(select(id)).all());
        }
        assertThat(seen)
                .containsExactly(
                        "SELECT guarded.id \nFROM guarded /* trace=0 */GENERATED",
                        "SELECT guarded.id \nFROM guarded /* trace=1 */CACHED");
    }
}
