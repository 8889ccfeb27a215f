package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A FROM element under a name of its own. Without one, the name is made while compiling from what is inside. */
public abstract sealed class AliasedFrom extends FromClause implements SelectElement<Row>
        permits Alias, Cte, Lateral, Subquery, TableSample, TableValuedAlias {
    private final @Nullable Name given;
    private final Name name;

    AliasedFrom(SqlNode of, @Nullable Name given) {
        this.given = given;
        this.name = given == null ? Name.anonymous(this, baseName(of)) : given;
    }

    private static String baseName(SqlNode of) {
        if (of instanceof FromClause from) {
            Name inner = from.name();
            if (inner != null && !inner.isAnonymous()) {
                return inner.text();
            }
        }
        return "anon";
    }

    /** What is inside. */
    public abstract SqlNode of();

    /** The name that was given, or null. */
    public final @Nullable Name givenName() {
        return given;
    }

    @Override
    public AliasedFrom alias(String aliasName) {
        return new Alias(this, Name.of(aliasName));
    }

    @Override
    public AliasedFrom alias() {
        return new Alias(this, null);
    }

    @Override
    public final Name name() {
        return name;
    }

    @Override
    protected ColumnCollection makeColumns() {
        return switch (of()) {
            case FromClause from -> proxies(from);
            case SelectBase<?> select -> select.columnsFor(this);
            case DmlStatement<?> dml -> dml.returnedColumnsFor(this);
            default -> new ColumnCollection(List.of());
        };
    }

    private ColumnCollection proxies(FromClause from) {
        List<ColumnClause<?>> result = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (ColumnClause<?> column : from.columns()) {
            Name as = from instanceof Join ? joinColumnName(column) : column.name();
            result.add(column.proxiedBy(this, as, as == column.name() ? column.key() : as.text()));
            keys.add(result.getLast().key());
        }
        return new ColumnCollection(result, keys);
    }

    private static Name joinColumnName(ColumnClause<?> column) {
        Name qualified = ColumnNames.tableQualified(column);
        return qualified == null ? column.name() : qualified;
    }

    @Override
    protected final boolean isShared() {
        return true;
    }
}
