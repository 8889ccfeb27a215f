/**
 * What the mapper knows about entities: a {@link io.jalchemy.orm.mapping.Mapper} per entity with its
 * {@link io.jalchemy.orm.mapping.Property properties}, of which {@link io.jalchemy.orm.mapping.RelationshipProperty} is the
 * one that thinks: it derives joins, direction and the columns to keep equal from the foreign keys. A mapper is made by
 * {@link io.jalchemy.orm.mapping.MapperBuilder}, either by generated code or at run time; relationships are resolved once,
 * on first use, and a bad one fails only what depends on it. Here is also what keeps the two sides of a relationship in
 * step in memory. May depend on {@code spi}, {@code collection} and {@code error}.
 */
@NullMarked
package io.jalchemy.orm.mapping;

import org.jspecify.annotations.NullMarked;
