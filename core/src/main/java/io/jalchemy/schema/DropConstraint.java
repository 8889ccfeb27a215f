package io.jalchemy.schema;

/** {@code ALTER TABLE … DROP CONSTRAINT}. */
public final class DropConstraint extends SchemaStatement {
    private final Constraint constraint;
    private final boolean ifExists;
    private final boolean cascade;

    /** The statement for the constraint, which has a name. */
    public DropConstraint(Constraint constraint) {
        this(constraint, false, false);
    }

    private DropConstraint(Constraint constraint, boolean ifExists, boolean cascade) {
        this.constraint = constraint;
        this.ifExists = ifExists;
        this.cascade = cascade;
    }

    /** Does nothing where it does not exist. */
    public DropConstraint ifExists() {
        return new DropConstraint(constraint, true, cascade);
    }

    /** Drops what depends on it as well. */
    public DropConstraint cascade() {
        return new DropConstraint(constraint, ifExists, true);
    }

    /** The constraint, which has a name. */
    public Constraint constraint() {
        return constraint;
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
