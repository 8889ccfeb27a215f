package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is read-only and holds the value of a SQL expression that is selected along with the entity. In the metamodel
 * it is a method, {@code user.addressCount()}, because its expression may mention other entities.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ColumnProperty {
    /** A static method of the entity, without parameters, that gives the expression; asked once, on first use. */
    String value() default "";

    /** Whether a statement may give another expression; without {@link #value} it is null unless one does. */
    boolean givenByStatement() default false;
}
