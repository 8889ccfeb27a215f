package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface or abstract class an entity. Its abstract methods are accessors, {@code name()} and {@code name(String)}
 * or {@code getName()} and {@code setName(String)}, each pair one attribute; methods with a body stay as they are. Interfaces
 * that it extends and that are no entities are mixins: their accessors count as its own.
 *
 * <p>An entity that extends another one is a special case of it: stored in the same table, or, with a {@link #table} of its
 * own, in both.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {
    /**
     * The name of the table. If empty, it is the name of the type in lower case with underscores, {@code user_account} for
     * {@code UserAccount}; for an entity that extends another one, it is that one's table.
     */
    String table() default "";

    /** The schema of the table; empty for the default one. */
    String schema() default "";

    /** The name in messages; empty for the name of the type. */
    String name() default "";

    /** A comment on the table in the database. */
    String comment() default "";

    /**
     * A class with a static field that is a {@code MapperRegistry}: the registry that the entity joins. Without it, it is
     * that of the entity that it extends, or the standard one.
     */
    Class<?> registry() default void.class;

    /** For an entity that extends another one: its table holds everything, and a row there has none in the other's. */
    boolean concrete() default false;
}
