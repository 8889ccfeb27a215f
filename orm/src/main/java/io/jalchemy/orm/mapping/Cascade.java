package io.jalchemy.orm.mapping;

/** What is done along a relationship when it is done to the entity that has it. */
public enum Cascade {
    /** Adding it to a session adds the related ones. */
    SAVE_UPDATE,
    /** Merging it merges the related ones. */
    MERGE,
    /** Refreshing or expiring it does so to the related ones. */
    REFRESH_EXPIRE,
    /** Expunging it expunges the related ones. */
    EXPUNGE,
    /** Deleting it deletes the related ones. */
    DELETE,
    /** A related one that is taken out of the relationship is deleted. */
    DELETE_ORPHAN
}
