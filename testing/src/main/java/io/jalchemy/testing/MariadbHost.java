package io.jalchemy.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB server; a schema is a database there. */
record MariadbHost(Address address) implements Host {

    /** Connector/J 4 asks for TLS unless told otherwise, which a local server seldom has. */
    MariadbHost() {
        this(Address.of("MARIADB", "jdbc:mariadb://127.0.0.1:3306/test?sslMode=disable", "root"));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.MARIADB;
    }

    @Override
    public void probe() throws SQLException {
        address.login()
                .connect(address.url(address.database(), "connectTimeout=3000"))
                .close();
    }

    @Override
    public String remedy() {
        return "start one with \"docker run -d -p 3306:3306 -e MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1 -e"
                + " MARIADB_DATABASE=test mariadb:11\" or set JALCHEMY_TEST_MARIADB_URL (now " + address.url()
                + "), _USER and _PASSWORD; the user must be allowed to create databases";
    }

    @Override
    public Schema create(String name) throws SQLException {
        Schema schema = new MariadbSchema(this, name, address.url(name, ""));
        execute(creating(name));
        return schema;
    }

    private static String creating(String name) {
        return "CREATE DATABASE " + name + " CHARACTER SET utf8mb4";
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            // A session left in a transaction holds metadata locks: fail, rather than wait for it.
            statement.execute("SET SESSION lock_wait_timeout = 10");
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private record MariadbSchema(MariadbHost host, String name, String url) implements Schema {

        @Override
        public Login login() {
            return host.address.login();
        }

        @Override
        public void clean() throws SQLException {
            host.execute("DROP DATABASE " + name, creating(name));
        }

        @Override
        public List<String> openConnections() throws SQLException {
            List<String> open = new ArrayList<>();
            for (OpenSession process : processes()) {
                open.add(process.description());
            }
            return open;
        }

        private List<OpenSession> processes() throws SQLException {
            List<OpenSession> found = new ArrayList<>();
            try (Connection connection = host.address.connect();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT id, command, info FROM information_schema.processlist WHERE db = ?")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new OpenSession(
                                row.getLong(1),
                                "process %d, %s, running: %s"
                                        .formatted(row.getLong(1), row.getString(2), row.getString(3))));
                    }
                }
            }
            return found;
        }

        @Override
        public void drop() throws SQLException {
            for (OpenSession process : processes()) {
                host.execute("KILL " + process.id());
            }
            host.execute("DROP DATABASE IF EXISTS " + name);
        }

        private record OpenSession(long id, String description) {}
    }
}
