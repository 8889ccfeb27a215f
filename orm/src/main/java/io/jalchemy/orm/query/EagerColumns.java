package io.jalchemy.orm.query;

import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of joined relationships at the end of a SELECT list. They yield nothing of their own. */
public final class EagerColumns extends ElementNode<Void> {
    private final List<Expression<?>> columns;

    EagerColumns(List<? extends Expression<?>> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<Expression<?>> expressions() {
        return columns;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return columns;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new EagerColumns(parts.<List<Expression<?>>>get(0));
    }
}
