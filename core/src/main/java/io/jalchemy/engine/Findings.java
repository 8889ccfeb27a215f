package io.jalchemy.engine;

/** What an engine does with findings about a statement, such as FROM elements that nothing connects. */
public enum Findings {
    /** Nothing. */
    IGNORE,
    /** Writes them to the log at level WARN, once per compiled statement. */
    LOG,
    /** Refuses the statement. */
    RAISE
}
