package io.jalchemy.compiler;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SqlNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a name in ORDER BY, GROUP BY or DISTINCT ON can mean within one statement. */
final class LabelScope {
    private final Map<Object, Expression<?>> selected = new HashMap<>();
    private final Map<Object, Expression<?>> inFrom = new HashMap<>();

    LabelScope(List<? extends SqlNode> columns, Collection<FromClause> froms) {
        for (SqlNode node : columns) {
            if (node instanceof Expression<?> column) {
                Name label = ColumnNames.tableQualified(column);
                if (label != null) {
                    selected.put(label.key(), column);
                } else if (column instanceof ColumnClause<?> plain) {
                    selected.put(plain.key(), column);
                }
            }
        }
        for (FromClause from : froms) {
            for (ColumnClause<?> column : from.columns()) {
                inFrom.put(column.key(), column);
            }
        }
    }

    /** For a union: the columns of the whole under their plain names. */
    static LabelScope ofColumns(Iterable<ColumnClause<?>> columns) {
        LabelScope scope = new LabelScope(List.of(), List.of());
        for (ColumnClause<?> column : columns) {
            scope.selected.put(column.name().isAnonymous() ? column.name().key() : column.key(), column);
            scope.inFrom.put(column.name().isAnonymous() ? column.name().key() : column.key(), column);
        }
        return scope;
    }

    /** What a name means in ORDER BY: a selected label or column first, then a column of a FROM element. */
    @Nullable Expression<?> resolve(String name, boolean withinColumns) {
        Expression<?> column = withinColumns ? null : selected.get(name);
        return column != null ? column : inFrom.get(name);
    }

    /** Whether the label is one that the statement selects, so that its name can stand for it. */
    boolean selects(Label<?> label, boolean withinColumns) {
        Object key = ColumnNames.labelName(label).key();
        Expression<?> there = (withinColumns ? inFrom : selected).get(key);
        return there == label
                || there instanceof Label<?> other && ungrouped(other) == ungrouped(label)
                || there != null && there == label.expression()
                || there instanceof ColumnClause<?> proxy && passesOn(proxy, label);
    }

    private static Expression<?> ungrouped(Label<?> label) {
        Expression<?> inner = label.expression();
        while (inner instanceof Grouping<?> grouping) {
            inner = grouping.expression();
        }
        return inner;
    }

    private static boolean passesOn(ColumnClause<?> proxy, Label<?> label) {
        Expression<?> source = proxy.source();
        return source == label || source instanceof Label<?> other && ungrouped(other) == ungrouped(label);
    }
}
