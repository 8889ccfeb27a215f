package io.jalchemy.schema;

/** {@code CREATE SEQUENCE}. */
public final class CreateSequence extends SchemaStatement {
    private final Sequence sequence;
    private final boolean ifNotExists;

    /** The statement for the sequence. */
    public CreateSequence(Sequence sequence) {
        this(sequence, false);
    }

    private CreateSequence(Sequence sequence, boolean ifNotExists) {
        this.sequence = sequence;
        this.ifNotExists = ifNotExists;
    }

    /** Does nothing where it exists already. */
    public CreateSequence ifNotExists() {
        return new CreateSequence(sequence, true);
    }

    /** The sequence. */
    public Sequence sequence() {
        return sequence;
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return ifNotExists;
    }
}
