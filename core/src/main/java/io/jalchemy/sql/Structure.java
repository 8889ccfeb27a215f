package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structural hash. Bound values and the identity of nodes do not enter it; {@link StructurePattern} sorts those out. */
final class Structure {
    /** The one empty list: {@code List.of()} always gives the same object. */
    static final List<?> NONE = List.of();

    private Structure() {}

    static int hash(SqlNode node) {
        int result = node.getClass().hashCode();
        if (node instanceof ClauseHolder holder) {
            @Nullable Object[] clauses = holder.clauses();
            for (int i = 0; i < clauses.length; i++) {
                Object clause = clauses[i];
                if (clause != null && clause != NONE && clause != Boolean.FALSE) {
                    result = 31 * result + i + hashPart(clause);
                }
            }
            return result;
        }
        for (int i = 0, n = node.hashedParts(); i < n; i++) {
            result = 31 * result + hashPart(node.part(i));
        }
        return result;
    }

    /** Asks for classes before interfaces and for the frequent before the rare: this runs for every part of every statement. */
    private static int hashPart(@Nullable Object part) {
        if (part instanceof SqlNode child) {
            return child.structuralHash();
        }
        if (part == null || part == Boolean.FALSE) {
            return 0;
        }
        if (part == Boolean.TRUE) {
            return 1;
        }
        if (part instanceof String text) {
            return text.hashCode();
        }
        if (part instanceof Enum<?> constant) {
            return constant.ordinal();
        }
        if (part instanceof List<?> list) {
            int result = 1;
            for (int i = 0, n = list.size(); i < n; i++) {
                result = 31 * result + hashPart(list.get(i));
            }
            return result;
        }
        if (part instanceof SqlType<?>) {
            // A type is compared, but its whole structure is too much for a hash that is computed for every statement.
            return part.getClass().hashCode();
        }
        return part.hashCode();
    }
}
