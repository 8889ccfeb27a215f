package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.dialect.JdbcUrls;
import io.jalchemy.error.InvalidRequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** MariaDB through its Connector/J. Everything in the query of a URL goes to the driver. */
public final class MariaDbProvider extends MySqlProvider {
    /** For the service loader. */
    public MariaDbProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mariadb");
    }

    @Override
    public Dialect dialect() {
        return MariaDbDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return JdbcUrls.hostPortDatabase("mariadb", url);
    }

    @Override
    public Dialect connected(Dialect unconnected, Connection connection) throws SQLException {
        requireMariaDb(connection.getMetaData().getDatabaseProductVersion());
        return super.connected(unconnected, connection);
    }

    /**
     * Refuses a server of MySQL: it lacks what statements for MariaDB use.
     *
     * @param server what the server says is its version, such as {@code 10.11.6-MariaDB}
     */
    static void requireMariaDb(String server) {
        if (!server.contains("MariaDB")) {
            throw new InvalidRequestException(
                    "A mariadb URL leads to a server that is not MariaDB (version \"%s\"). Use a mysql URL."
                            .formatted(server));
        }
    }
}
