package io.jalchemy.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is set up. Begin with {@link Engine#builder}.
 *
 * @param poolSize how many physical connections are open at the most
 * @param poolTimeout how long to wait for one to become free
 * @param maxLifetime after which a physical connection is replaced; null for the pool's own choice
 * @param hideParameters whether values are left out of logs and messages
 * @param statementCacheSize how many compiled statements are kept; 0 keeps none
 * @param logName appended to the logger's name; null for nothing
 * @param execution how statements are carried out where nothing else is said
 */
public record EngineOptions(
        int poolSize,
        Duration poolTimeout,
        @Nullable Duration maxLifetime,
        boolean hideParameters,
        int statementCacheSize,
        @Nullable String logName,
        ExecutionOptions execution) {
    /** What holds where nothing is said. */
    public static final EngineOptions DEFAULT =
            new EngineOptions(10, Duration.ofSeconds(30), null, false, 500, null, ExecutionOptions.NONE);

    EngineOptions withPoolSize(int value) {
        return new EngineOptions(
                value, poolTimeout, maxLifetime, hideParameters, statementCacheSize, logName, execution);
    }

    EngineOptions withPoolTimeout(Duration value) {
        return new EngineOptions(poolSize, value, maxLifetime, hideParameters, statementCacheSize, logName, execution);
    }

    EngineOptions withMaxLifetime(@Nullable Duration value) {
        return new EngineOptions(poolSize, poolTimeout, value, hideParameters, statementCacheSize, logName, execution);
    }

    EngineOptions withHideParameters(boolean value) {
        return new EngineOptions(poolSize, poolTimeout, maxLifetime, value, statementCacheSize, logName, execution);
    }

    EngineOptions withStatementCacheSize(int value) {
        return new EngineOptions(poolSize, poolTimeout, maxLifetime, hideParameters, value, logName, execution);
    }

    EngineOptions withLogName(@Nullable String value) {
        return new EngineOptions(
                poolSize, poolTimeout, maxLifetime, hideParameters, statementCacheSize, value, execution);
    }

    EngineOptions withExecution(ExecutionOptions value) {
        return new EngineOptions(
                poolSize, poolTimeout, maxLifetime, hideParameters, statementCacheSize, logName, value);
    }
}
