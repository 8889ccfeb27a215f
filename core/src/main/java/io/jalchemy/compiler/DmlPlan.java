package io.jalchemy.compiler;

import io.jalchemy.schema.Column;
import io.jalchemy.sql.BindParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What executing an INSERT, UPDATE or DELETE involves beyond sending it.
 *
 * @param clientDefaults columns whose value is made on the client for each row, with the parameters that carry it
 * @param returned columns that RETURNING was added for without being asked: generated keys and defaults, in the order of the
 *     result
 * @param generatedKey the column whose value the driver reports as generated key, or null
 * @param postfetched columns that the database fills and that nothing brings back
 * @param rows how the statement is written for several rows at once, or null if it is no such INSERT
 */
public record DmlPlan(
        List<ClientDefault> clientDefaults,
        List<Column<?>> returned,
        @Nullable Column<?> generatedKey,
        List<Column<?>> postfetched,
        @Nullable InsertRows rows) {
    /** Copies the lists. */
    public DmlPlan {
        clientDefaults = List.copyOf(clientDefaults);
        returned = List.copyOf(returned);
        postfetched = List.copyOf(postfetched);
    }

    /**
     * A column whose value is made on the client.
     *
     * @param column its {@code insertDefault} or {@code updateDefault} makes the value
     * @param parameter carries the value
     * @param row which row of a multi-row VALUES it belongs to, counted from 0
     */
    public record ClientDefault(Column<?> column, BindParameter<?> parameter, int row) {}
}
