package io.jalchemy.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence or identity counts. Null leaves a choice to the database.
 *
 * @param start the first number
 * @param increment the step
 * @param minValue the smallest number
 * @param maxValue the largest number
 * @param noMinValue {@code NO MINVALUE}
 * @param noMaxValue {@code NO MAXVALUE}
 * @param cycle whether it starts again at its end
 * @param cache how many numbers are taken at a time
 * @param order whether numbers come in the order of requests
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minValue,
        @Nullable Long maxValue,
        @Nullable Boolean noMinValue,
        @Nullable Boolean noMaxValue,
        @Nullable Boolean cycle,
        @Nullable Long cache,
        @Nullable Boolean order) {
    /** Everything is left to the database. */
    public static final SequenceOptions NONE =
            new SequenceOptions(null, null, null, null, null, null, null, null, null);

    /** The same with a first number. */
    public SequenceOptions start(long value) {
        return new SequenceOptions(value, increment, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, order);
    }

    /** The same with a step. */
    public SequenceOptions increment(long value) {
        return new SequenceOptions(start, value, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, order);
    }
}
