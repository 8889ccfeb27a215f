package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Executable;
import java.util.List;

/** Sends the queries of reflection over one connection, in its transaction. */
record ConnectionCatalog(Connection connection, Dialect dialect) implements CatalogSource {
    @Override
    public List<Row> query(Executable<? extends Row> statement) {
        return List.copyOf(connection.execute(statement).all());
    }
}
