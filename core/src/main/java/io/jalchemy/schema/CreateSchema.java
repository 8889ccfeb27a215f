package io.jalchemy.schema;

import io.jalchemy.sql.Name;

/** {@code CREATE SCHEMA}. */
public final class CreateSchema extends SchemaStatement {
    private final Name name;
    private final boolean ifNotExists;

    /** The statement for a schema, quoted where the dialect needs it. */
    public CreateSchema(String name) {
        this(Name.of(name));
    }

    /** The statement for the name of the schema. */
    public CreateSchema(Name name) {
        this(name, false);
    }

    private CreateSchema(Name name, boolean ifNotExists) {
        this.name = name;
        this.ifNotExists = ifNotExists;
    }

    /** Does nothing where it exists already. */
    public CreateSchema ifNotExists() {
        return new CreateSchema(name, true);
    }

    /** The name of the schema. */
    public Name name() {
        return name;
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return ifNotExists;
    }
}
