package io.jalchemy.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is set up. Begin with {@link Engine#builder}.
 *
 * @param pool which connections are kept
 * @param poolSize how many physical connections are open at the most
 * @param poolTimeout how long to wait for one to become free
 * @param maxLifetime after which a physical connection is replaced; null for the pool's own choice
 * @param prePing whether a connection is tried before it is handed out
 * @param leakDetection after which a connection that is still in use is reported with the stack that took it; null for never
 * @param hideParameters whether values are left out of logs and messages
 * @param statementCacheSize how many compiled statements are kept; 0 keeps none
 * @param findings what is done with findings about statements
 * @param unboundedChanges whether UPDATE and DELETE may go without criteria
 * @param logName appended to the logger's name; null for nothing
 * @param execution how statements are carried out where nothing else is said
 */
record EngineOptions(
        PoolKind pool,
        int poolSize,
        Duration poolTimeout,
        @Nullable Duration maxLifetime,
        boolean prePing,
        @Nullable Duration leakDetection,
        boolean hideParameters,
        int statementCacheSize,
        Findings findings,
        boolean unboundedChanges,
        @Nullable String logName,
        ExecutionOptions execution) {
    EngineOptions withExecution(ExecutionOptions value) {
        return new EngineOptions(
                pool,
                poolSize,
                poolTimeout,
                maxLifetime,
                prePing,
                leakDetection,
                hideParameters,
                statementCacheSize,
                findings,
                unboundedChanges,
                logName,
                value);
    }
}
