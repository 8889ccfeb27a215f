package io.jalchemy.compiler;

import io.jalchemy.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an INSERT of one row is written for several: its text is {@code head (row), (row) … tail}.
 *
 * @param head everything up to and including VALUES
 * @param row one row with its parentheses
 * @param tail what follows the rows: conflict clause, RETURNING
 * @param columns the columns that the row fills, in order
 * @param generatedKey the column whose generated value comes back through RETURNING or the driver, or null
 */
public record InsertRows(SqlText head, SqlText row, SqlText tail, List<Column<?>> columns, @Nullable Column<?> generatedKey) {
    /** Copies the columns. */
    public InsertRows {
        columns = List.copyOf(columns);
    }
}
