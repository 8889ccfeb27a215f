package io.jalchemy.orm.annotation;

import io.jalchemy.types.SqlType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the name and the Java type of an accessor do not say about its column. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.RECORD_COMPONENT})
public @interface Column {
    /** The name in the database; empty for that of the attribute in lower case with underscores. */
    String name() default "";

    /** The length of a text or of bytes; 0 for none. */
    int length() default 0;

    /** The number of digits of a decimal number; 0 for none. */
    int precision() default 0;

    /** How many of the digits come after the point. */
    int scale() default 0;

    /** The kind of column where the Java type leaves a choice. */
    ColumnType type() default ColumnType.BY_JAVA_TYPE;

    /**
     * A type of your own: a class with a static field {@code INSTANCE} of it, or with a constructor without arguments. Its
     * Java type is that of the accessor.
     */
    @SuppressWarnings("rawtypes") // an implementation may be generic in nothing or in anything
    Class<? extends SqlType> custom() default SqlType.class;

    /** Whether the database accepts NULL. */
    Nullability nullable() default Nullability.BY_JAVA_TYPE;

    /** Whether no two rows have the same value. */
    boolean unique() default false;

    /** Whether there is an index on it. */
    boolean index() default false;

    /** A comment in the database. */
    String comment() default "";

    /** Columns with a lower number come first in the table; those of the same number as they are declared. */
    int sortOrder() default 0;

    /** Whether a column may be NULL. */
    enum Nullability {
        /** If the accessor's type is {@code @Nullable}. */
        BY_JAVA_TYPE,
        /** It may, although the program sees no null. */
        YES,
        /** It may not, although the program sees null before the row is written. */
        NO
    }
}
