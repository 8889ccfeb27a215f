/**
 * Entities in statements: {@link io.jalchemy.orm.query.EntityPath} stands for an entity in FROM and in the SELECT list,
 * {@link io.jalchemy.orm.query.Attribute} for one of its attributes, {@link io.jalchemy.orm.query.RelationshipPath} for a
 * way to another entity. They are nodes of the core's language; before a statement is compiled, a transform replaces them by
 * columns and joins. May depend on {@code mapping}, {@code spi} and {@code error}.
 */
@NullMarked
package io.jalchemy.orm.query;

import org.jspecify.annotations.NullMarked;
