package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A common table expression: {@code WITH name AS (…)}. */
public final class Cte extends AliasedFrom {
    private final SqlNode of;
    private final boolean recursive;
    private final boolean nesting;
    private final List<Prefix> prefixes;
    private final List<Prefix> suffixes;
    private final @Nullable Cte restates;
    private final @Nullable Cte aliasOf;

    /**
     * @param of a select, DML statement, list of values or text with columns
     * @param givenName null for one that is made while compiling
     * @param recursive whether it may refer to itself
     * @param nesting whether it is written where it is used instead of at the outermost statement
     * @param prefixes words before the parenthesis, such as MATERIALIZED
     * @param suffixes words behind the parenthesis
     * @param restates the CTE that this one extends by further members of a union, null without
     * @param aliasOf the CTE of which this is only another name, null without
     */
    public Cte(
            SqlNode of,
            @Nullable Name givenName,
            boolean recursive,
            boolean nesting,
            List<Prefix> prefixes,
            List<Prefix> suffixes,
            @Nullable Cte restates,
            @Nullable Cte aliasOf) {
        super(of, givenName);
        this.of = of instanceof SelectBase<?> select ? select.disambiguated() : of;
        this.recursive = recursive;
        this.nesting = nesting;
        this.prefixes = List.copyOf(prefixes);
        this.suffixes = List.copyOf(suffixes);
        this.restates = restates;
        this.aliasOf = aliasOf;
    }

    @Override
    public SqlNode of() {
        return of;
    }

    /** Whether it may refer to itself. */
    public boolean recursive() {
        return recursive;
    }

    /** Whether it is written where it is used instead of at the outermost statement. */
    public boolean nesting() {
        return nesting;
    }

    /** Words before the parenthesis, such as MATERIALIZED. */
    public List<Prefix> prefixes() {
        return prefixes;
    }

    /** Words behind the parenthesis. */
    public List<Prefix> suffixes() {
        return suffixes;
    }

    /** The CTE that this one extends by further members of a union, null without. */
    public @Nullable Cte restates() {
        return restates;
    }

    /** The CTE of which this is only another name, null without. */
    public @Nullable Cte aliasOf() {
        return aliasOf;
    }

    /** The same CTE extended by {@code UNION} members that may refer to it. */
    public Cte union(SelectBase<?>... members) {
        return extended(CompoundSelect.Kind.UNION, members);
    }

    /** The same CTE extended by {@code UNION ALL} members that may refer to it. */
    public Cte unionAll(SelectBase<?>... members) {
        return extended(CompoundSelect.Kind.UNION_ALL, members);
    }

    private Cte extended(CompoundSelect.Kind kind, SelectBase<?>... members) {
        if (!(of instanceof SelectBase<?> base)) {
            throw new ArgumentException("CTE %s is not a SELECT and cannot be extended by a union.".formatted(name()));
        }
        List<SelectBase<?>> all = new ArrayList<>();
        all.add(base);
        all.addAll(List.of(members));
        return new Cte(new CompoundSelect<>(kind, all), name(), recursive, nesting, prefixes, suffixes, this, null);
    }

    /** Another name for this CTE. */
    @Override
    public Cte alias(String name) {
        return new Cte(of, Name.of(name), recursive, nesting, prefixes, suffixes, null, this);
    }

    /** Another name for this CTE, made while compiling. */
    @Override
    public Cte alias() {
        return new Cte(of, null, recursive, nesting, prefixes, suffixes, null, this);
    }

    /** The same CTE with words before its parenthesis, such as {@code MATERIALIZED}. */
    public Cte prefixWith(SqlNode text, @Nullable String dialect) {
        List<Prefix> more = new ArrayList<>(prefixes);
        more.add(new Prefix(text, dialect));
        return new Cte(of, givenName(), recursive, nesting, more, suffixes, restates, aliasOf);
    }

    /** The same CTE with words behind its parenthesis. */
    public Cte suffixWith(SqlNode text, @Nullable String dialect) {
        List<Prefix> more = new ArrayList<>(suffixes);
        more.add(new Prefix(text, dialect));
        return new Cte(of, givenName(), recursive, nesting, prefixes, more, restates, aliasOf);
    }

    @Override
    protected int partCount() {
        return 8;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> of;
            case 1 -> givenName();
            case 2 -> recursive;
            case 3 -> nesting;
            case 4 -> prefixes;
            case 5 -> suffixes;
            case 6 -> restates;
            default -> aliasOf;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Cte(
                parts.get(0),
                parts.orNull(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.orNull(6),
                parts.orNull(7));
    }
}
