/**
 * SQL types as values. A {@link io.jalchemy.types.SqlType} says what a column or expression holds: its Java type, its
 * family for the rules of operators, and how its values travel through JDBC (a {@link io.jalchemy.types.JdbcCodec}, which
 * each dialect may replace). Types are immutable and compare by structure, because they are part of a statement's cache
 * key. How a type is written in SQL is the business of the compiler. May depend on {@code error} only.
 */
@NullMarked
package io.jalchemy.types;

import org.jspecify.annotations.NullMarked;
