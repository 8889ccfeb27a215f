package io.jalchemy.orm.query;

import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ScalarSubquery;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import java.util.List;

/** Entities whose attributes a SELECT mentions outside of subqueries. */
final class MentionedEntities {
    private MentionedEntities() {}

    static void in(Select<?> select, List<EntityPath<?>> into) {
        select.elements().forEach(element -> collect(element, into));
        for (Expression<?> criterion : select.whereClauses()) {
            collect(criterion, into);
        }
    }

    private static void collect(SqlNode node, List<EntityPath<?>> into) {
        switch (node) {
            case Attribute<?> attribute -> into.add(attribute.entity());
            case SelectBase<?> ignored -> {}
            case ScalarSubquery<?> ignored -> {}
            default -> node.forEachChild(child -> collect(child, into));
        }
    }
}
