package io.jalchemy.orm.session;

import io.jalchemy.orm.collection.CollectionChanges;
import io.jalchemy.orm.collection.Tracked;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.schema.Column;

/**
 * Makes an entity new again whose INSERT was rolled back. A key that was made for it is unset: the database may give it to
 * another row. What its relationships lead to counts as newly set, so that adding it again writes all references anew.
 */
final class Eviction {
    private Eviction() {}

    static void makeNew(EntityState state) {
        Mapper<?> mapper = Mapper.of(state);
        if (state.isKeyGenerated()) {
            for (ColumnProperty property : mapper.keyProperties()) {
                if (isMade(property)) {
                    state.drop(property.slot());
                    state.forget(property.slot());
                }
            }
            state.keyGenerated(false);
        }
        for (RelationshipProperty relationship : mapper.relationships()) {
            int slot = relationship.slot();
            if (!relationship.isViewOnly() && state.has(slot) && !state.isChanged(slot)) {
                countAsSet(state, relationship, slot);
            }
        }
    }

    /** Whether the value of a key column may have been made by the database or a default. */
    private static boolean isMade(ColumnProperty property) {
        for (var each : property.columns()) {
            if (each instanceof Column<?> column
                    && column.table() != null
                    && (column == column.table().autoincrementColumn()
                            || column.insertDefault() != null
                            || column.serverDefault() != null
                            || column.identity() != null)) {
                return true;
            }
        }
        return false;
    }

    private static void countAsSet(EntityState state, RelationshipProperty relationship, int slot) {
        Object value = state.value(slot);
        if (relationship.isCollection()) {
            CollectionChanges changes = new CollectionChanges();
            ((Tracked) java.util.Objects.requireNonNull(value)).elements().forEach(changes::add);
            if (!changes.isEmpty()) {
                state.beginCollectionChange(slot, changes);
            }
        } else if (value != null) {
            state.beginChange(slot, EntityState.ABSENT);
        }
    }
}
