package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills a relationship from the rows that hold its entity, too. */
abstract sealed class JoinedReader permits JoinedCollection, JoinedReference {
    final RelationshipProperty relationship;
    final int slot;
    final boolean overwrites;
    private final EntityReader target;

    JoinedReader(RelationshipProperty relationship, EntityReader target, LoadPass pass) {
        this.relationship = relationship;
        this.slot = relationship.slot();
        this.target = target;
        this.overwrites = pass.overwrites;
    }

    static JoinedReader of(RelationshipProperty relationship, EntityReader target, LoadPass pass) {
        return relationship.isCollection()
                ? new JoinedCollection(relationship, target, pass)
                : new JoinedReference(relationship, target, pass);
    }

    final EntityReader target() {
        return target;
    }

    /** The entity has just been made. */
    abstract void begin(EntityState state);

    /** The session had the entity before; nothing happens if it has the relationship, too. */
    void meet(EntityState state) {
        if (!state.has(slot)) {
            begin(state);
        }
    }

    /** Reads the target in the current row, and gives it to the entity if that is being filled. */
    final void read(EntityState state, RowReader row) throws SQLException {
        EntityState other = target.read(row);
        put(state, other);
    }

    abstract void put(EntityState state, @Nullable EntityState other);

    /** All rows have been read. */
    void finish() {
        target.finishJoined();
    }
}
