package io.jalchemy.orm.session;

/** What a session does with the transaction of a connection that was given to it, if one is running there. */
public enum JoinMode {
    /** Works in a savepoint of its own: commit and rollback of the session leave the transaction around it intact. */
    SAVEPOINT,
    /** As {@link #SAVEPOINT} if the connection is in a savepoint, otherwise as {@link #ROLLBACK_ONLY}. */
    CONDITIONAL_SAVEPOINT,
    /** Works in the running transaction: a rollback rolls it back, a commit leaves it open. */
    ROLLBACK_ONLY,
    /** Works in the running transaction, which commit and rollback of the session end. */
    CONTROL_FULLY
}
