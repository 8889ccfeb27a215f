/** Real databases for tests, found or skipped with a reason. Depends on JUnit and JDBC only, never on Jalchemy. */
@NullMarked
package io.jalchemy.testing;

import org.jspecify.annotations.NullMarked;
