package io.jalchemy.orm.loading;

import io.jalchemy.error.MultipleResultsException;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A joined relationship to one entity. */
final class JoinedReference extends JoinedReader {
    private final Set<EntityState> filling = Collections.newSetFromMap(new IdentityHashMap<>());

    JoinedReference(RelationshipProperty relationship, EntityReader target, LoadPass pass) {
        super(relationship, target, pass);
    }

    @Override
    void begin(EntityState state) {
        filling.add(state);
    }

    @Override
    void put(EntityState state, @Nullable EntityState other) {
        if (!filling.contains(state)) {
            return;
        }
        Object entity = other == null ? null : other.entity();
        if (!state.has(slot)) {
            state.put(slot, entity);
        } else if (entity != null && state.value(slot) != entity) {
            throw severalFor(relationship, state);
        }
    }

    static MultipleResultsException severalFor(RelationshipProperty relationship, EntityState state) {
        return new MultipleResultsException(
                "%s leads to one entity, but several rows belong to %s. Map it as a collection, or remove the surplus rows."
                        .formatted(relationship, state.describe()));
    }

    @Override
    void finish() {
        filling.clear();
        super.finish();
    }
}
