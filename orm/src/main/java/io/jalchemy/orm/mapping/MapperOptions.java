package io.jalchemy.orm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Rules of a mapping that are neither columns nor relationships.
 *
 * @param versioning how versions of a row are told apart, or null
 * @param eagerDefaults when values that the database makes are fetched
 * @param confirmDeletedRows whether a DELETE that finds fewer rows than expected is an error
 * @param passiveUpdates whether the database carries a changed key to the tables of subclasses
 * @param passiveDeletes whether rows of subclass tables are left to the database
 * @param allowPartialKeys whether a row identifies an entity although some of its key columns are NULL
 * @param batch whether several entities may be written by one statement
 * @param polymorphicSelectin whether attributes of this subclass are loaded by one more SELECT when the base is queried
 * @param polymorphicLoading what a query for this entity loads of its subclasses, or null for nothing
 */
public record MapperOptions(
        @Nullable Versioning versioning,
        EagerDefaults eagerDefaults,
        boolean confirmDeletedRows,
        boolean passiveUpdates,
        boolean passiveDeletes,
        boolean allowPartialKeys,
        boolean batch,
        boolean polymorphicSelectin,
        @Nullable PolymorphicLoading polymorphicLoading) {
    static MapperOptions of(MapperBuilder<?> builder, @Nullable Mapper<?> base) {
        Versioning inherited =
                base == null || builder.inheritance == Inheritance.CONCRETE ? null : base.options().versioning;
        return new MapperOptions(
                builder.versioning != null ? builder.versioning : inherited,
                builder.eagerDefaults,
                builder.confirmDeletedRows,
                builder.passiveUpdates,
                builder.passiveDeletes,
                builder.allowPartialKeys,
                builder.batch,
                builder.polymorphicSelectin,
                builder.polymorphicLoading);
    }
}
