package io.jalchemy.schema;

import io.jalchemy.sql.Name;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.TableClause;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TABLE name AS SELECT …}, with the values of the select inline. */
public final class CreateTableAs extends SchemaStatement {
    private final TableClause table;
    private final SelectBase<?> select;
    private final boolean temporary;
    private final boolean ifNotExists;

    /** A table in the default schema. */
    public CreateTableAs(String name, SelectBase<?> select) {
        this(Name.of(name), null, select);
    }

    /** A table in a schema; null for the default one. */
    public CreateTableAs(Name name, @Nullable String schema, SelectBase<?> select) {
        this(SelectedTable.of(name, schema, select), select, false, false);
    }

    private CreateTableAs(TableClause table, SelectBase<?> select, boolean temporary, boolean ifNotExists) {
        this.table = table;
        this.select = select;
        this.temporary = temporary;
        this.ifNotExists = ifNotExists;
    }

    /** Lasts as long as the connection. */
    public CreateTableAs temporary() {
        return new CreateTableAs(table, select, true, ifNotExists);
    }

    /** Does nothing where it exists already. */
    public CreateTableAs ifNotExists() {
        return new CreateTableAs(table, select, temporary, true);
    }

    /** The table as a FROM element with the columns of the select. */
    public TableClause table() {
        return table;
    }

    /** The rows that it is filled with. */
    public SelectBase<?> select() {
        return select;
    }

    /** Whether it lasts as long as the connection. */
    public boolean isTemporary() {
        return temporary;
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return ifNotExists;
    }
}
