package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A sequence as the expression language sees it; the schema's sequence implements it. Compared by identity. */
public interface SequenceRef {
    /** The sequence's name. */
    Name name();

    /** The schema that qualifies it, or null. */
    @Nullable String schema();
}
