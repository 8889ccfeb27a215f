package io.jalchemy.safety;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.testing.BorrowedDatabase;
import io.jalchemy.testing.DatabaseKind;
import java.sql.SQLException;

/** A database of a class of properties, with an engine and a connection that all tries share. */
final class OpenDatabase implements AutoCloseable {
    private final BorrowedDatabase borrowed;
    private final Engine engine;
    private final Connection connection;

    OpenDatabase(DatabaseKind kind, Class<?> properties) {
        borrowed = BorrowedDatabase.of(kind, properties);
        engine = Engine.create(borrowed.database().urlWithLogin());
        connection = engine.connect();
    }

    Engine engine() {
        return engine;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        engine.close();
        borrowed.close();
    }
}
