package io.jalchemy.schema;

import io.jalchemy.sql.Name;

/** {@code DROP SCHEMA}. */
public final class DropSchema extends SchemaStatement {
    private final Name name;
    private final boolean ifExists;
    private final boolean cascade;

    /** The statement for a schema, quoted where the dialect needs it. */
    public DropSchema(String name) {
        this(Name.of(name));
    }

    /** The statement for the name of the schema. */
    public DropSchema(Name name) {
        this(name, false, false);
    }

    private DropSchema(Name name, boolean ifExists, boolean cascade) {
        this.name = name;
        this.ifExists = ifExists;
        this.cascade = cascade;
    }

    /** Does nothing where it does not exist. */
    public DropSchema ifExists() {
        return new DropSchema(name, true, cascade);
    }

    /** Drops what depends on it as well. */
    public DropSchema cascade() {
        return new DropSchema(name, ifExists, true);
    }

    /** The name of the schema. */
    public Name name() {
        return name;
    }

    /** Whether it does nothing where it does not exist. */
    public boolean isIfExists() {
        return ifExists;
    }

    /** Whether what depends on it is dropped as well. */
    public boolean isCascade() {
        return cascade;
    }
}
