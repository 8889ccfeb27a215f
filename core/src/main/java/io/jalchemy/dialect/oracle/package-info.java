/**
 * Oracle Database: how its SQL is written. Depends on the compiler and the types; nothing depends on it by name, the dialect is found
 * by its URL.
 */
@NullMarked
package io.jalchemy.dialect.oracle;

import org.jspecify.annotations.NullMarked;
