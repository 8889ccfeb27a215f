package io.jalchemy.engine;

import io.jalchemy.row.RowKeys;
import java.util.List;

/** Rows that were read once and can be had as often as wanted. */
public final class FrozenResult<R> {
    private final List<R> rows;
    private final RowKeys keys;

    FrozenResult(List<R> rows, RowKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** A full result over the same rows, without the database. */
    public Result<R> result() {
        return Result.ofList(rows, keys, Changes.UNKNOWN);
    }
}
