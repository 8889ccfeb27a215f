/**
 * MySQL and MariaDB: how its SQL is written and how types travel through its driver. Depends on the compiler and the types; nothing
 * depends on it by name, the dialect is found by its URL.
 */
@NullMarked
package io.jalchemy.dialect.mysql;

import org.jspecify.annotations.NullMarked;
