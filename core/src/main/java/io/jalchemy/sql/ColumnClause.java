package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column by name: on its own, of a table, or of an alias or subquery that passes on a column of what is inside.
 *
 * @param <T> the Java type of its values
 */
public non-sealed class ColumnClause<T> extends Expression<T> {
    private final Name name;
    private final String key;
    private final boolean literal;
    private final @Nullable FromClause from;
    private final @Nullable Expression<?> source;

    /**
     * @param name as written in SQL
     * @param key the name by which Java code finds it in its table
     * @param type the SQL type
     * @param literal whether the name is text that is never quoted
     * @param from what it is a column of; null for a column on its own
     * @param source the expression inside {@code from} that it passes on; null where it starts here
     */
    public ColumnClause(
            Name name,
            String key,
            SqlType<T> type,
            boolean literal,
            @Nullable FromClause from,
            @Nullable Expression<?> source) {
        super(type);
        this.name = name;
        this.key = key;
        this.literal = literal;
        this.from = from;
        this.source = source;
    }

    /** The name as written in SQL. */
    public final Name name() {
        return name;
    }

    /** The name by which Java code finds it in its table. */
    public final String key() {
        return key;
    }

    /** Whether the name is text that is never quoted. */
    public final boolean isLiteral() {
        return literal;
    }

    /** What it is a column of; null for a column on its own. */
    public @Nullable FromClause from() {
        return from;
    }

    /** The expression inside {@link #from()} that it passes on; null where it starts here. */
    public final @Nullable Expression<?> source() {
        return source;
    }

    /**
     * The column of another FROM element that passes this one on.
     *
     * @param other the alias, subquery or CTE
     * @param as the name and key there
     */
    ColumnClause<T> proxiedBy(FromClause other, Name as, String asKey) {
        return new ColumnClause<>(as, asKey, type(), false, other, this);
    }

    /** The foreign keys that this column is part of; for a column that passes another on, those of that one. */
    public List<ForeignKeyLink> foreignKeys() {
        if (!(source instanceof ColumnClause<?> inner)) {
            return List.of();
        }
        List<ForeignKeyLink> links = new ArrayList<>();
        for (ForeignKeyLink link : inner.foreignKeys()) {
            links.add(link.of(this));
        }
        return links;
    }

    /** Whether SELECT * of its table has it; false for a column that only shows when named. */
    public boolean isSelectedByDefault() {
        return true;
    }

    @Override
    protected String bindKey() {
        return name.isAnonymous() ? "param" : key;
    }

    @Override
    public @Nullable Name resultName() {
        return name;
    }

    @Override
    protected boolean isShared() {
        return from == null;
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        FromClause owner = from();
        return switch (index) {
            case 0 -> owner;
            case 1 -> owner == null || !name.isAnonymous() ? name : null;
            case 2 ->
                owner == null || !name.isAnonymous() ? key : owner.columns().indexOf(this);
            case 3 -> literal;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        FromClause newFrom = parts.orNull(0);
        FromClause oldFrom = from();
        if (newFrom == null || oldFrom == null) {
            return new ColumnClause<>(parts.get(1), parts.get(2), parts.get(4), parts.get(3), newFrom, source);
        }
        int position = oldFrom.columns().indexOf(this);
        if (position >= 0 && position < newFrom.columns().size()) {
            return newFrom.columns().at(position);
        }
        return new ColumnClause<>(name, key, type(), literal, newFrom, source);
    }
}
