package io.jalchemy.compiler;

import io.jalchemy.types.SqlType;
import java.util.List;

/**
 * A column of a result as the statement knows it.
 *
 * @param name the name under which rows find it
 * @param keys the nodes that find it too: the selected expression, what it labels
 * @param type how it is read
 */
public record ResultColumn(String name, List<Object> keys, SqlType<?> type) {
    /** Copies the keys. */
    public ResultColumn {
        keys = List.copyOf(keys);
    }
}
