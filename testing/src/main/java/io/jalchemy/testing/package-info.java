/**
 * Real databases for tests: {@link io.jalchemy.testing.OnDatabases} runs a test class once per database and hands it a
 * {@link io.jalchemy.testing.TestDatabase} with an empty schema of its own.
 *
 * <p>What is not there is skipped with one line that says how to get it; under {@code JALCHEMY_REQUIRE_ALL=true} it is an
 * error. Depends on JUnit and JDBC only, never on Jalchemy, whose modules use it in their tests.
 */
@NullMarked
package io.jalchemy.testing;

import org.jspecify.annotations.NullMarked;
