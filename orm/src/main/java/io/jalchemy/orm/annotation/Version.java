package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute tells versions of a row apart: every UPDATE and DELETE compares it, and an UPDATE changes it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Version {
    /**
     * A static method of the entity that makes the next version of the last one, which is null for a new row. If empty,
     * versions of whole numbers are counted from 1.
     */
    String generator() default "";

    /** Whether versions are made here at all; if not, by the database or by you. */
    boolean generated() default true;
}
