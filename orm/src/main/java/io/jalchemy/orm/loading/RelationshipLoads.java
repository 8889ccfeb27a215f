package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads what belongs to entities whose own rows have been read. */
interface RelationshipLoads {
    /**
     * @param tree the options where the entities stand
     * @param states entities of one statement; those that have the relationship are left as they are
     * @param pass the execution that has read them
     * @param way how they were reached, or null if not by a select
     */
    void load(
            RelationshipProperty relationship,
            LoadTree tree,
            List<EntityState> states,
            LoadPass pass,
            @Nullable LoadWay way);

    /** Loads columns of subclasses that the rows of their base did not hold. */
    void loadSubclasses(Mapper<?> base, LoadTree tree, List<EntityState> states);
}
