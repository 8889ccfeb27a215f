/**
 * From nodes to SQL. A {@link io.jalchemy.compiler.Dialect} is a set of named choices
 * ({@link io.jalchemy.compiler.DialectTraits}) and the compilers that write each kind of node; it compiles a statement to
 * a {@link io.jalchemy.compiler.CompiledStatement} without a connection or driver. The shared compilers follow the generic
 * dialect; a database overrides visits in a package of its own, never here.
 *
 * <p>May depend on {@code error}, {@code types}, {@code row}, {@code sql} and {@code schema}.
 */
@NullMarked
package io.jalchemy.compiler;

import org.jspecify.annotations.NullMarked;
