package io.jalchemy.engine;

import io.jalchemy.dialect.IsolationLevel;
import io.jalchemy.error.ArgumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the options of an engine from properties. */
final class EngineProperties {
    private static final Map<String, BiConsumer<EngineBuilder, String>> OPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("pool", (builder, value) -> builder.pool(constant(PoolKind.class, value))),
            Map.entry("poolSize", (builder, value) -> builder.poolSize(Integer.parseInt(value))),
            Map.entry("poolTimeout", (builder, value) -> builder.poolTimeout(seconds(value))),
            Map.entry("maxLifetime", (builder, value) -> builder.maxLifetime(seconds(value))),
            Map.entry("prePing", (builder, value) -> {
                if (flag(value)) {
                    builder.prePing();
                }
            }),
            Map.entry("leakDetection", (builder, value) -> builder.leakDetection(seconds(value))),
            Map.entry("interruptible", (builder, value) -> {
                if (flag(value)) {
                    builder.interruptible();
                }
            }),
            Map.entry("hideParameters", (builder, value) -> {
                if (flag(value)) {
                    builder.hideParameters();
                }
            }),
            Map.entry("statementCacheSize", (builder, value) -> builder.statementCacheSize(Integer.parseInt(value))),
            Map.entry("logName", EngineBuilder::logName),
            Map.entry(
                    "isolationLevel",
                    (builder, value) -> builder.execution(
                            ExecutionOptions.NONE.isolation(constant(IsolationLevel.class, value))))));

    private EngineProperties() {}

    static EngineBuilder builder(Properties properties, String prefix) {
        String url = properties.getProperty(prefix + "url");
        if (url == null) {
            throw new ArgumentException("The property %surl is missing.".formatted(prefix));
        }
        EngineBuilder builder = Engine.builder(url);
        List<String> unknown = new ArrayList<>();
        for (String name : properties.stringPropertyNames()) {
            if (!name.startsWith(prefix) || name.equals(prefix + "url")) {
                continue;
            }
            BiConsumer<EngineBuilder, String> option = option(name.substring(prefix.length()));
            if (option == null) {
                unknown.add(name);
            } else {
                apply(builder, option, name, properties.getProperty(name).trim());
            }
        }
        if (!unknown.isEmpty()) {
            throw new ArgumentException("An engine of %s has no such option: %s. There are: url, %s."
                    .formatted(builder.description(), String.join(", ", unknown), String.join(", ", OPTIONS.keySet())));
        }
        return builder;
    }

    private static void apply(
            EngineBuilder builder, BiConsumer<EngineBuilder, String> option, String name, String value) {
        try {
            option.accept(builder, value);
        } catch (IllegalArgumentException | ArgumentException e) {
            throw new ArgumentException(
                    "The property %s cannot be \"%s\": %s".formatted(name, value, e.getMessage()), e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        List<String> names = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value.toUpperCase(Locale.ROOT).replace(' ', '_'))) {
                return one;
            }
            names.add(one.name().replace('_', ' '));
        }
        throw new ArgumentException("there is %s.".formatted(String.join(", ", names)));
    }

    /** The option of a name, with or without underscores. */
    private static @Nullable BiConsumer<EngineBuilder, String> option(String name) {
        String plain = name.replace("_", "");
        for (Map.Entry<String, BiConsumer<EngineBuilder, String>> option : OPTIONS.entrySet()) {
            if (option.getKey().equalsIgnoreCase(plain)) {
                return option.getValue();
            }
        }
        return null;
    }

    private static Duration seconds(String value) {
        return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
    }

    private static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("it is neither true nor false");
        };
    }
}
