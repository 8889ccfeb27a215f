package io.jalchemy.engine;

import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT, UPDATE or DELETE left behind beside the rows that it was asked to return.
 *
 * @param rowCount how many rows it matched; -1 where that is not known
 * @param keys the primary key of each inserted row, with null for values that are not known; empty for other statements
 * @param defaults what the database filled in and sent back, one row per inserted or updated row; empty without
 * @param parameters what was sent, by name, one map per set, with the values that defaults made on the way
 * @param postfetched columns that the database filled in and did not send back
 */
record Changes(
        long rowCount,
        List<Row> keys,
        List<Row> defaults,
        List<Map<String, @Nullable Object>> parameters,
        List<Column<?>> postfetched) {
    static final Changes UNKNOWN = of(-1);

    Changes {
        keys = List.copyOf(keys);
        defaults = List.copyOf(defaults);
        parameters = List.copyOf(parameters);
        postfetched = List.copyOf(postfetched);
    }

    static Changes of(long rowCount) {
        return new Changes(rowCount, List.of(), List.of(), List.of(), List.of());
    }
}
