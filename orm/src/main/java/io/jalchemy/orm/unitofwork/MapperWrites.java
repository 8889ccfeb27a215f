package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.JoinColumns;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.ForeignKeyLink;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.StandardOperator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the rows of one mapper are written. Made once per mapper and kept with it. */
final class MapperWrites {
    private final Map<Table, TableWrites> tables = new IdentityHashMap<>();
    private final List<Linked> linked = new ArrayList<>();
    private final List<ExpressionProperty> expressions = new ArrayList<>();

    /**
     * Columns of a subclass table that equal columns of a base table, and are held by other attributes.
     *
     * @param mapper the subclass
     * @param pairs from the base's column to the subclass's
     */
    record Linked(Mapper<?> mapper, List<ColumnPair> pairs) {}

    private MapperWrites(Mapper<?> mapper) {
        for (Table table : mapper.tables()) {
            TableWrites writes = TableWrites.of(mapper, table);
            if (writes != null) {
                tables.put(table, writes);
            }
        }
        for (Mapper<?> at = mapper; at != null; at = at.base()) {
            if (at.inheritance() == Inheritance.JOINED && at.selectable() instanceof Join join) {
                linked.add(new Linked(at, pairs(join, at)));
            }
        }
        for (Property property : mapper.properties()) {
            if (property instanceof ExpressionProperty expression && !expression.isGivenByStatement()) {
                expressions.add(expression);
            }
        }
    }

    static MapperWrites of(Mapper<?> mapper) {
        return mapper.attachment(() -> new MapperWrites(mapper));
    }

    private static List<ColumnPair> pairs(Join join, Mapper<?> mapper) {
        List<ColumnPair> pairs = new ArrayList<>();
        join.condition().traverse(node -> {
            if (node instanceof Comparison comparison && comparison.operator() == StandardOperator.EQ) {
                ColumnClause<?> left = JoinColumns.columnOf(comparison.left());
                ColumnClause<?> right = JoinColumns.columnOf(comparison.right());
                if (left != null && right != null) {
                    pairs.add(refers(left, right) ? new ColumnPair(right, left) : new ColumnPair(left, right));
                }
            }
        });
        pairs.removeIf(pair -> {
            ColumnProperty from = mapper.propertyOf(pair.from());
            ColumnProperty to = mapper.propertyOf(pair.to());
            return from == null || to == null || from == to;
        });
        return pairs;
    }

    private static boolean refers(ColumnClause<?> from, ColumnClause<?> to) {
        for (ForeignKeyLink link : from.foreignKeys()) {
            if (link.target() == to) {
                return true;
            }
        }
        return false;
    }

    @Nullable TableWrites table(Table table) {
        return tables.get(table);
    }

    /** The links that start from columns of a table. */
    List<Linked> linkedFrom(Table table) {
        if (linked.isEmpty()) {
            return List.of();
        }
        List<Linked> found = new ArrayList<>();
        for (Linked each : linked) {
            for (ColumnPair pair : each.pairs()) {
                if (pair.from() instanceof Column<?> column && column.table() == table) {
                    found.add(each);
                    break;
                }
            }
        }
        return found;
    }

    /** Attributes that SQL expressions make of the row. */
    List<ExpressionProperty> expressions() {
        return expressions;
    }
}
