package io.jalchemy.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what an engine does to the logger {@code io.jalchemy.engine.Engine}, at level INFO: transactions, statements, their
 * parameters, and whether a statement was compiled or found in the cache.
 */
final class EngineLog {
    private final Logger logger;
    private final boolean hideParameters;

    EngineLog(@Nullable String name, boolean hideParameters) {
        this.logger = LoggerFactory.getLogger(Engine.class.getName() + (name == null ? "" : "." + name));
        this.hideParameters = hideParameters;
    }

    boolean isOn() {
        return logger.isInfoEnabled();
    }

    void transaction(String words, @Nullable String token) {
        if (token == null) {
            logger.info(words);
        } else {
            logger.info("[{}] {}", token, words);
        }
    }

    void statement(EngineListener.Sent sent, @Nullable String token) {
        if (!logger.isInfoEnabled()) {
            return;
        }
        String start = token == null ? "" : "[" + token + "] ";
        logger.info("{}{}", start, sent.sql());
        String parameters = hideParameters
                ? "[SQL parameters hidden due to hideParameters]"
                : ParameterText.of(sent.parameters(), sent.many());
        logger.info("{}[{}] {}", start, origin(sent), parameters);
    }

    private static String origin(EngineListener.Sent sent) {
        return switch (sent.origin()) {
            case GENERATED -> "generated in " + seconds(sent.originSeconds()) + "s";
            case CACHED -> "cached since " + seconds(sent.originSeconds()) + "s ago";
            case NO_KEY -> "no key " + seconds(sent.originSeconds()) + "s";
            case RAW -> "raw sql";
        };
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, value < 0.001 ? "%.5f" : "%.4g", value);
    }

    void leaked(Exception taken) {
        logger.warn(
                "A connection was never closed and is taken from whoever has forgotten it. Use try (Connection connection = engine.connect()).",
                taken);
    }

    void warn(String finding) {
        logger.warn(finding);
    }

    /** This log if rows are written to it, or null. */
    @Nullable EngineLog forRows() {
        return logger.isDebugEnabled() ? this : null;
    }

    void columns(List<String> names) {
        logger.debug("Col ({})", String.join(", ", names));
    }

    void row(Object row) {
        logger.debug("Row {}", row);
    }
}
