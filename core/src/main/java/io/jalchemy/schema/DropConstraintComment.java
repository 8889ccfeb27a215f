package io.jalchemy.schema;

/** Takes the comment of a constraint out of the database. */
public final class DropConstraintComment extends SchemaStatement {
    private final Constraint constraint;

    /** The statement for the constraint, which has a name. */
    public DropConstraintComment(Constraint constraint) {
        this.constraint = constraint;
    }

    /** The constraint, which has a name. */
    public Constraint constraint() {
        return constraint;
    }
}
