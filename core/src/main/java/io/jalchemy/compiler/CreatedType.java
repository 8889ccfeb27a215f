package io.jalchemy.compiler;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type that has to be created before a column can have it.
 *
 * @param type the type
 * @param name by which the database knows it
 * @param schema that it is in; null for the default one
 */
public record CreatedType(
        SqlType<?> type, String name, @Nullable String schema) {}
