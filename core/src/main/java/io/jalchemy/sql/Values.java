package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (VALUES (…), (…)) AS name (column, …)}. */
public final class Values extends FromClause implements SelectElement<Row> {
    private final List<ColumnClause<?>> declared;
    private final @Nullable Name given;
    private final List<List<List<Expression<?>>>> data;
    private final boolean literalBinds;
    private final boolean unnamed;
    private final boolean lateral;
    private final List<CteAddition> additionalCtes;

    /**
     * @param declared the columns
     * @param given the name, null for none or one made while compiling
     * @param data chunks of rows of expressions
     * @param literalBinds whether values are written as literals
     * @param unnamed whether it has no name at all
     * @param lateral whether it may refer to elements before it
     * @param additionalCtes CTEs that it brings along
     */
    public Values(
            List<ColumnClause<?>> declared,
            @Nullable Name given,
            List<List<List<Expression<?>>>> data,
            boolean literalBinds,
            boolean unnamed,
            boolean lateral,
            List<CteAddition> additionalCtes) {
        this.declared = List.copyOf(declared);
        this.given = given;
        this.data = List.copyOf(data);
        this.literalBinds = literalBinds;
        this.unnamed = unnamed;
        this.lateral = lateral;
        this.additionalCtes = List.copyOf(additionalCtes);
    }

    /** The columns. */
    public List<ColumnClause<?>> declared() {
        return declared;
    }

    /** The name, null for none or one made while compiling. */
    public @Nullable Name given() {
        return given;
    }

    /** Chunks of rows of expressions. */
    public List<List<List<Expression<?>>>> data() {
        return data;
    }

    /** Whether values are written as literals. */
    public boolean literalBinds() {
        return literalBinds;
    }

    /** Whether it has no name at all. */
    public boolean unnamed() {
        return unnamed;
    }

    /** Whether it may refer to elements before it. */
    public boolean lateral() {
        return lateral;
    }

    /** CTEs that it brings along. */
    public List<CteAddition> additionalCtes() {
        return additionalCtes;
    }

    private @Nullable Name anonymous;

    @Override
    public synchronized @Nullable Name name() {
        if (unnamed) {
            return null;
        }
        if (given != null) {
            return given;
        }
        if (anonymous == null) {
            anonymous = Name.anonymous(this, "anon");
        }
        return anonymous;
    }

    @Override
    protected ColumnCollection makeColumns() {
        List<ColumnClause<?>> own = new ArrayList<>();
        for (ColumnClause<?> column : declared) {
            own.add(column.proxiedBy(this, column.name(), column.key()));
        }
        return new ColumnCollection(own);
    }

    /** The same list with further rows; each row has one value or expression per column. */
    public Values data(List<? extends List<?>> rows) {
        List<List<List<Expression<?>>>> chunks = new ArrayList<>(data);
        chunks.add(Coercion.rows(declared, rows));
        return new Values(declared, given, chunks, literalBinds, unnamed, lateral, additionalCtes);
    }

    /** The same list under a name. */
    @Override
    public Values alias(String name) {
        return new Values(declared, Name.of(name), data, literalBinds, false, lateral, additionalCtes);
    }

    /** The same list under a name that is made while compiling. */
    @Override
    public Values alias() {
        return new Values(declared, null, data, literalBinds, false, lateral, additionalCtes);
    }

    /** The same list as LATERAL, under a name; null for one made while compiling. */
    public Values lateral(@Nullable Name name) {
        return new Values(declared, name, data, literalBinds, false, true, additionalCtes);
    }

    /** The same list as an expression, such as the right side of IN. */
    public ScalarValues scalarValues() {
        return new ScalarValues(this);
    }

    /** The same list as a CTE. */
    public Cte cte(String name) {
        return new Cte(this, Name.of(name), false, false, List.of(), List.of(), null, null);
    }

    /** The same list, bringing along a CTE. */
    public Values addCte(Cte cte, boolean nestHere) {
        List<CteAddition> more = new ArrayList<>(additionalCtes);
        more.add(new CteAddition(cte, nestHere));
        return new Values(declared, given, data, literalBinds, unnamed, lateral, more);
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 7;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> declared;
            case 1 -> given;
            case 2 -> data;
            case 3 -> literalBinds;
            case 4 -> unnamed;
            case 5 -> lateral;
            default -> additionalCtes;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Values(
                parts.get(0), parts.orNull(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5), parts.get(6));
    }
}
