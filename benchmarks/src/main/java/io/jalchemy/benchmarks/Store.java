package io.jalchemy.benchmarks;

import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.cfg.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same thousand rows for everyone, and everyone's open connection to them. On SQLite each has a database in memory of its
 * own, on PostgreSQL (127.0.0.1, user and database as the tests use them) they share one table.
 */
@State(Scope.Benchmark)
public class Store {
    static final int ROWS = 1000;

    /** Which database. */
    @Param({"sqlite", "postgresql"})
    public String database = "sqlite";

    final Users users = new Users();

    private @Nullable Connection jdbc;
    private @Nullable Connection jooqConnection;
    private @Nullable Engine engine;
    private io.jalchemy.engine.@Nullable Connection connection;
    private @Nullable SessionFactory sessions;
    private @Nullable DSLContext jooq;
    private org.hibernate.@Nullable SessionFactory hibernate;
    private int next;

    /** For JMH. */
    public Store() {}

    /** The table as Jalchemy sees it. */
    static final class Users extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<String> name = column("name", string(30)).notNull();
        final Column<String> fullname = column("fullname", string(100));

        Users() {
            super("bench_user", new MetaData());
        }
    }

    /** What rows are read into. */
    record UserRow(int id, String name, @Nullable String fullname) {}

    /** Connects everyone, and fills the tables. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        String url = isSqlite() ? "jdbc:sqlite::memory:" : "jdbc:postgresql://127.0.0.1:5432/test?user=postgres";
        jdbc = DriverManager.getConnection(url);
        fill(jdbc);
        jdbc.setAutoCommit(false);
        jooqConnection = DriverManager.getConnection(url);
        fillOwn(jooqConnection);
        jooqConnection.setAutoCommit(false);
        jooq = DSL.using(jooqConnection, isSqlite() ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
        Engine opened = Engine.create(url);
        engine = opened;
        if (isSqlite()) {
            opened.begin(conn -> fillQuietly(conn.unwrap(Connection.class)));
        }
        connection = opened.connect();
        sessions = SessionFactory.create(opened);
        hibernate = new Configuration()
                .addAnnotatedClass(HibernateUser.class)
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.pool_size", "1")
                .setProperty("hibernate.jdbc.batch_size", "1000")
                .setProperty(
                        "hibernate.dialect",
                        isSqlite()
                                ? "org.hibernate.community.dialect.SQLiteDialect"
                                : "org.hibernate.dialect.PostgreSQLDialect")
                .buildSessionFactory();
        if (isSqlite()) {
            hibernate.inTransaction(session -> session.doWork(Store::fillQuietly));
        }
    }

    private boolean isSqlite() {
        return database.equals("sqlite");
    }

    private void fillOwn(Connection own) throws SQLException {
        if (isSqlite()) {
            fill(own);
        }
    }

    private static void fillQuietly(Connection own) {
        try {
            fill(own);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of the benchmark could not be written", e);
        }
    }

    private static void fill(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_user");
            statement.execute("CREATE TABLE bench_user (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30) NOT NULL,"
                    + " fullname VARCHAR(100))");
        }
        try (PreparedStatement insert = own.prepareStatement("INSERT INTO bench_user VALUES (?, ?, ?)")) {
            for (int i = 1; i <= ROWS; i++) {
                insert.setInt(1, i);
                insert.setString(2, "user" + i);
                insert.setString(3, "The user of number " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Closes everything. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection().close();
        engine().close();
        hibernate().close();
        opened(jooqConnection).close();
        jdbc().rollback();
        try (Statement statement = jdbc().createStatement()) {
            statement.execute("DROP TABLE bench_user");
        }
        jdbc().commit();
        jdbc().close();
    }

    private static <T> T opened(@Nullable T what) {
        if (what == null) {
            throw new IllegalStateException("open() was not called");
        }
        return what;
    }

    Connection jdbc() {
        return opened(jdbc);
    }

    Connection jooqConnection() {
        return opened(jooqConnection);
    }

    Engine engine() {
        return opened(engine);
    }

    io.jalchemy.engine.Connection connection() {
        return opened(connection);
    }

    SessionFactory sessions() {
        return opened(sessions);
    }

    DSLContext jooq() {
        return opened(jooq);
    }

    org.hibernate.SessionFactory hibernate() {
        return opened(hibernate);
    }

    /** The key of a row, another one each time. */
    int nextKey() {
        next = next % ROWS + 1;
        return next;
    }
}
