package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.Dialect;
import org.jspecify.annotations.Nullable;

/** A type of MySQL that knows what CAST must be told to produce it. */
interface MySqlCastable {
    /** The type to write behind AS, or null when CAST cannot produce it. */
    @Nullable String castTarget(Dialect dialect);
}
