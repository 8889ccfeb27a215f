package io.jalchemy.orm.mapping;

/** When values that the database makes are fetched. */
public enum EagerDefaults {
    /** With the INSERT where the database can return them; after an UPDATE when they are read. */
    AUTO,
    /** With every INSERT and UPDATE, by one more SELECT where the database cannot return them. */
    ALWAYS,
    /** When they are read. */
    NEVER
}
