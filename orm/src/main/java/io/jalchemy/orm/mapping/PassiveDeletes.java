package io.jalchemy.orm.mapping;

/** What deleting an entity does to related ones that are not loaded. */
public enum PassiveDeletes {
    /** They are loaded, and deleted or cut off one by one. */
    LOAD,
    /** They are left to the database's ON DELETE; loaded ones are handled here. */
    UNLOADED_LEFT_TO_DATABASE,
    /** All of them are left to the database, loaded ones too. */
    ALL_LEFT_TO_DATABASE
}
