package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Textual SQL with declared result columns. */
public final class TextualSelect<R> extends SelectBase<R> {
    private final TextClause text;
    private final List<Expression<?>> declared;
    private final boolean positional;
    private final List<CteAddition> additionalCtes;

    /**
     * @param text the statement
     * @param declared its result columns
     * @param positional whether they are matched by position instead of by name
     * @param additionalCtes CTEs that it brings along
     */
    public TextualSelect(
            TextClause text, List<Expression<?>> declared, boolean positional, List<CteAddition> additionalCtes) {
        this.text = text;
        this.declared = List.copyOf(declared);
        this.positional = positional;
        this.additionalCtes = List.copyOf(additionalCtes);
    }

    /** The statement. */
    public TextClause text() {
        return text;
    }

    /** Its result columns. */
    public List<Expression<?>> declared() {
        return declared;
    }

    /** Whether they are matched by position instead of by name. */
    public boolean positional() {
        return positional;
    }

    /** CTEs that it brings along. */
    public List<CteAddition> additionalCtes() {
        return additionalCtes;
    }

    /** The same statement, bringing along a CTE. */
    public TextualSelect<R> addCte(Cte cte, boolean nestHere) {
        return new TextualSelect<>(
                text, declared, positional, plus(additionalCtes, List.of(new CteAddition(cte, nestHere))));
    }

    @Override
    public List<? extends SqlNode> selectedExpressions() {
        return declared;
    }

    @Override
    ColumnCollection columnsFor(FromClause from) {
        return ColumnNames.proxies(declared, LabelStyle.NONE, from);
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> text;
            case 1 -> declared;
            case 2 -> positional;
            default -> additionalCtes;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TextualSelect<>(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}
