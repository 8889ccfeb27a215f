package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function call. Where the function is a known one ({@link FunctionKind}), dialects write it in their own way.
 *
 * @param <T> the Java type of the result
 */
public sealed class FunctionExpression<T> extends Expression<T> implements Executable<T> permits CountFunction {
    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "std",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "bit_and",
            "bit_or",
            "bit_xor",
            "group_concat",
            "string_agg",
            "listagg",
            "aggregate_strings",
            "corr");

    private final Name name;
    private final List<Name> packages;
    private final List<Expression<?>> arguments;
    private final FunctionKind kind;
    private final boolean withOrdinality;

    /**
     * @param name the name as written
     * @param packages what stands before the name, separated by dots; may be empty
     * @param arguments may be empty
     * @param kind what is known about the function
     * @param withOrdinality whether {@code WITH ORDINALITY} follows
     * @param type the type of the result
     */
    public FunctionExpression(
            Name name,
            List<Name> packages,
            List<? extends Expression<?>> arguments,
            FunctionKind kind,
            boolean withOrdinality,
            SqlType<T> type) {
        super(type);
        this.name = name;
        this.packages = List.copyOf(packages);
        this.arguments = List.copyOf(arguments);
        this.kind = kind;
        this.withOrdinality = withOrdinality;
    }

    /** The name as written. */
    public Name name() {
        return name;
    }

    /** What stands before the name. */
    public List<Name> packages() {
        return packages;
    }

    /** The arguments in order. */
    public List<Expression<?>> arguments() {
        return arguments;
    }

    /** What is known about the function. */
    public FunctionKind kind() {
        return kind;
    }

    /** Whether {@code WITH ORDINALITY} follows. */
    public boolean withOrdinality() {
        return withOrdinality;
    }

    /** The same call with a result type. */
    public <R> FunctionExpression<R> returns(SqlType<R> newType) {
        return new FunctionExpression<>(name, packages, arguments, kind, withOrdinality, newType);
    }

    /** {@code f() OVER ()}. */
    public Over<T> over() {
        return new Over<>(this, List.of(), List.of(), null);
    }

    /** {@code f() FILTER (WHERE …)}. */
    @SafeVarargs
    public final FunctionFilter<T> filter(Expression<Boolean>... criteria) {
        return new FunctionFilter<>(this, Conditions.all(List.of(criteria)));
    }

    /** {@code f() WITHIN GROUP (ORDER BY …)}: a mode or percentile has the type of what is ordered. */
    @SuppressWarnings("unchecked")
    public WithinGroup<T> withinGroup(Expression<?>... orderBy) {
        boolean ofOrder = Coercion.isUntyped(type()) && kind.hasTypeOfOrder() && orderBy.length > 0;
        SqlType<?> type = ofOrder ? Functions.orderedType(this, orderBy[0]) : type();
        return new WithinGroup<>(this, List.of(orderBy), (SqlType<T>) type);
    }

    /** The call as a comparison between two of its arguments, counted from 1: a join condition. */
    public FunctionComparison asComparison(int left, int right) {
        return new FunctionComparison(this, left, right);
    }

    /** The call as a FROM element with these columns: {@code FROM f(…) AS anon_1}. */
    public TableValuedAlias tableValued(ColumnClause<?>... columns) {
        return new TableValuedAlias(this, null, List.of(columns), false, false, false);
    }

    /** The call as a FROM element without an alias. */
    public FunctionFrom asFrom() {
        return new FunctionFrom(this);
    }

    /** The call in FROM, where it may refer to elements before it. */
    public Lateral lateral() {
        return new Lateral(this, null);
    }

    /** The call in FROM under a name, where it may refer to elements before it. */
    public Lateral lateral(String aliasName) {
        return new Lateral(this, Name.of(aliasName));
    }

    /** The call as a FROM element with one column of its own name. */
    public TableValuedAlias alias(String aliasName) {
        return alias(Name.of(aliasName));
    }

    /** The call as a FROM element with one column of its own name; null for a name made while compiling. */
    public TableValuedAlias alias(@Nullable Name aliasName) {
        return new TableValuedAlias(this, aliasName, List.of(), false, false, false);
    }

    /** The call as a column: {@code SELECT anon_1 FROM f(…) AS anon_1}. */
    public ColumnClause<T> columnValued(@Nullable String aliasName) {
        return alias(aliasName == null ? null : Name.of(aliasName)).column(type());
    }

    /** A field of the composite value that the function gives: {@code (f(…)).name}. */
    public <R> FunctionColumn<R> scalarTableValued(String field, SqlType<R> fieldType) {
        return new FunctionColumn<>(this, Name.of(field), fieldType);
    }

    /** The same call, with a last column in its result that counts the rows. */
    public FunctionExpression<T> ordinality() {
        return new FunctionExpression<>(name, packages, arguments, kind, true, type());
    }

    /** The same call with further arguments. */
    public FunctionExpression<T> plusArguments(Object... more) {
        List<Expression<?>> all = new ArrayList<>(arguments);
        for (Object argument : more) {
            all.add(Coercion.argument(name.text(), argument));
        }
        return new FunctionExpression<>(name, packages, all, kind, withOrdinality, type());
    }

    /** Whether it is an aggregate that passes over rows whose (first) argument is null. */
    public boolean passesOverNull() {
        return packages.isEmpty() && AGGREGATES.contains(name.text().toLowerCase(Locale.ROOT));
    }

    /** The same aggregate over the rows that meet a criterion, written without FILTER; see {@link #passesOverNull}. */
    public FunctionExpression<T> filteredByCase(Expression<?> criterion) {
        List<Expression<?>> changed = new ArrayList<>(arguments);
        if (changed.isEmpty()) {
            changed.add(Sql.literalColumn("1", Types.integer()));
        }
        Expression<?> first = changed.getFirst();
        boolean distinct = first instanceof UnaryExpression<?> unary && unary.operator() == StandardOperator.DISTINCT;
        Expression<?> value = distinct ? ((UnaryExpression<?>) first).operand() : first;
        Expression<?> kept = new CaseExpression<>(null, List.of(new CaseWhen(criterion, value)), null, value.type());
        changed.set(0, distinct ? kept.distinct() : kept);
        return new FunctionExpression<>(name, packages, changed, kind, withOrdinality, type());
    }

    @Override
    protected String bindKey() {
        return name.text();
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 6;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> packages;
            case 2 -> arguments;
            case 3 -> kind;
            case 4 -> withOrdinality;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FunctionExpression<>(
                parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }
}
