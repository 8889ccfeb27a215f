/**
 * The schema: {@link io.jalchemy.schema.MetaData} holds {@link io.jalchemy.schema.Table tables} of
 * {@link io.jalchemy.schema.Column columns} with their constraints, indexes, defaults and sequences, and the statements
 * that create and drop them. A table is a FROM element and a column an expression of the language. Tables are built once,
 * by one thread, and not changed while statements use them.
 *
 * <p>May depend on {@code error}, {@code types}, {@code row} and {@code sql}.
 */
@NullMarked
package io.jalchemy.schema;

import org.jspecify.annotations.NullMarked;
