package io.jalchemy.orm.loading;

import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.mapping.RelationshipEvents;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A joined relationship to a collection: its owner's rows follow each other or not, each brings one element. */
final class JoinedCollection extends JoinedReader {
    private final Map<EntityState, Tracked> filling = new IdentityHashMap<>();
    private @Nullable EntityState lastOwner;
    private @Nullable Tracked last;

    JoinedCollection(RelationshipProperty relationship, EntityReader target, LoadPass pass) {
        super(relationship, target, pass);
    }

    @Override
    void begin(EntityState state) {
        if (!filling.containsKey(state)) {
            filling.put(state, RelationshipEvents.newCollection(state, relationship));
        }
    }

    @Override
    void put(EntityState state, @Nullable EntityState other) {
        if (state != lastOwner) {
            lastOwner = state;
            last = filling.get(state);
        }
        if (last != null && other != null) {
            last.place(other.entity());
        }
    }

    @Override
    void finish() {
        filling.forEach((state, collection) -> Loaded.put(state, relationship, collection));
        filling.clear();
        lastOwner = null;
        last = null;
        super.finish();
    }
}
