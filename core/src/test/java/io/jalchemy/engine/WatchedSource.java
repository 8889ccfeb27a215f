package io.jalchemy.engine;

import io.jalchemy.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The driver's connections, watched: how transactions end, and which statements and results are open. */
final class WatchedSource extends TestDataSource {
    private final List<String> calls = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<ResultSet> results = new ArrayList<>();

    WatchedSource(TestDatabase database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, super.getConnection());
    }

    /** How often a method was called, of connections and statements. */
    int calls(String method) {
        return (int) calls.stream().filter(method::equals).count();
    }

    /** Counts from here on. */
    void forget() {
        calls.clear();
    }

    /** How many statements and results are not closed. */
    int open() throws SQLException {
        int open = 0;
        for (Statement statement : statements) {
            open += statement.isClosed() ? 0 : 1;
        }
        for (ResultSet result : results) {
            open += result.isClosed() ? 0 : 1;
        }
        return open;
    }

    private <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    try {
                        return watched(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private @Nullable Object watched(@Nullable Object given) {
        if (given instanceof PreparedStatement statement) {
            statements.add(statement);
            return watched(PreparedStatement.class, statement);
        }
        if (given instanceof Statement statement) {
            statements.add(statement);
            return watched(Statement.class, statement);
        }
        if (given instanceof ResultSet result) {
            results.add(result);
        }
        return given;
    }
}
