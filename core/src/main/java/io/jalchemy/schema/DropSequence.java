package io.jalchemy.schema;

/** {@code DROP SEQUENCE}. */
public final class DropSequence extends SchemaStatement {
    private final Sequence sequence;
    private final boolean ifExists;

    /** The statement for the sequence. */
    public DropSequence(Sequence sequence) {
        this(sequence, false);
    }

    private DropSequence(Sequence sequence, boolean ifExists) {
        this.sequence = sequence;
        this.ifExists = ifExists;
    }

    /** Does nothing where it does not exist. */
    public DropSequence ifExists() {
        return new DropSequence(sequence, true);
    }

    /** The sequence. */
    public Sequence sequence() {
        return sequence;
    }

    /** Whether it does nothing where it does not exist. */
    public boolean isIfExists() {
        return ifExists;
    }
}
