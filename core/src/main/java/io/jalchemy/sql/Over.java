package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code f() OVER (PARTITION BY … ORDER BY …)}. */
public final class Over<T> extends Expression<T> {
    private final Expression<T> expression;
    private final List<Expression<?>> partitionBy;
    private final List<Expression<?>> orderBy;
    private final @Nullable WindowFrame frame;

    /**
     * @param expression the function that runs over the window
     * @param partitionBy may be empty
     * @param orderBy may be empty
     * @param frame the frame, null for the default of the database
     */
    public Over(
            Expression<T> expression,
            List<Expression<?>> partitionBy,
            List<Expression<?>> orderBy,
            @Nullable WindowFrame frame) {
        super(expression.type());
        this.expression = expression;
        this.partitionBy = List.copyOf(partitionBy);
        this.orderBy = List.copyOf(orderBy);
        this.frame = frame;
    }

    /** The function that runs over the window. */
    public Expression<T> expression() {
        return expression;
    }

    /** May be empty. */
    public List<Expression<?>> partitionBy() {
        return partitionBy;
    }

    /** May be empty. */
    public List<Expression<?>> orderBy() {
        return orderBy;
    }

    /** The frame, null for the default of the database. */
    public @Nullable WindowFrame frame() {
        return frame;
    }

    /** The same window with these partitions. */
    public Over<T> partitionBy(Expression<?>... columns) {
        return new Over<>(expression, List.of(columns), orderBy, frame);
    }

    /** The same window in this order. */
    public Over<T> orderBy(Expression<?>... columns) {
        return new Over<>(expression, partitionBy, List.of(columns), frame);
    }

    /**
     * The same window with this frame.
     *
     * @throws ArgumentException if it has a frame already
     */
    public Over<T> frame(WindowFrame rows) {
        if (frame != null) {
            throw new ArgumentException(
                    "The window of %s has a frame of %s already, so it takes none of %s. Give one frame."
                            .formatted(expression, frame.unit(), rows.unit()));
        }
        return new Over<>(expression, partitionBy, orderBy, rows);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> expression;
            case 1 -> partitionBy;
            case 2 -> orderBy;
            default -> frame;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Over<>(parts.get(0), parts.get(1), parts.get(2), parts.orNull(3));
    }
}
