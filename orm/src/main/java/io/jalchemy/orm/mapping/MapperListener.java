package io.jalchemy.orm.mapping;

import io.jalchemy.engine.Connection;

/**
 * Hears of each row that a flush writes. It may change columns of the entity before its row is written, and send statements
 * on the connection; what it does to other entities is not part of the flush that is under way.
 */
public interface MapperListener {
    /** The entity is about to be inserted. */
    default void beforeInsert(Object entity, Connection connection) {}

    /** The entity has been inserted. */
    default void afterInsert(Object entity, Connection connection) {}

    /** The entity is part of the flush; an UPDATE follows only if a column differs. */
    default void beforeUpdate(Object entity, Connection connection) {}

    /** The entity was part of the flush. */
    default void afterUpdate(Object entity, Connection connection) {}

    /** The entity is about to be deleted. */
    default void beforeDelete(Object entity, Connection connection) {}

    /** The entity has been deleted. */
    default void afterDelete(Object entity, Connection connection) {}
}
