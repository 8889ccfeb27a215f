package io.jalchemy.engine;

import io.jalchemy.dialect.IsolationLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How statements are carried out; null leaves a choice to the level below: engine, connection, call.
 *
 * @param isolationLevel of the transaction
 * @param fetchSize how many rows the driver reads at a time
 * @param insertPageSize how many rows one multi-row INSERT holds at the most
 * @param schemaTranslate schemas to be replaced, under the name in the statement, {@code ""} for none
 * @param readOnly whether the transaction may not write
 */
public record ExecutionOptions(
        @Nullable IsolationLevel isolationLevel,
        @Nullable Integer fetchSize,
        @Nullable Integer insertPageSize,
        @Nullable Map<String, String> schemaTranslate,
        @Nullable Boolean readOnly) {
    /** Everything is left to the level below. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null);

    /** The same with an isolation level. */
    public ExecutionOptions isolation(IsolationLevel level) {
        return new ExecutionOptions(level, fetchSize, insertPageSize, schemaTranslate, readOnly);
    }

    /** The same with rows read so many at a time instead of all at once. */
    public ExecutionOptions yieldPer(int rows) {
        return new ExecutionOptions(isolationLevel, rows, insertPageSize, schemaTranslate, readOnly);
    }

    /** The same with so many rows in one multi-row INSERT at the most. */
    public ExecutionOptions insertPages(int rows) {
        return new ExecutionOptions(isolationLevel, fetchSize, rows, schemaTranslate, readOnly);
    }

    /** The same with schemas to be replaced. */
    public ExecutionOptions translateSchemas(Map<String, String> map) {
        return new ExecutionOptions(isolationLevel, fetchSize, insertPageSize, Map.copyOf(map), readOnly);
    }

    /** The same for reading only. */
    public ExecutionOptions reading() {
        return new ExecutionOptions(isolationLevel, fetchSize, insertPageSize, schemaTranslate, true);
    }

    /** These options over those of the level below. */
    public ExecutionOptions over(ExecutionOptions below) {
        return new ExecutionOptions(
                isolationLevel != null ? isolationLevel : below.isolationLevel,
                fetchSize != null ? fetchSize : below.fetchSize,
                insertPageSize != null ? insertPageSize : below.insertPageSize,
                schemaTranslate != null ? schemaTranslate : below.schemaTranslate,
                readOnly != null ? readOnly : below.readOnly);
    }
}
