package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The text with what matches a regular expression replaced, in the dialect's own form. */
public final class RegexpReplace<T> extends Expression<T> {
    private final Expression<?> expression;
    private final Expression<?> pattern;
    private final Expression<?> replacement;
    private final @Nullable Object flags;

    /**
     * @param expression the text
     * @param pattern a regular expression of the database
     * @param replacement what takes the place of a match
     * @param flags a string or an expression, null without
     * @param type the SQL type of the value
     */
    public RegexpReplace(
            Expression<?> expression,
            Expression<?> pattern,
            Expression<?> replacement,
            @Nullable Object flags,
            SqlType<T> type) {
        super(type);
        this.expression = expression;
        this.pattern = pattern;
        this.replacement = replacement;
        this.flags = flags;
    }

    /** The text. */
    public Expression<?> expression() {
        return expression;
    }

    /** A regular expression of the database. */
    public Expression<?> pattern() {
        return pattern;
    }

    /** What takes the place of a match. */
    public Expression<?> replacement() {
        return replacement;
    }

    /** A string or an expression, null without. */
    public @Nullable Object flags() {
        return flags;
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> expression;
            case 1 -> pattern;
            case 2 -> replacement;
            case 3 -> flags;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new RegexpReplace<>(parts.get(0), parts.get(1), parts.get(2), parts.orNull(3), parts.get(4));
    }
}
