package io.jalchemy.reflection;

import io.jalchemy.schema.Identity;
import io.jalchemy.types.SqlType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database has it.
 *
 * @param name its name
 * @param type the dialect's type; {@link io.jalchemy.types.NullType} if it is unknown here
 * @param nullable whether it takes null
 * @param defaultText the SQL of its default; null if it has none, and for a computed column
 * @param autoincrement whether the database numbers rows with it; null if the database does not tell
 * @param comment null if it has none
 * @param computed the expression it is computed from, or null
 * @param identity how it is numbered as an identity, or null
 * @param options options of the dialect, under names such as {@code mysql_collate}
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable Boolean autoincrement,
        @Nullable String comment,
        @Nullable ReflectedComputed computed,
        @Nullable Identity identity,
        Map<String, Object> options) {
    /** Copies the options. */
    public ReflectedColumn {
        options = Map.copyOf(options);
    }

    /** A column with a name, a type and nothing else. */
    public static ReflectedColumn of(String name, SqlType<?> type, boolean nullable) {
        return new ReflectedColumn(name, type, nullable, null, null, null, null, null, Map.of());
    }

    /** The same with a default. */
    public ReflectedColumn withDefault(@Nullable String text) {
        return new ReflectedColumn(name, type, nullable, text, autoincrement, comment, computed, identity, options);
    }

    /** The same that is numbered by the database, or not. */
    public ReflectedColumn withAutoincrement(@Nullable Boolean value) {
        return new ReflectedColumn(name, type, nullable, defaultText, value, comment, computed, identity, options);
    }

    /** The same with a comment. */
    public ReflectedColumn withComment(@Nullable String text) {
        return new ReflectedColumn(name, type, nullable, defaultText, autoincrement, text, computed, identity, options);
    }

    /** The same, computed. */
    public ReflectedColumn withComputed(@Nullable ReflectedComputed value) {
        return new ReflectedColumn(name, type, nullable, defaultText, autoincrement, comment, value, identity, options);
    }

    /** The same as an identity. */
    public ReflectedColumn withIdentity(@Nullable Identity value) {
        return new ReflectedColumn(name, type, nullable, defaultText, autoincrement, comment, computed, value, options);
    }

    /** The same with options of the dialect. */
    public ReflectedColumn withOptions(Map<String, Object> values) {
        return new ReflectedColumn(
                name, type, nullable, defaultText, autoincrement, comment, computed, identity, values);
    }
}
