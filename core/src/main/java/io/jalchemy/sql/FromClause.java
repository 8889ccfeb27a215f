package io.jalchemy.sql;

import io.jalchemy.error.NoSuchColumnException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can stand in FROM: a table, an alias, a join, a subquery, a CTE, a list of values, a table function. Each of these can
 * be selected as a row of all its columns; a {@link DelegatingFrom} says itself what selecting it yields.
 */
public abstract sealed class FromClause extends SqlNode implements JoinTarget
        permits AliasedFrom, DelegatingFrom, FunctionFrom, Join, TableClause, TextFrom, Values {
    private volatile @Nullable ColumnCollection columns;

    /** For the families in this package. */
    FromClause() {}

    /** The columns that it offers, made once. */
    public ColumnCollection columns() {
        ColumnCollection known = columns;
        if (known == null) {
            synchronized (this) {
                known = columns;
                if (known == null) {
                    known = makeColumns();
                    columns = known;
                }
            }
        }
        return known;
    }

    /** Makes the columns, once per object. */
    protected abstract ColumnCollection makeColumns();

    /** The name by which columns are qualified; null for a join or text, anonymous for an alias without a name. */
    public @Nullable Name name() {
        return null;
    }

    /** The schema that qualifies the name, or null. */
    public @Nullable String schema() {
        return null;
    }

    /** The schema that qualifies the name, with its rule for quotes; or null. */
    public @Nullable Name schemaName() {
        String schema = schema();
        return schema == null ? null : Name.of(schema);
    }

    /**
     * The column of this key.
     *
     * @throws NoSuchColumnException if there is none
     */
    @SuppressWarnings("unchecked")
    public <T> ColumnClause<T> c(String key) {
        ColumnClause<?> found = columns().find(key);
        if (found == null) {
            throw new NoSuchColumnException("%s has no column \"%s\". It has: %s."
                    .formatted(description(), key, String.join(", ", columns().keys())));
        }
        return (ColumnClause<T>) found;
    }

    /**
     * The column of this element that passes on a column or label of what is inside: {@code alias.c(users.name)}, and so with
     * its type.
     *
     * @throws NoSuchColumnException if there is none
     */
    @SuppressWarnings("unchecked")
    public final <T> ColumnClause<T> c(Expression<T> inside) {
        ColumnClause<?> found = correspondingColumn(inside);
        if (found == null) {
            throw new NoSuchColumnException("%s passes on no \"%s\". It has: %s."
                    .formatted(
                            description(), inside, String.join(", ", columns().keys())));
        }
        return (ColumnClause<T>) found;
    }

    /** How an error message calls it. */
    public String description() {
        Name name = name();
        return name == null ? getClass().getSimpleName() : "\"" + name + "\"";
    }

    /** The column of this element that passes on the given one, directly or through others; null if there is none. */
    public @Nullable ColumnClause<?> correspondingColumn(Expression<?> column) {
        return columns().corresponding(column);
    }

    /** An alias with a name. */
    public FromClause alias(String name) {
        return new Alias(this, Name.of(name));
    }

    /** An alias whose name is made while compiling. */
    public FromClause alias() {
        return new Alias(this, null);
    }

    /** A join that keeps rows that match on both sides; the condition comes from the foreign keys. */
    public Join join(FromClause right) {
        return new Join(this, right, null, JoinStep.Kind.INNER);
    }

    /** A join that keeps rows that match on both sides. */
    public Join join(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, JoinStep.Kind.INNER);
    }

    /** A join that keeps all rows of this side; the condition comes from the foreign keys. */
    public Join outerJoin(FromClause right) {
        return new Join(this, right, null, JoinStep.Kind.LEFT);
    }

    /** A join that keeps all rows of this side. */
    public Join outerJoin(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, JoinStep.Kind.LEFT);
    }

    /** A join that keeps all rows of both sides; the condition comes from the foreign keys. */
    public Join fullJoin(FromClause right) {
        return new Join(this, right, null, JoinStep.Kind.FULL);
    }

    /** A join that keeps all rows of both sides. */
    public Join fullJoin(FromClause right, Expression<Boolean> on) {
        return new Join(this, right, on, JoinStep.Kind.FULL);
    }

    /** A random part of the rows: {@code TABLESAMPLE bernoulli(…)}. */
    public TableSample tableSample(FunctionExpression<?> sampling) {
        return new TableSample(this, null, sampling, null);
    }

    /** The whole row as an expression by its name. */
    public TableRow asRow() {
        return new TableRow(this);
    }

    /** The elements that this one is made of in a FROM list: itself, or the members of a join. */
    public List<FromClause> members() {
        return List.of(this);
    }
}
