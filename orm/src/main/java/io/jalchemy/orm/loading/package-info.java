/**
 * From rows to entities. A {@link io.jalchemy.orm.loading.LoadingSession} is what loading sees of a session: its identity map,
 * its connection, its autoflush. Loading reads the plan that {@code query} attached to a compiled statement, looks each row up
 * in the identity map, lets the {@link io.jalchemy.orm.spi.EntityAccess} fill what is absent, and then carries out what the
 * plan says about relationships.
 *
 * <p>May depend on {@code query}, {@code mapping}, {@code collection}, {@code spi} and {@code error}; sessions and the unit of
 * work depend on it, never the other way.
 */
@NullMarked
package io.jalchemy.orm.loading;

import org.jspecify.annotations.NullMarked;
