package io.jalchemy.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** Where schemas of one kind of database live: a server, or a folder of files. */
sealed interface Host permits SqliteHost, PostgresqlHost, MariadbHost {

    DatabaseKind kind();

    /** Throws what the driver says if nothing answers. */
    void probe() throws SQLException;

    /** How a developer gets this database, as the second half of a sentence. */
    String remedy();

    /** Makes an empty schema. {@code name} is a plain identifier, unique across runs. */
    Schema create(String name) throws SQLException;

    /** A schema for one test class. */
    interface Schema {

        /** A JDBC URL that leads into the schema, without credentials. */
        String url();

        Login login();

        /** Removes everything in it. */
        void clean() throws SQLException;

        /** A description of each connection into this schema that is still open. */
        List<String> openConnections() throws SQLException;

        /** Removes it, whatever still holds on to it. */
        void drop() throws SQLException;
    }

    /** Who connects; both empty where a database knows no users. */
    record Login(String user, String password) {

        static final Login NONE = new Login("", "");

        Connection connect(String url) throws SQLException {
            Properties properties = new Properties();
            if (!user.isEmpty()) {
                properties.setProperty("user", user);
                properties.setProperty("password", password);
            }
            return DriverManager.getConnection(url, properties);
        }
    }

    /** Where a server listens: the usual local port unless the environment says otherwise. */
    record Address(String url, Login login) {

        /** Reads {@code JALCHEMY_TEST_<name>_URL}, {@code _USER} and {@code _PASSWORD}. */
        static Address of(String name, String url, String user) {
            String prefix = "JALCHEMY_TEST_" + name;
            return new Address(
                    variable(prefix + "_URL", url),
                    new Login(variable(prefix + "_USER", user), variable(prefix + "_PASSWORD", "")));
        }

        private static String variable(String name, String otherwise) {
            String value = System.getenv(name);
            return value == null || value.isBlank() ? otherwise : value;
        }

        Connection connect() throws SQLException {
            return login.connect(url);
        }

        /** The URL with the database's name replaced and parameters added to those it has. */
        String url(String database, String parameters) {
            int query = url.indexOf('?');
            String head = query < 0 ? url : url.substring(0, query);
            String given = query < 0 ? "" : url.substring(query + 1);
            String tail = given + (given.isEmpty() || parameters.isEmpty() ? "" : "&") + parameters;
            return head.substring(0, head.lastIndexOf('/') + 1) + database + (tail.isEmpty() ? "" : "?" + tail);
        }

        String database() {
            int query = url.indexOf('?');
            String head = query < 0 ? url : url.substring(0, query);
            return head.substring(head.lastIndexOf('/') + 1);
        }
    }
}
