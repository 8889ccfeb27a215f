package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** One step of {@code select().join(…)}. */
public final class JoinStep extends Clause {
    private final @Nullable FromClause left;
    private final SqlNode right;
    private final @Nullable Expression<?> on;
    private final Kind kind;

    /**
     * @param left where the join starts, null for the element that fits
     * @param right a FROM element or a path that knows its ON clause
     * @param on the condition, null to derive it
     * @param kind which rows are kept
     */
    public JoinStep(@Nullable FromClause left, SqlNode right, @Nullable Expression<?> on, Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
    }

    /** Where the join starts, null for the element that fits. */
    public @Nullable FromClause left() {
        return left;
    }

    /** A FROM element or a path that knows its ON clause. */
    public SqlNode right() {
        return right;
    }

    /** The condition, null to derive it. */
    public @Nullable Expression<?> on() {
        return on;
    }

    /** Which rows are kept. */
    public Kind kind() {
        return kind;
    }

    /** Which rows a join keeps. */
    public enum Kind {
        /** Those that match. */
        INNER,
        /** All of the left side. */
        LEFT,
        /** All of both sides. */
        FULL
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> left;
            case 1 -> right;
            case 2 -> on;
            default -> kind;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new JoinStep(parts.orNull(0), parts.get(1), parts.orNull(2), parts.get(3));
    }
}
