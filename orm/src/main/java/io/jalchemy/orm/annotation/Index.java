package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over attributes. For a single attribute, see {@link Column#index}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.All.class)
public @interface Index {
    /** The attributes in order. */
    String[] value();

    /** The name; empty to leave it to the naming convention. */
    String name() default "";

    /** Whether no two rows have the same combination of values. */
    boolean unique() default false;

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface All {
        /** Each of them. */
        Index[] value();
    }
}
