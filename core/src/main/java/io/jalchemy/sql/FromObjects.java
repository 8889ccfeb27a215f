package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Which FROM elements an expression draws its columns from. What a subquery uses inside does not count. */
public final class FromObjects {
    private FromObjects() {}

    /** The elements of one node, in the order in which it mentions them; may repeat. */
    public static List<FromClause> of(SqlNode node) {
        List<FromClause> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    /** The elements of several nodes, each once. */
    public static LinkedHashSet<FromClause> of(Collection<? extends SqlNode> nodes) {
        LinkedHashSet<FromClause> found = new LinkedHashSet<>();
        for (SqlNode node : nodes) {
            found.addAll(of(node));
        }
        return found;
    }

    private static void collect(SqlNode node, List<FromClause> into) {
        switch (node) {
            case FromClause from -> into.addAll(from.members());
            case ColumnClause<?> column -> {
                FromClause from = column.from();
                if (from != null) {
                    into.add(from);
                }
            }
            case ScalarSubquery<?> ignored -> {}
            case Exists ignored -> {}
            case ScalarValues ignored -> {}
            case TableRow row -> into.add(row.from());
            case LabelReference ignored -> {}
            default -> node.forEachChild(child -> collect(child, into));
        }
    }
}
