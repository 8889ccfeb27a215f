package io.jalchemy.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test class once per database. Constructor, test and life cycle methods may take a {@link TestDatabase}:
 *
 * <pre>{@code
 * @OnDatabases
 * class SavepointTest {
 *
 *     private final TestDatabase database;
 *
 *     SavepointTest(TestDatabase database) {
 *         this.database = database;
 *     }
 *
 *     @Test
 *     @Requires(Feature.INSERT_RETURNING)
 *     void rollsBackToTheSavepointOnly() { ... }
 * }
 * }</pre>
 *
 * <p>Each class has a schema of its own on each database; its tests share it, in no fixed order ({@link
 * TestDatabase#clean()} empties it). At the end every connection must be closed: one that is still open fails the class.
 * Prefer {@link Requires} over naming databases; name them where the subject is a dialect.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(DatabaseInvocations.class)
public @interface OnDatabases {

    DatabaseKind[] value() default {DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB};
}
