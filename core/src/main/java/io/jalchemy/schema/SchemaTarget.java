package io.jalchemy.schema;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** Where a schema can be created: an engine or a connection implements it. */
public interface SchemaTarget {
    /**
     * Creates tables in the order of their dependencies.
     *
     * @param metadata what they belong to
     * @param tables some or all of its tables
     * @param check what is created only if it is missing
     */
    void createAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check);

    /** Drops tables in the reverse order; what is checked only if it is there. */
    void dropAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check);

    /**
     * Runs one statement with all that belongs to it: CREATE TABLE brings indexes and comments, and events are told.
     *
     * @param check what is created only if it is missing, and dropped only if it is there
     */
    void apply(SchemaStatement statement, Set<CheckFirst> check);

    /**
     * The same target, on which only some statements run: what creates or drops the rest is passed over.
     *
     * @param kept whether a statement runs; a table that is passed over brings no indexes and comments either
     */
    SchemaTarget only(Predicate<SchemaStatement> kept);
}
