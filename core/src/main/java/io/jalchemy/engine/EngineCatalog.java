package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Executable;
import java.util.List;

/** Sends each query of reflection over a connection of its own. */
record EngineCatalog(Engine engine, Dialect dialect) implements CatalogSource {
    @Override
    public List<Row> query(Executable<? extends Row> statement) {
        return engine.call(connection -> new ConnectionCatalog(connection, dialect).query(statement));
    }
}
