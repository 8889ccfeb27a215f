package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.dialect.Messages;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.ConstraintViolation;
import io.jalchemy.reflection.CatalogReader;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQLite through sqlite-jdbc. URLs have three slashes for a relative path and four for an absolute one; without a path
 * the database is in memory. Everything in the query goes to the driver, which takes PRAGMAs by name
 * ({@code ?foreign_keys=true&journal_mode=WAL}) and how transactions begin ({@code ?transaction_mode=IMMEDIATE}, or
 * {@code EXCLUSIVE}; they take no lock before they need it otherwise). Writers wait five seconds for each other unless
 * {@code busy_timeout} says otherwise.
 */
public final class SqliteProvider implements DialectProvider {
    private static final String MEMORY = ":memory:";
    private static final String PREFIX = "jdbc:sqlite:";
    private static final Pattern DETAIL = Pattern.compile("constraint failed: ([^)]*)");

    /** For the service loader. */
    public SqliteProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("sqlite");
    }

    @Override
    public Dialect dialect() {
        return SqliteDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        if (url.host() != null || url.user() != null || url.port() != null) {
            throw new ArgumentException(
                    "A SQLite URL has no host: %s. Write sqlite:///relative/path.db, sqlite:////absolute/path.db, or sqlite:// for a database in memory."
                            .formatted(url));
        }
        String path = url.database() == null || url.database().isEmpty() ? MEMORY : url.database();
        Map<String, String> properties = new TreeMap<>(JdbcUrls.properties(url));
        if (path.startsWith("file:")) {
            // The driver hands the query of a file: URI to SQLite itself.
            properties.remove("uri");
            path = properties.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .reduce((a, b) -> a + "&" + b)
                    .map(path.concat("?")::concat)
                    .orElse(path);
            return new JdbcTarget(PREFIX + path, Map.of());
        }
        return new JdbcTarget(PREFIX + path, properties);
    }

    @Override
    public JdbcTarget withDefaults(JdbcTarget target) {
        return target.withDefault("busy_timeout", "5000");
    }

    @Override
    public boolean isSingleConnection(JdbcTarget target) {
        String path = target.url().substring(PREFIX.length());
        boolean memory = path.isEmpty() || path.startsWith(MEMORY) || path.contains("mode=memory");
        return memory && !path.contains("cache=shared");
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        if (!(unconnected instanceof SqliteDialect dialect)) {
            return unconnected;
        }
        DatabaseMetaData server = connection.getMetaData();
        List<Integer> parts = Stream.of(server.getDatabaseProductVersion().split("\\."))
                .map(Integer::valueOf)
                .toList();
        return dialect.atVersion(new ServerVersion(parts));
    }

    @Override
    public @Nullable ServerVersion serverVersion(Dialect connected) {
        return connected instanceof SqliteDialect dialect ? dialect.options().version() : null;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        SqliteRegexp.register(connection);
    }

    /** The driver gives no SQLState; its numbers are those of SQLite (https://sqlite.org/rescode.html). */
    @Override
    public ErrorKind errorKind(SQLException error) {
        return switch (error.getErrorCode() & 0xff) {
            case 0 -> ErrorKind.ofSqlState(error.getSQLState());
            case 5, 6 -> ErrorKind.CONFLICT;
            case 2, 12 -> ErrorKind.INTERNAL;
            case 18 -> ErrorKind.DATA;
            case 19, 20 -> ErrorKind.INTEGRITY;
            case 21, 25 -> ErrorKind.INTERFACE;
            case 11, 26 -> ErrorKind.OTHER;
            default -> ErrorKind.OPERATIONAL;
        };
    }

    @Override
    public boolean isDisconnect(SQLException error) {
        String message = error.getMessage();
        return message != null && message.contains("database connection closed");
    }

    @Override
    public ConstraintViolation violation(SQLException error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        ConstraintViolation.Kind kind = kind(message);
        String detail = Messages.find(DETAIL, message);
        return switch (kind) {
            case CHECK -> new ConstraintViolation(kind, detail, null, List.of());
            case UNIQUE, NOT_NULL -> columns(kind, detail);
            case FOREIGN_KEY, EXCLUSION, UNKNOWN -> new ConstraintViolation(kind, null, null, List.of());
        };
    }

    private static ConstraintViolation.Kind kind(String message) {
        if (message.contains("UNIQUE constraint failed") || message.contains("PRIMARY KEY constraint failed")) {
            return ConstraintViolation.Kind.UNIQUE;
        } else if (message.contains("NOT NULL constraint failed")) {
            return ConstraintViolation.Kind.NOT_NULL;
        } else if (message.contains("CHECK constraint failed")) {
            return ConstraintViolation.Kind.CHECK;
        }
        return message.contains("FOREIGN KEY constraint failed")
                ? ConstraintViolation.Kind.FOREIGN_KEY
                : ConstraintViolation.Kind.UNKNOWN;
    }

    /** {@code t.a, t.b}, or {@code index 'name'} for an index over expressions. */
    private static ConstraintViolation columns(ConstraintViolation.Kind kind, @Nullable String detail) {
        if (detail == null) {
            return new ConstraintViolation(kind, null, null, List.of());
        }
        if (detail.startsWith("index ")) {
            return new ConstraintViolation(kind, detail.substring(6).replace("'", ""), null, List.of());
        }
        String table = null;
        List<String> columns = new ArrayList<>();
        for (String name : Messages.names(detail)) {
            int dot = name.indexOf('.');
            table = dot < 0 ? null : name.substring(0, dot);
            columns.add(name.substring(dot + 1));
        }
        return new ConstraintViolation(kind, null, table, columns);
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE, IsolationLevel.AUTOCOMMIT);
    }

    /** The driver's own setter works only before it connects. */
    @Override
    public void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
        }
    }

    @Override
    public CatalogReader catalog(Dialect connected) {
        return new SqliteCatalog(connected.name());
    }

    /** SQLite inserts the rows of VALUES one after another and returns them as it goes. */
    @Override
    public RowOrder insertedRowOrder() {
        return RowOrder.AS_SENT;
    }
}
