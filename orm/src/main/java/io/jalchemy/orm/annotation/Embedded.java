package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute is a record whose components are columns of the entity's own table. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
public @interface Embedded {
    /** What the names of the columns begin with; {@code "*"} for the attribute's name and an underscore. */
    String prefix() default "*";

    /** The names of the columns in the order of the components, instead of a prefix. */
    String[] columns() default {};
}
