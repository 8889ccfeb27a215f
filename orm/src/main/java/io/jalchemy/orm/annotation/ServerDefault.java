package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database writes for an attribute that was not set. The value is read back after the INSERT. Without elements it
 * says that there is one, made by a trigger, say.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
public @interface ServerDefault {
    /** A constant, written as a quoted literal. */
    String value() default "";

    /** SQL, written as it is. */
    String sql() default "";

    /** Whether the database also changes the value with every UPDATE. */
    boolean onUpdate() default false;
}
