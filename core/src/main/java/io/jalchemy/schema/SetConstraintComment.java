package io.jalchemy.schema;

/** Writes the comment of a constraint into the database. */
public final class SetConstraintComment extends SchemaStatement {
    private final Constraint constraint;

    /** The statement for the constraint, which has a comment and a name. */
    public SetConstraintComment(Constraint constraint) {
        this.constraint = constraint;
    }

    /** The constraint, which has a comment and a name. */
    public Constraint constraint() {
        return constraint;
    }
}
