package io.jalchemy.schema;

/** {@code DROP INDEX}. */
public final class DropIndex extends SchemaStatement {
    private final Index index;
    private final boolean ifExists;

    /** The statement for the index. */
    public DropIndex(Index index) {
        this(index, false);
    }

    private DropIndex(Index index, boolean ifExists) {
        this.index = index;
        this.ifExists = ifExists;
    }

    /** Does nothing where it does not exist. */
    public DropIndex ifExists() {
        return new DropIndex(index, true);
    }

    /** The index. */
    public Index index() {
        return index;
    }

    /** Whether it does nothing where it does not exist. */
    public boolean isIfExists() {
        return ifExists;
    }
}
