package io.jalchemy.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server; schemas are schemas of its database, entered by the URL's {@code currentSchema}. */
record PostgresqlHost(Address address) implements Host {

    PostgresqlHost() {
        this(Address.of("POSTGRESQL", "jdbc:postgresql://127.0.0.1:5432/test", "postgres"));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public void probe() throws SQLException {
        address.login()
                .connect(address.url(address.database(), "connectTimeout=3"))
                .close();
    }

    @Override
    public String remedy() {
        return "start one with \"docker run -d -p 5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust -e POSTGRES_DB=test"
                + " postgres:17\" or set JALCHEMY_TEST_POSTGRESQL_URL (now " + address.url() + "), _USER and _PASSWORD";
    }

    @Override
    public Schema create(String name) throws SQLException {
        // The name marks this schema's sessions, so that the ones left open can be told from all others.
        // Nobody needs a test's rows after a power cut: commits do not wait for the disk.
        String url = address.url(
                address.database(),
                "currentSchema=" + name + "&ApplicationName=" + name + "&options=-c%20synchronous_commit=off");
        Schema schema = new PostgresqlSchema(this, name, url);
        execute("CREATE SCHEMA " + name);
        return schema;
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            // A session left in a transaction holds locks: fail, rather than wait for it.
            statement.execute("SET lock_timeout = '10s'");
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private record PostgresqlSchema(PostgresqlHost host, String name, String url) implements Schema {

        @Override
        public Login login() {
            return host.address.login();
        }

        @Override
        public void clean() throws SQLException {
            host.execute("DROP SCHEMA " + name + " CASCADE", "CREATE SCHEMA " + name);
        }

        @Override
        public List<String> openConnections() throws SQLException {
            List<String> open = new ArrayList<>();
            try (Connection connection = host.address.connect();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT pid, state, query FROM pg_stat_activity WHERE application_name = ?")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        open.add("process %d, %s, last statement: %s"
                                .formatted(row.getInt(1), row.getString(2), row.getString(3)));
                    }
                }
            }
            return open;
        }

        @Override
        public void drop() throws SQLException {
            host.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + name + "'",
                    "DROP SCHEMA IF EXISTS " + name + " CASCADE");
        }
    }
}
