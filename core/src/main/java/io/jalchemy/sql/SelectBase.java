package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that gives rows and can be used inside others: a select, a union of selects, or text with columns.
 *
 * @param <R> what one row yields
 */
public abstract sealed class SelectBase<R> extends StatementNode<R>
        permits CompoundSelect, Select, SelectGrouping, TextualSelect {
    SelectBase() {}

    /** The expressions between SELECT and FROM, with elements of several columns spread out. */
    public abstract List<? extends SqlNode> selectedExpressions();

    /** The columns that a FROM element over this select offers. */
    abstract ColumnCollection columnsFor(FromClause from);

    /** This select in FROM under a name that is made while compiling. */
    public Subquery subquery() {
        return new Subquery(this, null);
    }

    /** This select in FROM under a name. */
    public Subquery subquery(String name) {
        return new Subquery(this, Name.of(name));
    }

    /** This select as a common table expression under a name. */
    public Cte cte(String name) {
        return new Cte(this, Name.of(name), false, false, List.of(), List.of(), null, null);
    }

    /** This select as a common table expression under a name that is made while compiling. */
    public Cte cte() {
        return new Cte(this, null, false, false, List.of(), List.of(), null, null);
    }

    /** This select as a common table expression that further members of a union may refer to. */
    public Cte recursiveCte(String name) {
        return new Cte(this, Name.of(name), true, false, List.of(), List.of(), null, null);
    }

    /** This select in FROM, where it may refer to elements before it. */
    public Lateral lateral() {
        return new Lateral(this, null);
    }

    /** This select in FROM under a name, where it may refer to elements before it. */
    public Lateral lateral(String name) {
        return new Lateral(this, Name.of(name));
    }

    /** This select of one column as a value. */
    @SuppressWarnings("unchecked")
    public ScalarSubquery<R> scalarSubquery() {
        return new ScalarSubquery<>(this, (SqlType<R>) scalarType());
    }

    /** The same for use as a value or test: nobody reads names of its columns, so none are made up. */
    final SelectBase<R> unlabelled() {
        return inStyle(LabelStyle.NONE);
    }

    /** The same with its columns named in another way; text keeps its names. */
    final SelectBase<R> inStyle(LabelStyle style) {
        return switch (this) {
            case Select<R> select -> select.labelStyle(style);
            case CompoundSelect<R> compound -> compound.labelStyle(style);
            case SelectGrouping<R> ignored -> this;
            case TextualSelect<R> ignored -> this;
        };
    }

    /** The same for use in FROM, where columns of one name are told apart. */
    final SelectBase<R> disambiguated() {
        return switch (this) {
            case Select<R> select ->
                select.labelStyle() == LabelStyle.NONE ? select.labelStyle(LabelStyle.DISAMBIGUATE_ONLY) : select;
            case CompoundSelect<R> compound -> compound;
            case SelectGrouping<R> ignored -> this;
            case TextualSelect<R> ignored -> this;
        };
    }

    /** Whether this select finds a row. */
    public Exists exists() {
        return new Exists(this);
    }

    /** The type of the first column. */
    SqlType<?> scalarType() {
        List<? extends SqlNode> selected = selectedExpressions();
        return !selected.isEmpty() && selected.getFirst() instanceof Expression<?> first
                ? first.type()
                : Types.nullType();
    }

    /** The rows of both, each once. */
    public CompoundSelect<R> union(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.UNION, others);
    }

    /** The rows of both, as often as they occur. */
    public CompoundSelect<R> unionAll(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.UNION_ALL, others);
    }

    /** The rows that both have. */
    public CompoundSelect<R> intersect(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.INTERSECT, others);
    }

    /** The rows that both have, as often as they occur. */
    public CompoundSelect<R> intersectAll(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.INTERSECT_ALL, others);
    }

    /** The rows of this select that the others do not have. */
    public CompoundSelect<R> except(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.EXCEPT, others);
    }

    /** The rows of this select that the others do not have, as often as they are left over. */
    public CompoundSelect<R> exceptAll(SelectBase<?>... others) {
        return compound(CompoundSelect.Kind.EXCEPT_ALL, others);
    }

    private CompoundSelect<R> compound(CompoundSelect.Kind kind, SelectBase<?>... others) {
        List<SelectBase<?>> members = new ArrayList<>();
        members.add(this);
        members.addAll(List.of(others));
        return new CompoundSelect<>(kind, members);
    }

    @Override
    protected final boolean isShared() {
        return false;
    }

    static <T> List<T> plus(List<T> list, List<? extends T> more) {
        List<T> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return all;
    }

    static @Nullable Expression<?> count(@Nullable Object value) {
        return value == null ? null : Coercion.literal(value, Types.integer());
    }
}
