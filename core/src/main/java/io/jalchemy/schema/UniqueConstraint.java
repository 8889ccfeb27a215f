package io.jalchemy.schema;

import io.jalchemy.sql.Name;
import java.util.List;

/** Values, or combinations of values, that occur once. */
public final class UniqueConstraint extends Constraint {
    private final List<String> keys;
    private List<Column<?>> columns = List.of();

    /**
     * @param keys keys of the columns in order
     */
    public UniqueConstraint(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    protected void attach(Table owner) {
        super.attach(owner);
        columns = List.copyOf(resolve(owner, keys, "a unique constraint"));
    }

    @Override
    public UniqueConstraint named(String value) {
        super.named(value);
        return this;
    }

    @Override
    public UniqueConstraint named(Name value) {
        super.named(value);
        return this;
    }

    @Override
    protected String conventionKey() {
        return "uq";
    }

    /** The columns in order. */
    @Override
    public List<Column<?>> columns() {
        return columns;
    }
}
