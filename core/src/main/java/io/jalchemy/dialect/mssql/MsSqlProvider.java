package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.dialect.Messages;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.error.ConstraintViolation;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL Server through Microsoft's driver. A host may name an instance: {@code mssql://db\instance/name}. */
public final class MsSqlProvider implements DialectProvider {
    private static final int LOGIN_FAILED = 18456;

    private static final Pattern UNIQUE = Pattern.compile("(?:constraint|unique index) '([^']+)'");
    private static final Pattern OBJECT = Pattern.compile("in object '(?:[^'.]*\\.)*([^'.]+)'");
    private static final Pattern CONFLICT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("table ['\"](?:[^'\".]*\\.)*([^'\".]+)['\"]");
    private static final Pattern COLUMN = Pattern.compile("column '([^']+)'");

    /** For the service loader. */
    public MsSqlProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mssql", "sqlserver");
    }

    @Override
    public Dialect dialect() {
        return MsSqlDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        Map<String, String> properties = new TreeMap<>(JdbcUrls.properties(url));
        if (url.database() != null && !url.database().isEmpty()) {
            properties.put("databaseName", url.database());
        }
        return new JdbcTarget("jdbc:sqlserver://" + JdbcUrls.authority(url, "localhost"), properties);
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        ServerVersion version = ServerVersion.of(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
        String schema = connection.getSchema();
        MsSqlDialect known = forVersion((MsSqlDialect) unconnected, version);
        return known.withTraits(known.traits().with(traits -> traits.defaultSchema(schema)));
    }

    /** What a server of this version can do: OFFSET … FETCH and types without TEXT, NTEXT and IMAGE since 11 (2012). */
    static MsSqlDialect forVersion(MsSqlDialect dialect, ServerVersion version) {
        boolean modern = version.isAtLeast(11);
        MsSqlOptions options = dialect.options();
        return dialect.withOptions(options.withVersion(version)
                .withOffsetFetch(modern)
                .withDeprecateLargeTypes(options.deprecateLargeTypes() || modern));
    }

    @Override
    public @Nullable ServerVersion serverVersion(Dialect connected) {
        return connected instanceof MsSqlDialect dialect ? dialect.options().version() : null;
    }

    @Override
    public ErrorKind errorKind(SQLException error) {
        return switch (error.getErrorCode()) {
            case 515, 547, 2601, 2627 -> ErrorKind.INTEGRITY;
            case 220, 232, 241, 242, 245, 2628, 8114, 8115, 8134, 8152 -> ErrorKind.DATA;
            case 102, 105, 156, 207, 208, 229, 2714 -> ErrorKind.PROGRAMMING;
            case 1205, 1222, 3960 -> ErrorKind.CONFLICT;
            case LOGIN_FAILED -> ErrorKind.OPERATIONAL;
            default -> ErrorKind.ofSqlState(error.getSQLState());
        };
    }

    @Override
    public ConstraintViolation violation(SQLException error) {
        String message = error.getMessage();
        return switch (error.getErrorCode()) {
            case 2601, 2627 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.UNIQUE,
                        Messages.find(UNIQUE, message),
                        Messages.find(OBJECT, message),
                        List.of());
            case 515 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.NOT_NULL,
                        null,
                        Messages.find(TABLE, message),
                        Messages.names(Messages.find(COLUMN, message)));
            case 547 -> conflict(message == null ? "" : message);
            default -> ConstraintViolation.UNTOLD;
        };
    }

    /** Of a foreign key the message names the other table, unless the other table's rows are what is changed. */
    private static ConstraintViolation conflict(String message) {
        String constraint = Messages.find(CONFLICT, message);
        if (message.contains("CHECK constraint")) {
            return new ConstraintViolation(
                    ConstraintViolation.Kind.CHECK,
                    constraint,
                    Messages.find(TABLE, message),
                    Messages.names(Messages.find(COLUMN, message)));
        }
        boolean referenced = message.contains("REFERENCE constraint");
        return new ConstraintViolation(
                ConstraintViolation.Kind.FOREIGN_KEY,
                constraint,
                referenced ? Messages.find(TABLE, message) : null,
                referenced ? Messages.names(Messages.find(COLUMN, message)) : List.of());
    }
}
