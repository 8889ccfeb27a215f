package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function in FROM: {@code f(…) AS name(column, …)}. */
public final class TableValuedAlias extends AliasedFrom {
    private final FunctionExpression<?> of;
    private final List<ColumnClause<?>> declared;
    private final boolean joinsImplicitly;
    private final boolean rendersColumns;
    private final boolean rendersTypes;

    /**
     * @param of the function
     * @param givenName null for one that is made while compiling
     * @param declared the columns of its result; empty for one column of its own name
     * @param joinsImplicitly whether the cartesian-product linter leaves it alone
     * @param rendersColumns whether the column names are written behind the alias
     * @param rendersTypes whether the column types are written too
     */
    public TableValuedAlias(
            FunctionExpression<?> of,
            @Nullable Name givenName,
            List<ColumnClause<?>> declared,
            boolean joinsImplicitly,
            boolean rendersColumns,
            boolean rendersTypes) {
        super(of, givenName);
        this.of = of;
        this.declared = List.copyOf(declared);
        this.joinsImplicitly = joinsImplicitly;
        this.rendersColumns = rendersColumns;
        this.rendersTypes = rendersTypes;
    }

    @Override
    public FunctionExpression<?> of() {
        return of;
    }

    /** The columns of its result; empty for one column of its own name. */
    public List<ColumnClause<?>> declared() {
        return declared;
    }

    /** Whether the cartesian-product linter leaves it alone. */
    public boolean joinsImplicitly() {
        return joinsImplicitly;
    }

    /** Whether the column names are written behind the alias. */
    public boolean rendersColumns() {
        return rendersColumns;
    }

    /** Whether the column types are written too. */
    public boolean rendersTypes() {
        return rendersTypes;
    }

    @Override
    protected ColumnCollection makeColumns() {
        List<ColumnClause<?>> own = new ArrayList<>();
        if (declared.isEmpty()) {
            Name name = Name.anonymous(of, of.name().text());
            own.add(new ColumnClause<>(name, name.toString(), of.type(), false, this, of));
        }
        for (ColumnClause<?> column : declared) {
            own.add(owned(column));
        }
        return new ColumnCollection(own);
    }

    private <T> ColumnClause<T> owned(ColumnClause<T> column) {
        return new ColumnClause<>(column.name(), column.key(), column.type(), column.isLiteral(), this, null);
    }

    /** The alias itself as a column: the value of a function with one result column. */
    public <T> ColumnClause<T> column(SqlType<T> type) {
        return new AliasColumn<>(this, type);
    }

    /** The alias itself as a column of the type that the function has. */
    public ColumnClause<?> column() {
        return column(of.type());
    }

    /** The same function under a name. */
    @Override
    public TableValuedAlias alias(String name) {
        return alias(Name.of(name));
    }

    /** The same function under a name; null for one made while compiling. */
    public TableValuedAlias alias(@Nullable Name name) {
        return new TableValuedAlias(of, name, declared, joinsImplicitly, rendersColumns, rendersTypes);
    }

    /** The same function with its column names written behind the alias. */
    public TableValuedAlias renderDerived() {
        return new TableValuedAlias(of, givenName(), declared, joinsImplicitly, true, false);
    }

    /** The same function with its column names and types written behind the alias. */
    public TableValuedAlias renderDerivedWithTypes() {
        return new TableValuedAlias(of, givenName(), declared, joinsImplicitly, true, true);
    }

    /** The same function, known to be related to what stands beside it. */
    public TableValuedAlias joiningImplicitly() {
        return new TableValuedAlias(of, givenName(), declared, true, rendersColumns, rendersTypes);
    }

    /** The same function as LATERAL. */
    public Lateral lateral() {
        return new Lateral(this, givenName());
    }

    @Override
    protected int partCount() {
        return 6;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> of;
            case 1 -> givenName();
            case 2 -> declared;
            case 3 -> joinsImplicitly;
            case 4 -> rendersColumns;
            default -> rendersTypes;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TableValuedAlias(
                parts.get(0), parts.orNull(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }
}
