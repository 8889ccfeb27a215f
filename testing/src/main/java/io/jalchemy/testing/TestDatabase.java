package io.jalchemy.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An empty schema on a real database, for one test class. */
public final class TestDatabase {

    private final DatabaseKind kind;
    private final Host.Schema schema;

    TestDatabase(DatabaseKind kind, Host.Schema schema) {
        this.kind = kind;
        this.schema = schema;
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** The JDBC URL, without credentials. Unqualified names resolve to this class's own schema. */
    public String url() {
        return schema.url();
    }

    /** Empty on SQLite. */
    public String user() {
        return schema.login().user();
    }

    /** Empty on SQLite, and where the server asks for none. */
    public String password() {
        return schema.login().password();
    }

    /** The URL with user and password as parameters, for what takes a single string. */
    public String urlWithLogin() {
        if (user().isEmpty()) {
            return url();
        }
        String login = "user=" + user() + (password().isEmpty() ? "" : "&password=" + password());
        return url() + (url().contains("?") ? "&" : "?") + login;
    }

    public Set<Feature> features() {
        return kind.features();
    }

    public boolean has(Feature feature) {
        return kind.features().contains(feature);
    }

    /** A plain JDBC connection, in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return schema.login().connect(url());
    }

    /** Runs statements past Jalchemy, each committed on its own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The rows of a query as the driver's {@code getObject} gives them, read past Jalchemy. */
    public List<List<@Nullable Object>> rows(String query) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>(width);
                for (int column = 1; column <= width; column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Drops everything in the schema. No connection may be inside a transaction. */
    public void clean() throws SQLException {
        schema.clean();
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
