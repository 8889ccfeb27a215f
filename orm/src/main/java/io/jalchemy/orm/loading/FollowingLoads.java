package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how a relationship is loaded after the rows of a statement. */
final class FollowingLoads implements RelationshipLoads {
    private final EntityLoader loader;
    private final LazyLoads lazy;

    FollowingLoads(EntityLoader loader, LazyLoads lazy) {
        this.loader = loader;
        this.lazy = lazy;
    }

    @Override
    public void loadSubclasses(Mapper<?> base, LoadTree tree, List<EntityState> states) {
        new SubclassLoads(loader, base, tree).load(states);
    }

    @Override
    public void load(
            RelationshipProperty relationship,
            LoadTree tree,
            List<EntityState> states,
            LoadPass pass,
            @Nullable LoadWay way) {
        List<EntityState> open = new ArrayList<>();
        for (EntityState state : states) {
            if (!state.has(relationship.slot())) {
                open.add(state);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        LoadStrategy strategy = tree.strategyOf(relationship);
        boolean together = pass.refreshed == null;
        if (together && strategy == LoadStrategy.SUBQUERY && way != null) {
            new SubqueryLoad(loader, relationship, tree, pass, way).load(open);
        } else if (together && (strategy == LoadStrategy.SELECTIN || strategy == LoadStrategy.SUBQUERY)) {
            new SelectInLoad(loader, relationship, tree, pass).load(open);
        } else {
            for (EntityState state : open) {
                if (!state.has(relationship.slot())) {
                    lazy.loadEagerly(state, relationship, tree);
                }
            }
        }
    }
}
