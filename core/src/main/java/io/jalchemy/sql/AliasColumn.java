package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/** The column that stands for a whole table function: written as the name of its alias. */
public final class AliasColumn<T> extends ColumnClause<T> {
    private final TableValuedAlias alias;

    AliasColumn(TableValuedAlias alias, SqlType<T> type) {
        super(alias.name(), alias.name().toString(), type, false, alias, null);
        this.alias = alias;
    }

    @Override
    protected boolean isShared() {
        return false;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? alias : type();
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new AliasColumn<>(parts.get(0), parts.get(1));
    }
}
