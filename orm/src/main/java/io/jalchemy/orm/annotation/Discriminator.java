package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells which entity of a hierarchy a row is: on an accessor of the topmost entity, that its column says it; on an entity,
 * the value for its rows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Discriminator {
    /** On an entity: the value for rows of exactly this entity, as {@link Default#value} is written. */
    String value() default "";

    /** On an entity: there are no rows of exactly this entity. */
    boolean isAbstract() default false;

    /** On the topmost entity: a static method of it, without parameters, that gives an expression instead of a column. */
    String method() default "";
}
