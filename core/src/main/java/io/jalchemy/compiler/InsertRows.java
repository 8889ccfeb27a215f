package io.jalchemy.compiler;

import io.jalchemy.schema.Column;
import java.util.List;

/**
 * How an INSERT of one row is written for several: its text is {@code head (row), (row) … tail}.
 *
 * @param head everything up to and including VALUES
 * @param row one row with its parentheses
 * @param tail what follows the rows: conflict clause, RETURNING
 * @param cells the values of the row one by one: parameters, functions, both
 * @param columns the columns that the row fills, in order; empty if they are no columns of a schema's table
 */
public record InsertRows(SqlText head, SqlText row, SqlText tail, List<SqlText> cells, List<Column<?>> columns) {
    /** Copies the lists. */
    public InsertRows {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
    }
}
