package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an UPDATE of other attributes writes for one that was not set; made in the program. Give one of the elements. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
public @interface OnUpdate {
    /** A constant as Java or the type writes it. */
    String value() default "";

    /** A static method of the entity, without parameters, that gives the value, or an expression for it. */
    String method() default "";

    /** SQL that gives the value. */
    String sql() default "";
}
