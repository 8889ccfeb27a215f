package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structural hash. Bound values and the identity of nodes do not enter it; comparison sorts those out. */
final class Structure {
    private Structure() {}

    static int hash(SqlNode node) {
        int result = node.getClass().hashCode();
        for (int i = 0, n = node.partCount(); i < n; i++) {
            result = 31 * result + hashPart(node.part(i));
        }
        return result;
    }

    private static int hashPart(@Nullable Object part) {
        if (part instanceof SqlNode child) {
            return child.structuralHash();
        }
        if (part instanceof List<?> list) {
            int result = 1;
            for (int i = 0, n = list.size(); i < n; i++) {
                result = 31 * result + hashPart(list.get(i));
            }
            return result;
        }
        return part == null ? 0 : part.hashCode();
    }
}
