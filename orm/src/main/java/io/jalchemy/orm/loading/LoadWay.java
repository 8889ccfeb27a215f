package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How entities were reached: by a statement, and from what it selects along relationships.
 *
 * @param statement the select where the way begins
 * @param parameters the values that it was executed with
 * @param root what it selects
 * @param steps from there on; empty for what is selected
 */
record LoadWay(Select<?> statement, Map<String, ?> parameters, EntityPath<?> root, List<RelationshipProperty> steps) {
    /** One relationship further. */
    LoadWay along(RelationshipProperty relationship) {
        List<RelationshipProperty> further = new ArrayList<>(steps);
        further.add(relationship);
        return new LoadWay(statement, parameters, root, List.copyOf(further));
    }
}
