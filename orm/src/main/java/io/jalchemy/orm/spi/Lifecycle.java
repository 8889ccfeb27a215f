package io.jalchemy.orm.spi;

/** The states of an entity; it is in exactly one of them. */
public enum Lifecycle {
    /** New: it has no identity and no session knows it. */
    TRANSIENT,
    /** Added to a session; the next flush writes it. */
    PENDING,
    /** In a session, with a row. */
    PERSISTENT,
    /** Its row has been deleted in a transaction that is still open. */
    DELETED,
    /** It has an identity, but no session. */
    DETACHED
}
