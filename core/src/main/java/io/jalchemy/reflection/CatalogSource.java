package io.jalchemy.reflection;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Executable;
import java.util.List;

/** Where the queries of a {@link CatalogReader} go: the engine, or one of its connections. */
public interface CatalogSource {
    /** The dialect, with what is known of the server. */
    Dialect dialect();

    /** Runs a query and gives all of its rows. */
    List<Row> query(Executable<? extends Row> statement);
}
