package io.jalchemy.schema;

/** A database from which tables can be read: an engine, a connection or an inspector. */
public interface ReflectionSource {
    /**
     * Adds the tables of the database to a metadata, with those that their foreign keys lead to.
     *
     * @throws io.jalchemy.error.InvalidRequestException if the options name tables that the database has not
     */
    void reflect(MetaData metadata, ReflectOptions options);

    /**
     * Adds one table of the database to a metadata, with those that its foreign keys lead to. What is given beside wins over what
     * the database has: a column of the same name takes its place, with its type, key and foreign keys.
     *
     * @param name of the table, without the schema, which stands in the options
     * @param items columns and constraints that take the place of reflected ones, or come in addition
     * @throws io.jalchemy.error.NoSuchTableException if the database has no such table
     */
    Table autoload(MetaData metadata, String name, ReflectOptions options, SchemaItem... items);
}
