package io.jalchemy.sql;

import io.jalchemy.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions separated by commas. */
public final class ClauseList extends Expression<Object> {
    private final List<Expression<?>> items;
    private final boolean grouped;
    private final boolean groupContents;

    /**
     * @param items may be empty
     * @param grouped whether it is put in parentheses as an operand
     * @param groupContents whether its items are put in parentheses where precedence asks for it
     */
    public ClauseList(List<Expression<?>> items, boolean grouped, boolean groupContents) {
        super(Types.nullType());
        this.items = List.copyOf(items);
        this.grouped = grouped;
        this.groupContents = groupContents;
    }

    /** May be empty. */
    public List<Expression<?>> items() {
        return items;
    }

    /** Whether it is put in parentheses as an operand. */
    public boolean grouped() {
        return grouped;
    }

    /** Whether its items are put in parentheses where precedence asks for it. */
    public boolean groupContents() {
        return groupContents;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> items;
            case 1 -> grouped;
            default -> groupContents;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ClauseList(parts.get(0), parts.get(1), parts.get(2));
    }
}
