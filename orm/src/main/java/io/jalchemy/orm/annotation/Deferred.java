package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute is not loaded with the entity, but when it is read. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Deferred {
    /** Reading one attribute of the group loads all of them. */
    String group() default "";

    /** Whether reading it is an error unless the statement loads it. */
    boolean raise() default false;
}
