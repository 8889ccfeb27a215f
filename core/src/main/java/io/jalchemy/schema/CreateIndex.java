package io.jalchemy.schema;

/** {@code CREATE INDEX}. */
public final class CreateIndex extends SchemaStatement {
    private final Index index;
    private final boolean ifNotExists;

    /** The statement for the index, which is part of a table. */
    public CreateIndex(Index index) {
        this(index, false);
    }

    private CreateIndex(Index index, boolean ifNotExists) {
        this.index = index;
        this.ifNotExists = ifNotExists;
    }

    /** Does nothing where it exists already. */
    public CreateIndex ifNotExists() {
        return new CreateIndex(index, true);
    }

    /** The index, which is part of a table. */
    public Index index() {
        return index;
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return ifNotExists;
    }
}
