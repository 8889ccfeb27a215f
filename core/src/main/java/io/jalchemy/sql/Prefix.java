package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** Words right behind SELECT, INSERT, WITH and the like, or at the end. */
public final class Prefix extends Clause {
    private final SqlNode text;
    private final @Nullable String dialect;

    /**
     * @param text what is written
     * @param dialect the only dialect that writes it, null for all
     */
    public Prefix(SqlNode text, @Nullable String dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** What is written. */
    public SqlNode text() {
        return text;
    }

    /** The only dialect that writes it, null for all. */
    public @Nullable String dialect() {
        return dialect;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> text;
            default -> dialect;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Prefix(parts.get(0), parts.orNull(1));
    }
}
