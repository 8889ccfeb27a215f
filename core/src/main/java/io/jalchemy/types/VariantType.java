package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type with replacements on some dialects. Everything but spelling and JDBC traffic follows {@code base}.
 *
 * @param base the type where nothing else is said
 * @param variants dialect name to replacement
 * @param <T> the Java type of the values, the same on every dialect
 */
public record VariantType<T>(SqlType<T> base, Map<String, SqlType<T>> variants) implements SqlType<T> {
    /** Copies the map and refuses variants of variants. */
    public VariantType {
        if (base instanceof VariantType<?>) {
            throw new ArgumentException("The base of a variant is itself a variant: " + base);
        }
        variants = Map.copyOf(variants);
        for (SqlType<T> variant : variants.values()) {
            if (variant instanceof VariantType<?>) {
                throw new ArgumentException("Can't pass a type that already has variants as a variant: " + variant);
            }
        }
    }

    static <T> VariantType<T> of(SqlType<T> type, SqlType<T> replacement, String... dialects) {
        if (dialects.length == 0) {
            throw new ArgumentException(
                    "withVariant(%s) needs at least one dialect name, such as \"mysql\".".formatted(replacement));
        }
        Map<String, SqlType<T>> variants = new TreeMap<>();
        SqlType<T> base = type;
        if (type instanceof VariantType<T> variant) {
            variants.putAll(variant.variants);
            base = variant.base;
        }
        for (String dialect : dialects) {
            if (variants.putIfAbsent(dialect, replacement) != null) {
                throw new ArgumentException("Dialect \"%s\" already has a variant of type %s: %s."
                        .formatted(dialect, base, variants.get(dialect)));
            }
        }
        return new VariantType<>(base, variants);
    }

    /** The type in force on a dialect. */
    public SqlType<T> forDialect(String dialect) {
        return variants.getOrDefault(dialect, base);
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public TypeFamily family() {
        return base.family();
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return dialect.codec(forDialect(dialect.name()));
    }

    @Override
    public T coerce(Object value) {
        return base.coerce(value);
    }
}
