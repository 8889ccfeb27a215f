package io.jalchemy.dialect.postgresql;

/**
 * A partition of a table.
 *
 * @param name of the partition, which is a table of its own
 * @param schema that it is in
 * @param bound which rows it takes, as in {@code FOR VALUES FROM (1) TO (10)} or {@code DEFAULT}
 */
public record ReflectedPartition(String name, String schema, String bound) {}
