/**
 * Writing changes: a {@link io.jalchemy.orm.unitofwork.UnitOfWork} takes the entities that a session wants written, finds out what
 * else they concern, sorts the work by dependency and sends it in batches. It sees the session as a
 * {@link io.jalchemy.orm.unitofwork.FlushSession}.
 *
 * <p>The plan is made of actions per hierarchy of entities (save all, delete all, process a relationship); where these depend on
 * each other in a ring, they are broken up into actions per entity. Relationships contribute through the processor of their
 * direction. Rows are written table by table through the statements that {@code TableWrites} keeps for each mapper.
 *
 * <p>May depend on {@code loading}, {@code mapping}, {@code collection}, {@code spi} and {@code error}; only sessions depend on
 * it.
 */
@NullMarked
package io.jalchemy.orm.unitofwork;

import org.jspecify.annotations.NullMarked;
