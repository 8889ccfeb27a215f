package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that are replaced at execution: a compiled statement holds a marker in their place, so that one compiled form
 * serves every replacement.
 */
public final class SchemaMarkers {
    private static final Pattern MARKER = Pattern.compile("__\\[SCHEMA_([^\\]]+)\\]");
    private static final String NONE = "_none";

    private SchemaMarkers() {}

    static String marker(@Nullable String schema) {
        if (schema != null && (schema.contains("[") || schema.contains("]"))) {
            throw new CompileException(
                    "Schema name \"%s\" has square brackets and cannot be replaced at execution.".formatted(schema));
        }
        return "__[SCHEMA_" + (schema == null ? NONE : schema) + "]";
    }

    /**
     * Puts schemas in place of their markers.
     *
     * @param map replacement under the schema's name, {@code ""} for statements without schema; an empty replacement is the
     *     dialect's default schema
     */
    public static String replace(String text, Map<String, String> map, Dialect dialect) {
        return MARKER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(schema(match.group(1), map, dialect)));
    }

    private static String schema(String name, Map<String, String> map, Dialect dialect) {
        String key = name.equals(NONE) ? "" : name;
        String schema = map.getOrDefault(key, key);
        if (schema.isEmpty()) {
            schema = dialect.traits().defaultSchema();
            if (schema == null) {
                throw new CompileException(
                        "Dialect %s knows no default schema to put in place of \"%s\".".formatted(dialect, name));
            }
        }
        return dialect.identifiers().quoteSchema(schema);
    }
}
