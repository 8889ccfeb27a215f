package io.jalchemy.engine;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.Collection;

/** Creates and drops a schema on a connection. */
final class SchemaRunner {
    private SchemaRunner() {}

    static void create(Connection connection, MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        throw new InvalidRequestException(
                "Schemas cannot be created yet: " + connection + metadata + tables + checkFirst);
    }

    static void drop(Connection connection, MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        create(connection, metadata, tables, checkFirst);
    }
}
