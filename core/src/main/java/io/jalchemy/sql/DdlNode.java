package io.jalchemy.sql;

import io.jalchemy.row.Row;
import org.jspecify.annotations.Nullable;

/** A statement that changes the schema. It is compiled each time: its structure is never looked up in a cache. */
public abstract non-sealed class DdlNode extends StatementNode<Row> {
    /** For subclasses. */
    protected DdlNode() {}

    @Override
    protected final boolean isUnique() {
        return true;
    }

    @Override
    protected final int partCount() {
        return 0;
    }

    @Override
    protected final @Nullable Object part(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    protected final SqlNode withParts(Parts parts) {
        return this;
    }
}
