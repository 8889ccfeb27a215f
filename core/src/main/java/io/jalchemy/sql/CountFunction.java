package io.jalchemy.sql;

import io.jalchemy.types.Types;
import java.util.List;

/**
 * {@code count(x)}. It is a {@code Long}, and is compared with whole numbers as a reader writes them: {@code count(x).gt(1)}.
 */
public final class CountFunction extends FunctionExpression<Long> {
    CountFunction(FunctionExpression<?> call) {
        super(
                call.name(),
                List.copyOf(call.packages()),
                call.arguments(),
                call.kind(),
                call.withOrdinality(),
                Types.bigInteger());
    }

    /** As {@link #eq(Object)}. */
    public Condition eq(long number) {
        return eq((Long) number);
    }

    /** As {@link #ne(Object)}. */
    public Condition ne(long number) {
        return ne((Long) number);
    }

    /** As {@link #lt(Object)}. */
    public Condition lt(long number) {
        return lt((Long) number);
    }

    /** As {@link #le(Object)}. */
    public Condition le(long number) {
        return le((Long) number);
    }

    /** As {@link #gt(Object)}. */
    public Condition gt(long number) {
        return gt((Long) number);
    }

    /** As {@link #ge(Object)}. */
    public Condition ge(long number) {
        return ge((Long) number);
    }
}
