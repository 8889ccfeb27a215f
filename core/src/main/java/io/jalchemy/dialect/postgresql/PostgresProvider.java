package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.dialect.Messages;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.ConstraintViolation;
import io.jalchemy.reflection.CatalogReader;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL through pgjdbc. Everything in the query of a URL goes to the driver. */
public final class PostgresProvider implements DialectProvider {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern TABLE =
            Pattern.compile("(?:relation|on table|update or delete on table) \"([^\"]+)\"");
    private static final Pattern KEY_COLUMNS = Pattern.compile("Key \\(([^)]*)\\)=");
    private static final Pattern NULL_COLUMN = Pattern.compile("column \"([^\"]+)\"");

    private static final Pattern BATCH_ENTRY = Pattern.compile("^Batch entry (\\d+) ");

    /** Losing the connection, by the server's wish: shutdown, crash of another session, timeouts of idle sessions. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    /** For the service loader. */
    public PostgresProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("postgresql", "postgres");
    }

    @Override
    public Dialect dialect() {
        return PostgresDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return JdbcUrls.hostPortDatabase("postgresql", url);
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        if (!(unconnected instanceof PostgresDialect dialect)) {
            return unconnected;
        }
        DatabaseMetaData server = connection.getMetaData();
        ServerVersion version = ServerVersion.of(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_schema(), current_setting('standard_conforming_strings')")) {
            row.next();
            String schema = row.getString(1);
            boolean standardStrings = "on".equals(row.getString(2));
            return dialect.withOptions(dialect.options()
                            .withVersion(version)
                            .withJsonbSubscripts(version.isAtLeast(14))
                            .withBackslashEscapes(!standardStrings))
                    .withTraits(dialect.traits().with(traits -> traits.defaultSchema(schema)));
        }
    }

    @Override
    public @Nullable ServerVersion serverVersion(Dialect connected) {
        return connected instanceof PostgresDialect dialect ? dialect.options().version() : null;
    }

    @Override
    public boolean isDisconnect(SQLException error) {
        String state = error.getSQLState();
        return state != null && (state.startsWith("08") || LOST.contains(state));
    }

    @Override
    public String remedy(SQLException error) {
        return PostgresExtensions.remedy(error);
    }

    @Override
    public ConstraintViolation violation(SQLException error) {
        String message = error.getMessage();
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        ConstraintViolation.Kind kind =
                switch (state.toUpperCase(Locale.ROOT)) {
                    case "23502" -> ConstraintViolation.Kind.NOT_NULL;
                    case "23503" -> ConstraintViolation.Kind.FOREIGN_KEY;
                    case "23505" -> ConstraintViolation.Kind.UNIQUE;
                    case "23514" -> ConstraintViolation.Kind.CHECK;
                    case "23P01" -> ConstraintViolation.Kind.EXCLUSION;
                    default -> ConstraintViolation.Kind.UNKNOWN;
                };
        Pattern columns = kind == ConstraintViolation.Kind.NOT_NULL ? NULL_COLUMN : KEY_COLUMNS;
        String constraint = kind == ConstraintViolation.Kind.NOT_NULL ? null : Messages.find(CONSTRAINT, message);
        return new ConstraintViolation(
                kind, constraint, Messages.find(TABLE, message), Messages.names(Messages.find(columns, message)));
    }

    /** The driver counts all sets as failed and says in its message which one it was. */
    @Override
    public int refusedSet(BatchUpdateException error) {
        String index = Messages.find(BATCH_ENTRY, error.getMessage());
        return index == null ? DialectProvider.super.refusedSet(error) : Integer.parseInt(index);
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.allOf(IsolationLevel.class);
    }

    @Override
    public TwoPhaseCommands twoPhase() {
        return new PostgresTwoPhase();
    }

    @Override
    public String deferrableSql() {
        return "SET TRANSACTION DEFERRABLE";
    }

    @Override
    public CatalogReader catalog(Dialect connected) {
        return connected instanceof PostgresDialect dialect
                ? new PostgresCatalog(dialect)
                : CatalogReader.none(connected.name());
    }

    /** The server may run INSERT … VALUES of several rows in any order; a sorted SELECT fixes it. */
    @Override
    public RowOrder insertedRowOrder() {
        return RowOrder.BY_COUNTER;
    }
}
