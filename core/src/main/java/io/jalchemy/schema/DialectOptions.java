package io.jalchemy.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options that single dialects know, under names such as {@code postgresql_using}. Those of other dialects are ignored. */
public final class DialectOptions {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private final OptionCatalog.Kind kind;

    DialectOptions(OptionCatalog.Kind kind) {
        this.kind = kind;
    }

    void put(String name, @Nullable Object value) {
        OptionCatalog.check(kind, name);
        values.put(name, value);
    }

    /** The value of an option of a dialect, or null. */
    public @Nullable Object get(String dialect, String option) {
        return values.get(dialect + "_" + option);
    }

    /** Whether an option of a dialect was given. */
    public boolean has(String dialect, String option) {
        return values.containsKey(dialect + "_" + option);
    }

    /** All options under their full names. */
    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
