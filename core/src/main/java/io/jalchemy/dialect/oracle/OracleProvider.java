package io.jalchemy.dialect.oracle;

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
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Oracle through its thin driver. The path of a URL is a SID; {@code ?service_name=} names a service instead; without a
 * port the host is a TNS name.
 */
public final class OracleProvider implements DialectProvider {
    private static final String SERVICE = "service_name";
    private static final Set<Integer> LOST = Set.of(28, 1012, 1033, 1034, 1089, 2396, 3113, 3114, 3135, 12153, 17008);

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \\((?:[^().]*\\.)?([^()]+)\\)");
    private static final Pattern KEY_TABLE = Pattern.compile("on table (?:[^ .]*\\.)?([^ ]+) columns");
    private static final Pattern KEY_COLUMNS = Pattern.compile("columns \\(([^)]*)\\)");
    private static final Pattern NULL_TABLE = Pattern.compile("\\(\"[^\"]*\"\\.\"([^\"]*)\"");
    private static final Pattern NULL_COLUMN = Pattern.compile("\\(\"[^\"]*\"\\.\"[^\"]*\"\\.\"([^\"]*)\"");

    private static final int LONG_NAMES = 128;
    private static final int SHORT_NAMES = 30;

    /** For the service loader. */
    public OracleProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("oracle");
    }

    @Override
    public Dialect dialect() {
        return OracleDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        Map<String, String> properties = new TreeMap<>(JdbcUrls.properties(url));
        String service = properties.remove(SERVICE);
        String sid = url.database() == null || url.database().isEmpty() ? null : url.database();
        if (service != null && sid != null) {
            throw new ArgumentException(
                    "An Oracle URL names a SID in its path or a service in ?service_name=, not both: " + url);
        }
        String address;
        if (service != null) {
            address = "//" + JdbcUrls.authority(url, "localhost") + "/" + service;
        } else if (sid != null) {
            String host = JdbcUrls.authority(url, "localhost");
            address = url.port() == null ? host + ":1521:" + sid : host + ":" + sid;
        } else {
            address = JdbcUrls.authority(url, "localhost");
        }
        return new JdbcTarget("jdbc:oracle:thin:@" + address, properties);
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        ServerVersion version = ServerVersion.of(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
        String schema = connection.getSchema();
        OracleDialect known = forVersion((OracleDialect) unconnected, version);
        return known.withTraits(known.traits().with(traits -> traits.defaultSchema(schema)));
    }

    /** What a server of this version can do: joins since 9, FETCH FIRST and IDENTITY since 12, long names since 12.2, BOOLEAN since 23. */
    static OracleDialect forVersion(OracleDialect dialect, ServerVersion version) {
        OracleOptions options = dialect.options();
        int longestName = version.isAtLeast(12, 2) ? LONG_NAMES : SHORT_NAMES;
        return dialect.withOptions(options.withVersion(version)
                        .withAnsiJoins(options.ansiJoins() && version.isAtLeast(9))
                        .withOffsetFetch(options.offsetFetch() && version.isAtLeast(12)))
                .withTraits(dialect.traits().with(traits -> traits.maxIdentifierLength(longestName)
                        .nativeBoolean(version.isAtLeast(23))
                        .identityColumns(dialect.traits().identityColumns() && version.isAtLeast(12))));
    }

    /** By the numbers of Oracle's messages; SQLStates come from JDBC's own mapping and are coarse. */
    @Override
    public @Nullable ServerVersion serverVersion(Dialect connected) {
        return connected instanceof OracleDialect dialect ? dialect.options().version() : null;
    }

    @Override
    public ErrorKind errorKind(SQLException error) {
        return switch (error.getErrorCode()) {
            case 1, 1400, 1407, 2290, 2291, 2292 -> ErrorKind.INTEGRITY;
            case 1438, 1426, 1476, 1722, 1830, 1840, 1843, 1847, 1858, 1861, 12899 -> ErrorKind.DATA;
            case 54, 60, 8177, 30006 -> ErrorKind.CONFLICT;
            case 1017, 12541 -> ErrorKind.OPERATIONAL;
            case 900, 904, 933, 936, 942, 955, 1031 -> ErrorKind.PROGRAMMING;
            default -> isDisconnect(error) ? ErrorKind.OPERATIONAL : ErrorKind.ofSqlState(error.getSQLState());
        };
    }

    @Override
    public boolean isDisconnect(SQLException error) {
        return LOST.contains(error.getErrorCode()) || DialectProvider.super.isDisconnect(error);
    }

    @Override
    public ConstraintViolation violation(SQLException error) {
        String message = error.getMessage();
        return switch (error.getErrorCode()) {
            case 1 -> named(ConstraintViolation.Kind.UNIQUE, message);
            case 2290 -> named(ConstraintViolation.Kind.CHECK, message);
            case 2291, 2292 -> named(ConstraintViolation.Kind.FOREIGN_KEY, message);
            case 1400, 1407 ->
                new ConstraintViolation(
                        ConstraintViolation.Kind.NOT_NULL,
                        null,
                        Messages.find(NULL_TABLE, message),
                        Messages.names(Messages.find(NULL_COLUMN, message)));
            default -> ConstraintViolation.UNTOLD;
        };
    }

    /** The message names the constraint, and since 23ai for unique ones its table and columns. */
    private static ConstraintViolation named(ConstraintViolation.Kind kind, @Nullable String message) {
        return new ConstraintViolation(
                kind,
                Messages.find(CONSTRAINT, message),
                Messages.find(KEY_TABLE, message),
                Messages.names(Messages.find(KEY_COLUMNS, message)));
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.READ_COMMITTED, IsolationLevel.SERIALIZABLE, IsolationLevel.AUTOCOMMIT);
    }
}
