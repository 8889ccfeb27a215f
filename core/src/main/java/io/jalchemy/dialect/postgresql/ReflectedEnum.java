package io.jalchemy.dialect.postgresql;

import java.util.List;

/**
 * An enumeration of a database.
 *
 * @param name of the type
 * @param schema that it is in
 * @param visible whether it is found without its schema
 * @param labels in order
 */
public record ReflectedEnum(String name, String schema, boolean visible, List<String> labels) {
    /** Copies the labels. */
    public ReflectedEnum {
        labels = List.copyOf(labels);
    }
}
