package io.jalchemy.orm.mapping;

import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A column in the condition of a relationship, with what it is there: on the side of the target, and the holder of the
 * reference. It has no text of its own.
 */
public final class MarkedColumn<T> extends DelegatingExpression<T> {
    private final boolean remote;
    private final boolean foreign;

    /**
     * @param column an expression, usually a column
     * @param remote whether it belongs to the target's side
     * @param foreign whether it holds the reference
     */
    public MarkedColumn(Expression<T> column, boolean remote, boolean foreign) {
        super(column instanceof MarkedColumn<T> marked ? marked.delegate() : column);
        this.remote = remote || column instanceof MarkedColumn<T> known && known.remote;
        this.foreign = foreign || column instanceof MarkedColumn<T> mark && mark.foreign;
    }

    /** Marks a column as one of the target's side. */
    public static <T> Expression<T> remote(Expression<T> column) {
        return new MarkedColumn<>(column, true, false);
    }

    /** Marks a column as the holder of the reference. */
    public static <T> Expression<T> foreign(Expression<T> column) {
        return new MarkedColumn<>(column, false, true);
    }

    /** Whether it belongs to the target's side. */
    public boolean isRemote() {
        return remote;
    }

    /** Whether it holds the reference. */
    public boolean isForeign() {
        return foreign;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> delegate();
            case 1 -> remote;
            default -> foreign;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new MarkedColumn<>(parts.<Expression<T>>get(0), parts.get(1), parts.get(2));
    }
}
