package io.jalchemy.orm.annotation;

import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.PassiveDeletes;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute leads to another entity, or to a {@code List}, {@code Set} or {@code Map} of entities. Which side holds the
 * reference follows from the foreign keys. Names of attributes, of this or the other entity, are checked by the processor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Relationship {
    /** The attribute of the other entity that is kept in step with this one. */
    String backPopulates() default "";

    /** What is done along. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** The table between both entities of a many-to-many relationship, by its name. */
    String secondary() default "";

    /** The same by a class: an entity, or a table class with a static field of its own type. */
    Class<?> secondaryTable() default void.class;

    /** What a collection is ordered by. */
    Order[] orderBy() default {};

    /**
     * The attributes that hold the reference, where several could: of this entity or of the target. With a secondary table,
     * use {@link #primaryJoin}.
     */
    String[] foreignKeys() default {};

    /** The attributes on the far side, where both sides are the same entity. */
    String[] remoteSide() default {};

    /** A static method of this entity, without parameters, that gives the condition to the target or the table between. */
    String primaryJoin() default "";

    /** A static method of this entity, without parameters, that gives the condition from the table between to the target. */
    String secondaryJoin() default "";

    /** When and how it is loaded. */
    LoadStrategy strategy() default LoadStrategy.LAZY;

    /** Joined loading uses an inner join: a promise that there is always a related row. */
    boolean innerJoin() default false;

    /** How many levels joined loading of a relationship to the own entity follows; 0 for none. */
    int joinDepth() default 0;

    /** The attribute of the target that is the key of a {@code Map}. */
    String key() default "";

    /** Only loaded, never written. */
    boolean viewOnly() default false;

    /** What deleting the entity does to related ones that are not loaded. */
    PassiveDeletes passiveDeletes() default PassiveDeletes.LOAD;

    /** Whether the database carries a changed key to the references; if not, the mapper updates them. */
    boolean passiveUpdates() default true;

    /** The reference is written by an UPDATE of its own, so that rows may refer to each other. */
    boolean postUpdate() default false;

    /** A related entity has one parent at most. */
    boolean singleParent() default false;

    /** The old reference is loaded before a new one is set. */
    boolean activeHistory() default false;

    /** Entities that are not flushed yet load it by the keys that they hold. */
    boolean loadOnPending() default false;

    /** One attribute of the target that a collection is ordered by. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Order {
        /** The attribute. */
        String value();

        /** Whether the greatest value comes first. */
        boolean descending() default false;
    }

    /** What is done along a relationship when it is done to the entity that has it. */
    enum Cascade {
        /** Everything but deleting orphans. */
        ALL,
        /** Adding it to a session adds the related ones. */
        SAVE_UPDATE,
        /** Merging it merges the related ones. */
        MERGE,
        /** Refreshing or expiring it does so to the related ones. */
        REFRESH_EXPIRE,
        /** Expunging it expunges the related ones. */
        EXPUNGE,
        /** Deleting it deletes the related ones. */
        DELETE,
        /** A related one that is taken out of the relationship is deleted. */
        DELETE_ORPHAN
    }
}
