package io.jalchemy.engine;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.Collection;

/** Creates and drops a schema on a connection. */
final class SchemaRunner {
    private SchemaRunner() {}

    static void create(Connection connection, MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        refuse("create", tables);
    }

    static void drop(Connection connection, MetaData metadata, Collection<Table> tables, boolean checkFirst) {
        refuse("drop", tables);
    }

    private static void refuse(String verb, Collection<Table> tables) {
        if (!tables.isEmpty()) {
            throw new InvalidRequestException(
                    "Cannot %s the tables %s: schema statements are not sent yet. Send the DDL as text()."
                            .formatted(verb, tables.stream().map(Table::name).toList()));
        }
    }
}
