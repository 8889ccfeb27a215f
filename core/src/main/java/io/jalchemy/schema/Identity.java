package io.jalchemy.schema;

import org.jspecify.annotations.Nullable;

/**
 * {@code GENERATED … AS IDENTITY}.
 *
 * @param always true for ALWAYS, false for BY DEFAULT, null for the database's own choice
 * @param onNull Oracle's {@code ON NULL}
 * @param numbers how it counts
 */
public record Identity(@Nullable Boolean always, boolean onNull, SequenceOptions numbers) {
    /** An identity that statements may override. */
    public static Identity byDefault() {
        return new Identity(false, false, SequenceOptions.NONE);
    }

    /** An identity that statements may not override. */
    public static Identity generatedAlways() {
        return new Identity(true, false, SequenceOptions.NONE);
    }

    /** The same identity with a start and step. */
    public Identity counting(long start, long increment) {
        return new Identity(always, onNull, numbers.start(start).increment(increment));
    }
}
