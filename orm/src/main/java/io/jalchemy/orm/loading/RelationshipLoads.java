package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;

/** Loads a relationship of entities whose own rows have been read. */
interface RelationshipLoads {
    /**
     * @param tree the options where the entities stand
     * @param states entities of one statement; those that have the relationship are left as they are
     * @param pass the execution that has read them
     */
    void load(RelationshipProperty relationship, LoadTree tree, List<EntityState> states, LoadPass pass);
}
