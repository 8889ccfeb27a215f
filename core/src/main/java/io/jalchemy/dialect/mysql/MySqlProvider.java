package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.ErrorKind;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.TwoPhaseCommands;
import io.jalchemy.error.ConstraintViolation;
import io.jalchemy.reflection.CatalogReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL through Connector/J. Everything in the query of a URL goes to the driver. */
public class MySqlProvider implements DialectProvider {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** For the service loader. */
    public MySqlProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mysql");
    }

    @Override
    public Dialect dialect() {
        return MySqlDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return JdbcUrls.hostPortDatabase("mysql", url);
    }

    /** A zero date is read as null, as MariaDB's driver reads it. */
    @Override
    public JdbcTarget withDefaults(JdbcTarget target) {
        return target.url().startsWith("jdbc:mysql:")
                ? target.withDefault("zeroDateTimeBehavior", "CONVERT_TO_NULL")
                : target;
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        if (!(unconnected instanceof MySqlDialect dialect)) {
            return unconnected;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION(), DATABASE(), @@sql_mode")) {
            row.next();
            String server = row.getString(1);
            String schema = row.getString(2);
            String mode = row.getString(3);
            // versions of MariaDB say nothing about what MySQL can do
            boolean sameFamily = server.contains("MariaDB") == dialect.options().mariadb();
            ServerVersion version = version(server);
            MySqlDialect able = sameFamily
                    ? dialect.atVersion(version)
                    : dialect.withOptions(dialect.options().withVersion(version));
            return able.withOptions(able.options().withBackslashEscapes(!mode.contains("NO_BACKSLASH_ESCAPES")))
                    .withTraits(able.traits().with(traits -> traits.defaultSchema(schema)));
        }
    }

    private static ServerVersion version(String text) {
        List<Integer> parts = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text.replaceFirst("^5\\.5\\.5-", "").replaceFirst("-.*", ""));
        while (numbers.find()) {
            parts.add(Integer.valueOf(numbers.group()));
        }
        return new ServerVersion(parts);
    }

    @Override
    public @Nullable ServerVersion serverVersion(Dialect connected) {
        return connected instanceof MySqlDialect dialect ? dialect.options().version() : null;
    }

    @Override
    public ErrorKind errorKind(SQLException error) {
        return MySqlErrors.kind(error);
    }

    @Override
    public boolean isDisconnect(SQLException error) {
        return MySqlErrors.isDisconnect(error);
    }

    @Override
    public ConstraintViolation violation(SQLException error) {
        return MySqlErrors.violation(error);
    }

    @Override
    public TwoPhaseCommands twoPhase() {
        return new MySqlTwoPhase();
    }

    @Override
    public CatalogReader catalog(Dialect connected) {
        return connected instanceof MySqlDialect dialect
                ? new MySqlCatalog(dialect)
                : DialectProvider.super.catalog(connected);
    }

    /** Rows of one INSERT are inserted one after another, and numbered so. */
    @Override
    public RowOrder insertedRowOrder() {
        return RowOrder.AS_SENT;
    }
}
