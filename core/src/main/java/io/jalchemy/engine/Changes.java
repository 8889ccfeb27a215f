package io.jalchemy.engine;

import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT, UPDATE or DELETE left behind beside the rows that it was asked to return. Put together when it is asked for.
 *
 * @param rowCount how many rows it matched; -1 where that is not known
 * @param written what became of the rows that were sent, or null for other statements
 */
record Changes(long rowCount, @Nullable WrittenRows written) {
    static final Changes UNKNOWN = of(-1);

    static Changes of(long rowCount) {
        return new Changes(rowCount, null);
    }

    /** The primary key of each inserted row, with null for values that are not known; empty for other statements. */
    List<Row> keys() {
        return written == null ? List.of() : InsertedKeys.of(written);
    }

    /** What the database filled in and sent back, one row per inserted or updated row; empty without. */
    List<Row> defaults() {
        return written == null ? List.of() : written.returnedRows();
    }

    /** What was sent, by name, one map per set, with the values that defaults made on the way. */
    List<Map<String, @Nullable Object>> parameters() {
        return written == null ? List.of() : written.named();
    }

    /** Columns that the database filled in and did not send back. */
    List<Column<?>> postfetched() {
        return written == null ? List.of() : written.postfetched();
    }
}
