package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** Textual SQL used as a condition. */
public final class TextCondition extends Condition {
    private final TextClause text;

    /**
     * @param text the text
     */
    public TextCondition(TextClause text) {
        this.text = text;
    }

    /** The text. */
    public TextClause text() {
        return text;
    }

    @Override
    Condition negated() {
        return new NotCondition(text.asExpression());
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return text;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TextCondition(parts.get(0));
    }
}
