package io.jalchemy.dialect.postgresql;

import io.jalchemy.dialect.Messages;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Types that belong to an extension of PostgreSQL: a server without it only says that there is no such type. */
final class PostgresExtensions {
    private static final String UNDEFINED_OBJECT = "42704";
    private static final Pattern TYPE = Pattern.compile("type \"([^\"]+)\" does not exist");
    private static final Map<String, String> BY_TYPE = Map.of(
            "hstore", "hstore",
            "citext", "citext",
            "ltree", "ltree",
            "cube", "cube",
            "vector", "vector",
            "geometry", "postgis",
            "geography", "postgis");

    private PostgresExtensions() {}

    /** What to do about a type that is not there; empty if no known extension has it. */
    static String remedy(SQLException error) {
        String type = UNDEFINED_OBJECT.equals(error.getSQLState()) ? Messages.find(TYPE, error.getMessage()) : null;
        String extension = type == null ? null : BY_TYPE.get(type.toLowerCase(Locale.ROOT));
        return extension == null
                ? ""
                : "The type %s comes with the extension %s: run CREATE EXTENSION %s once in this database, in a schema of the search_path."
                        .formatted(type, extension, extension);
    }
}
