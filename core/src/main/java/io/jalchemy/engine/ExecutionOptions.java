package io.jalchemy.engine;

import io.jalchemy.dialect.IsolationLevel;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How statements are carried out. What is null is left to the level below; from the lowest up: the engine, the connection, a
 * single call. Begin with {@link #NONE}: {@code ExecutionOptions.NONE.isolation(SERIALIZABLE).yieldPer(100)}.
 *
 * @param isolationLevel of the transaction
 * @param fetchSize how many rows the driver reads at a time
 * @param insertPageSize how many rows one multi-row INSERT holds at the most
 * @param schemaTranslate schemas to be replaced, under the name in the statement, {@code ""} for none
 * @param readOnly whether the transaction may not write
 * @param deferrable on PostgreSQL, whether a serializable read-only transaction waits for a snapshot that cannot fail
 * @param logToken written in front of every line of the log, to tell connections apart
 * @param caching whether compiled statements are kept
 */
public record ExecutionOptions(
        @Nullable IsolationLevel isolationLevel,
        @Nullable Integer fetchSize,
        @Nullable Integer insertPageSize,
        @Nullable Map<String, String> schemaTranslate,
        @Nullable Boolean readOnly,
        @Nullable Boolean deferrable,
        @Nullable String logToken,
        @Nullable Boolean caching) {
    /** Everything is left to the level below. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null, null, null, null);

    /** The same with an isolation level. */
    public ExecutionOptions isolation(IsolationLevel level) {
        return with(options -> options.isolationLevel = level);
    }

    /** The same with rows read so many at a time instead of all at once. */
    public ExecutionOptions yieldPer(int rows) {
        return with(options -> options.fetchSize = rows);
    }

    /** The same with so many rows in one multi-row INSERT at the most. */
    public ExecutionOptions insertPages(int rows) {
        return with(options -> options.insertPageSize = rows);
    }

    /** The same with schemas to be replaced. */
    public ExecutionOptions translateSchemas(Map<String, String> map) {
        Map<String, String> copy = Map.copyOf(map);
        return with(options -> options.schemaTranslate = copy);
    }

    /** The same for reading only. */
    public ExecutionOptions reading() {
        return with(options -> options.readOnly = true);
    }

    /** The same for reading only, from a snapshot that cannot fail, as PostgreSQL offers it. */
    public ExecutionOptions readingDeferrable() {
        return with(options -> {
            options.readOnly = true;
            options.deferrable = true;
        });
    }

    /** The same with a word in front of every line of the log. */
    public ExecutionOptions logToken(String token) {
        return with(options -> options.logToken = token);
    }

    /** The same with every statement compiled anew. */
    public ExecutionOptions withoutCache() {
        return with(options -> options.caching = false);
    }

    /** These options over those of the level below. */
    public ExecutionOptions over(ExecutionOptions below) {
        return new ExecutionOptions(
                isolationLevel != null ? isolationLevel : below.isolationLevel,
                fetchSize != null ? fetchSize : below.fetchSize,
                insertPageSize != null ? insertPageSize : below.insertPageSize,
                schemaTranslate != null ? schemaTranslate : below.schemaTranslate,
                readOnly != null ? readOnly : below.readOnly,
                deferrable != null ? deferrable : below.deferrable,
                logToken != null ? logToken : below.logToken,
                caching != null ? caching : below.caching);
    }

    /** Whether they say how a transaction runs, which cannot change within one. */
    boolean concernTransaction() {
        return isolationLevel != null || readOnly != null || deferrable != null;
    }

    private ExecutionOptions with(Consumer<Changes> change) {
        Changes changes = new Changes(this);
        change.accept(changes);
        return changes.made();
    }

    private static final class Changes {
        private @Nullable IsolationLevel isolationLevel;
        private @Nullable Integer fetchSize;
        private @Nullable Integer insertPageSize;
        private @Nullable Map<String, String> schemaTranslate;
        private @Nullable Boolean readOnly;
        private @Nullable Boolean deferrable;
        private @Nullable String logToken;
        private @Nullable Boolean caching;

        Changes(ExecutionOptions from) {
            isolationLevel = from.isolationLevel;
            fetchSize = from.fetchSize;
            insertPageSize = from.insertPageSize;
            schemaTranslate = from.schemaTranslate;
            readOnly = from.readOnly;
            deferrable = from.deferrable;
            logToken = from.logToken;
            caching = from.caching;
        }

        ExecutionOptions made() {
            return new ExecutionOptions(
                    isolationLevel,
                    fetchSize,
                    insertPageSize,
                    schemaTranslate,
                    readOnly,
                    deferrable,
                    logToken,
                    caching);
        }
    }
}
