package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What qualifies an operator beyond its operands. Null or false where it does not apply.
 *
 * @param escape the ESCAPE character of a LIKE
 * @param symmetric of BETWEEN
 * @param options further ones that single dialects know, as name and value one after the other, such as
 *     {@code postgresql_regconfig, "english"}
 */
public record Modifiers(@Nullable String escape, boolean symmetric, List<Object> options) {
    /** No modifier at all. */
    public static final Modifiers NONE = new Modifiers(null, false, List.of());

    /** Copies what can change. */
    public Modifiers {
        options = List.copyOf(options);
    }

    /** Without a modifier 0, at the price of three looks: it enters the hash of every comparison. */
    @Override
    public int hashCode() {
        int result = options.isEmpty() ? 0 : options.hashCode();
        result = 31 * result + (escape == null ? 0 : escape.hashCode());
        return 31 * result + (symmetric ? 1 : 0);
    }

    static Modifiers escape(String escape) {
        return new Modifiers(escape, false, List.of());
    }

    /** The value of a dialect's own option, or null. */
    public @Nullable Object option(String name) {
        int at = options.indexOf(name);
        return at < 0 ? null : options.get(at + 1);
    }
}
