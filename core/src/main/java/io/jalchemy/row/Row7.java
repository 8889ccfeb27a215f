package io.jalchemy.row;

import org.jspecify.annotations.Nullable;

/** A row of 7 typed values. A value that SQL may give as NULL is null. */
public final class Row7<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object,
                F extends @Nullable Object,
                G extends @Nullable Object>
        extends Row {
    /**
     * @param keys shared by all rows of the result
     * @param values 7 values of the declared types
     */
    public Row7(RowKeys keys, @Nullable Object[] values) {
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

    /** The fifth value. */
    public E value5() {
        return value(4);
    }

    /** The sixth value. */
    public F value6() {
        return value(5);
    }

    /** The seventh value. */
    public G value7() {
        return value(6);
    }
}
