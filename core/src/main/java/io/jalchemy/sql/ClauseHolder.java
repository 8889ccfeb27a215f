package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose parts are the elements of one array, most of which are usually left at their defaults. Hashing and
 * comparison read the array and pass over what both sides leave at its default: that is where a statement with twenty
 * clauses of which three are used spends its time.
 */
sealed interface ClauseHolder permits CompoundSelect, Delete, Insert, Select, Update {
    /** The parts; not to be changed. */
    @Nullable Object[] clauses();
}
