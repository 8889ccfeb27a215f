package io.jalchemy.dialect.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CREATE TABLE tells beyond the pragmas. Names of columns are written as their definitions write them.
 *
 * @param columns in order
 * @param primaryKey null if there is none
 * @param uniques in order, also those of single columns
 * @param checks in order, also those of single columns
 * @param foreignKeys in order, also those of single columns
 * @param rowid false for WITHOUT ROWID
 * @param strict whether it is STRICT
 */
record CreateTableText(
        List<ColumnText> columns,
        @Nullable KeyText primaryKey,
        List<KeyText> uniques,
        List<CheckText> checks,
        List<ForeignKeyText> foreignKeys,
        boolean rowid,
        boolean strict) {
    /** What is known of views and virtual tables. */
    static final CreateTableText NOTHING =
            new CreateTableText(List.of(), null, List.of(), List.of(), List.of(), true, false);

    /**
     * A column.
     *
     * @param name its name
     * @param collation null if none was given
     * @param computed what it is computed from, or null
     * @param onNull what is done where a null is refused, or null
     * @param autoincrement whether it is the primary key with AUTOINCREMENT
     */
    record ColumnText(
            String name,
            @Nullable String collation,
            @Nullable String computed,
            @Nullable String onNull,
            boolean autoincrement) {}

    /** A primary key or unique constraint. */
    record KeyText(
            @Nullable String name,
            List<String> columns,
            @Nullable String onConflict) {}

    /** A CHECK constraint. */
    record CheckText(
            @Nullable String name,
            String condition,
            @Nullable String onConflict) {}

    /** What is not told of a foreign key by its pragma. */
    record ForeignKeyText(
            @Nullable String name,
            @Nullable Boolean deferrable,
            @Nullable String initially,
            @Nullable String match) {
        /** Nothing is known. */
        static final ForeignKeyText NOTHING = new ForeignKeyText(null, null, null, null);
    }

    /** The column of a name, or null. */
    @Nullable ColumnText column(String name) {
        for (ColumnText column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }
}
