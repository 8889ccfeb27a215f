/**
 * What dialects share, and the {@link io.jalchemy.dialect.DefaultDialect generic dialect}. Each database has a package of
 * its own below: a dialect class with its choices and options, and the compilers that override what the database writes
 * differently. Dialects depend on the compiler; nothing depends on a database's package by name.
 */
@NullMarked
package io.jalchemy.dialect;

import org.jspecify.annotations.NullMarked;
