package io.jalchemy.schema;

/** {@code ALTER TABLE … ADD CONSTRAINT}. */
public final class AddConstraint extends SchemaStatement {
    private final Constraint constraint;

    /** The statement for the constraint, which is part of a table. */
    public AddConstraint(Constraint constraint) {
        this.constraint = constraint;
    }

    /** The constraint, which is part of a table. */
    public Constraint constraint() {
        return constraint;
    }
}
