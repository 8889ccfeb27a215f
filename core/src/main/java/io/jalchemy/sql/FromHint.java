package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A hint for one FROM element. */
public final class FromHint extends Clause {
    private final FromClause from;
    private final String dialect;
    private final String text;

    /**
     * @param from what the hint is about
     * @param dialect the dialect that writes it, {@code *} for all
     * @param text {@code %(name)s} in it is the name of the element
     */
    public FromHint(FromClause from, String dialect, String text) {
        this.from = from;
        this.dialect = dialect;
        this.text = text;
    }

    /** What the hint is about. */
    public FromClause from() {
        return from;
    }

    /** The dialect that writes it, {@code *} for all. */
    public String dialect() {
        return dialect;
    }

    /** {@code %(name)s} in it is the name of the element. */
    public String text() {
        return text;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> from;
            case 1 -> dialect;
            default -> text;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FromHint(parts.get(0), parts.get(1), parts.get(2));
    }
}
