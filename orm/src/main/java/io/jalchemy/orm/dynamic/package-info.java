/**
 * Entities without classes: a {@link io.jalchemy.orm.dynamic.RuntimeMapping} maps a table, known only at run time, onto
 * {@link io.jalchemy.orm.dynamic.GenericEntity}, whose attributes are read and written by name. Everything else (session,
 * statements, loading) is the same as for generated entities, because both speak through
 * {@link io.jalchemy.orm.spi.EntityAccess}. May depend on {@code mapping}, {@code query} and {@code spi}.
 */
@NullMarked
package io.jalchemy.orm.dynamic;

import org.jspecify.annotations.NullMarked;
