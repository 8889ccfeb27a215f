package io.jalchemy.orm.session;

import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.spi.EntityState;

/** Takes values of persistent entities away, so that they are loaded again when they are read. */
final class Expiry {
    private Expiry() {}

    /** Everything; changes that were not written are lost. */
    static void all(EntityState state) {
        for (Property property : Mapper.of(state).properties()) {
            int slot = property.slot();
            if (slot < 0) {
                continue;
            }
            boolean deferred = property instanceof ColumnProperty column && column.isDeferred()
                    || property instanceof ExpressionProperty expression && expression.isDeferred();
            if (!deferred || state.has(slot)) {
                one(state, slot);
            }
        }
        state.forgetChanges();
    }

    /** One attribute. */
    static void one(EntityState state, int slot) {
        if (state.value(slot) instanceof Tracked collection) {
            collection.retire();
        }
        if (Mapper.of(state).isRelationship(slot)) {
            state.drop(slot);
            state.forget(slot);
        } else {
            state.expire(slot);
        }
    }
}
