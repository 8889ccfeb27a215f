package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.List;

/** Chooses how a relationship is loaded after the rows of a statement. */
final class FollowingLoads implements RelationshipLoads {
    private final EntityLoader loader;
    private final LazyLoads lazy;

    FollowingLoads(EntityLoader loader, LazyLoads lazy) {
        this.loader = loader;
        this.lazy = lazy;
    }

    @Override
    public void load(RelationshipProperty relationship, LoadTree tree, List<EntityState> states, LoadPass pass) {
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
        if (strategy == LoadStrategy.SELECTIN && pass.refreshed == null) {
            new SelectInLoad(loader, relationship, tree, pass).load(open);
        } else if (strategy == LoadStrategy.SUBQUERY && pass.refreshed == null) {
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
