package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A hint for the whole statement. */
public final class StatementHint extends Clause {
    private final String dialect;
    private final String text;

    /**
     * @param dialect the dialect that writes it, {@code *} for all
     * @param text the hint
     */
    public StatementHint(String dialect, String text) {
        this.dialect = dialect;
        this.text = text;
    }

    /** The dialect that writes it, {@code *} for all. */
    public String dialect() {
        return dialect;
    }

    /** The hint. */
    public String text() {
        return text;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> dialect;
            default -> text;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new StatementHint(parts.get(0), parts.get(1));
    }
}
