package io.jalchemy.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates for the names of constraints and indexes without one, with SQLAlchemy's tokens such as
 * {@code %(table_name)s} and {@code %(column_0_N_name)s}.
 *
 * @param templates under the keys {@code ix}, {@code uq}, {@code ck}, {@code fk}, {@code pk}
 */
public record NamingConvention(Map<String, String> templates) {
    /** SQLAlchemy's default: indexes only. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

    /** Copies the templates. */
    public NamingConvention {
        templates = Map.copyOf(templates);
    }

    /** The template of a kind, or null. */
    public @Nullable String template(String kind) {
        return templates.get(kind);
    }
}
