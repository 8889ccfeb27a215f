package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;

/** Two tables, one of which refers to the other, for tests of what selects are written as. */
final class SampleTables {
    private static final MetaData METADATA = new MetaData();
    static final Table T = METADATA.table(
            "t",
            column("id", integer()).primaryKey(),
            column("x", integer()),
            column("y", integer()),
            column("name", string(30)));
    static final Table U = METADATA.table(
            "u",
            column("id", integer()).primaryKey(),
            column("t_id", integer()).references("t.id"),
            column("v", string(30)));
    static final Column<Integer> id = T.c("id");
    static final Column<Integer> x = T.c("x");
    static final Column<Integer> y = T.c("y");
    static final Column<String> name = T.c("name");
    static final Column<Integer> tId = U.c("t_id");
    static final Column<String> v = U.c("v");

    private SampleTables() {}
}
