package io.jalchemy.schema;

import io.jalchemy.sql.Name;
import java.util.List;

/** The primary key of a table. Every table has one, possibly empty. */
public final class PrimaryKeyConstraint extends Constraint {
    private final List<String> keys;
    private List<Column<?>> columns = List.of();
    private boolean implicit;

    /**
     * @param keys keys of the columns in order; empty for the columns that are marked as primary key
     */
    public PrimaryKeyConstraint(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    static PrimaryKeyConstraint ofMarkedColumns() {
        PrimaryKeyConstraint key = new PrimaryKeyConstraint(List.of());
        key.implicit = true;
        return key;
    }

    @Override
    protected void attach(Table owner) {
        super.attach(owner);
        if (!keys.isEmpty()) {
            columns = List.copyOf(resolve(owner, keys, "its primary key"));
            columns.forEach(Column::primaryKey);
        }
    }

    @Override
    public PrimaryKeyConstraint named(String value) {
        super.named(value);
        return this;
    }

    @Override
    public PrimaryKeyConstraint named(Name value) {
        super.named(value);
        return this;
    }

    @Override
    protected String conventionKey() {
        return "pk";
    }

    /** The columns in order. */
    @Override
    public List<Column<?>> columns() {
        Table table = table();
        return keys.isEmpty() && table != null ? table.markedPrimaryKeyColumns() : columns;
    }

    /** Whether it follows from marked columns instead of being declared. */
    public boolean isImplicit() {
        return implicit;
    }
}
