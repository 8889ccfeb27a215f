package io.jalchemy.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column refers to another one: {@code @ForeignKey("user_account.id")}. On the type it is a reference of several columns:
 * {@code @ForeignKey(attributes = {"country", "number"}, columns = {"plate.country", "plate.number"})}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(ForeignKey.All.class)
public @interface ForeignKey {
    /** Table and column, {@code "user_account.id"}, with the schema in front where there is one. */
    String value() default "";

    /** Instead of a name: the entity, whose key is referred to. */
    Class<?> entity() default void.class;

    /** On a type: the attributes that hold the reference. */
    String[] attributes() default {};

    /** On a type: what they refer to, in the same order, each as table and column. */
    String[] columns() default {};

    /** What deleting the row referred to does, such as {@code "CASCADE"}. */
    String onDelete() default "";

    /** What changing the key referred to does, such as {@code "CASCADE"}. */
    String onUpdate() default "";

    /** The name of the constraint; empty to leave it to the naming convention. */
    String name() default "";

    /** Whether the constraint is added after all tables are there, because they refer to each other. */
    boolean useAlter() default false;

    /** Whether checking may be put off until the transaction ends. */
    boolean deferrable() default false;

    /** When it is checked by itself: {@code "DEFERRED"} or {@code "IMMEDIATE"}. */
    String initially() default "";

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
    @interface All {
        /** Each of them. */
        ForeignKey[] value();
    }
}
