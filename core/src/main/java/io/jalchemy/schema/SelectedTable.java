package io.jalchemy.schema;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.TableClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or view with the columns of the select that made it. */
final class SelectedTable {
    private SelectedTable() {}

    static TableClause of(Name name, @Nullable String schema, SelectBase<?> select) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        for (ColumnClause<?> column : select.subquery().columns()) {
            columns.add(column);
        }
        return new TableClause(name, schema, columns);
    }
}
