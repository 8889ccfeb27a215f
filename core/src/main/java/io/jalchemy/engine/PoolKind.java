package io.jalchemy.engine;

/** Which physical connections an engine keeps. */
public enum PoolKind {
    /** As many as are in use at once, up to a number (HikariCP). */
    QUEUE,
    /** None: each use opens one and closes it. */
    NONE,
    /** One, which all users share; what a SQLite database in memory has by itself. */
    SHARED
}
