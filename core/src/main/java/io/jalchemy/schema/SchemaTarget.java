package io.jalchemy.schema;

import java.util.Collection;

/** Where a schema can be created: an engine or a connection implements it. */
public interface SchemaTarget {
    /**
     * Creates tables in the order of their dependencies.
     *
     * @param metadata what they belong to
     * @param tables some or all of its tables
     * @param checkFirst whether only what is missing is created
     */
    void createAll(MetaData metadata, Collection<Table> tables, boolean checkFirst);

    /** Drops tables in the reverse order; with {@code checkFirst} only those that are there. */
    void dropAll(MetaData metadata, Collection<Table> tables, boolean checkFirst);
}
