package io.jalchemy.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How an engine is set up, as far as its builder was told. The builder alone changes it; an engine has a copy of its own. */
final class EngineOptions implements Cloneable {
    /** Which connections are kept; null leaves it to the database. */
    @Nullable PoolKind pool;

    /** How many physical connections are open at the most. */
    int poolSize = 10;

    /** How long to wait for one to become free. */
    Duration poolTimeout = Duration.ofSeconds(30);

    /** The age after which a physical connection is not handed out any more; null for never. */
    @Nullable Duration maxLifetime;

    /** What tells the age of connections. */
    InstantSource clock = InstantSource.system();

    /** Whether a connection is tried before it is handed out. */
    boolean prePing;

    /** After which a connection that is still in use is reported with the stack that took it; null for never. */
    @Nullable Duration leakDetection;

    /** Whether interrupting a thread cancels its statement. */
    boolean interruptible;

    /** Whether values are left out of logs and messages. */
    boolean hideParameters;

    /** How many compiled statements are kept; 0 keeps none. */
    int statementCacheSize = 500;

    /** What is done with findings about statements. */
    Findings findings = Findings.LOG;

    /** Whether UPDATE and DELETE may go without criteria. */
    boolean unboundedChanges = true;

    /** Appended to the logger's name; null for nothing. */
    @Nullable String logName;

    /** How statements are carried out where nothing else is said. */
    ExecutionOptions execution = ExecutionOptions.NONE;

    EngineOptions copy() {
        try {
            return (EngineOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("EngineOptions is Cloneable", e);
        }
    }
}
