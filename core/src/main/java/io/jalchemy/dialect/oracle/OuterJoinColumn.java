package io.jalchemy.dialect.oracle;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** {@code column(+)}: a column of the side that an outer join may leave empty, as Oracle 8 writes it in WHERE. */
final class OuterJoinColumn<T> extends CustomElement<T> {
    private final ColumnClause<T> column;

    OuterJoinColumn(ColumnClause<T> column) {
        super(column.type());
        this.column = column;
    }

    ColumnClause<T> column() {
        return column;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return column;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        ColumnClause<?> changed = parts.get(0);
        return new OuterJoinColumn<>(changed);
    }
}
