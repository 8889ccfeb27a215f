package io.jalchemy.row;

import org.jspecify.annotations.Nullable;

/** A row of 4 typed values. A value that SQL may give as NULL is null. */
public final class Row4<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object>
        extends Row {
    /**
     * @param keys shared by all rows of the result
     * @param values 4 values of the declared types
     */
    public Row4(RowKeys keys, @Nullable Object[] values) {
        super(keys, values);
    }

    /** The first value. */
    public A value1() {
        return value(0);
    }

    /** The second value. */
    public B value2() {
        return value(1);
    }

    /** The third value. */
    public C value3() {
        return value(2);
    }

    /** The fourth value. */
    public D value4() {
        return value(3);
    }
}
