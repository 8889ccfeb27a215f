package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the constants of an enum are stored; without it, by their names. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
public @interface Enumerated {
    /** As what. */
    As value() default As.NAME;

    /** A method of the enum, without parameters, that gives the text of a constant in the database. */
    String text() default "";

    /** As what a constant is stored. */
    enum As {
        /** Its name, in an enumeration of the database where there is such a type. */
        NAME,
        /** Its position, from 0: do not reorder the constants. */
        ORDINAL
    }
}
