package io.jalchemy.reflection;

import org.jspecify.annotations.Nullable;

/**
 * What a generated column is computed from.
 *
 * @param sqlText the expression as the database keeps it
 * @param persisted whether its values are stored; null if the database does not tell
 */
public record ReflectedComputed(String sqlText, @Nullable Boolean persisted) {}
