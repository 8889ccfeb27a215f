/**
 * The expression language: immutable nodes that describe SQL. {@link io.jalchemy.sql.Sql} is the entrance,
 * {@link io.jalchemy.sql.Expression}, {@link io.jalchemy.sql.FromClause} and {@link io.jalchemy.sql.Executable} are the
 * families. Every node describes its parts once ({@link io.jalchemy.sql.SqlNode}); hashing, structural comparison,
 * collection of bind values, traversal and replacement are generic walks over that description. Nodes do not know how
 * they are written: {@link io.jalchemy.sql.StatementPrinter} is declared here and provided by the compiler.
 *
 * <p>May depend on {@code error}, {@code types} and {@code row}.
 */
@NullMarked
package io.jalchemy.sql;

import org.jspecify.annotations.NullMarked;
