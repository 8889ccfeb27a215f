package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import java.util.Set;

/** Creates and drops a schema in the database behind a connection, in its transaction. */
final class ConnectionOutlet implements SchemaOutlet {
    private final Connection connection;
    private final Dialect dialect;
    private final Existence existence;

    ConnectionOutlet(Connection connection) {
        this.connection = connection;
        connection.autobegin();
        connection.jdbc();
        this.dialect = connection.engine().dialect(connection);
        this.existence = new Existence(connection);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Set<CheckFirst> checks(Set<CheckFirst> asked) {
        return asked;
    }

    @Override
    public Existence existence() {
        return existence;
    }

    @Override
    public void execute(SchemaStatement statement) {
        connection.execute(statement).close();
    }

    @Override
    public SchemaTarget target() {
        return connection;
    }

    @Override
    public void warn(String finding) {
        connection.engine().log().warn(finding);
    }
}
