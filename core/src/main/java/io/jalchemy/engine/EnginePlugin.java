package io.jalchemy.engine;

import io.jalchemy.dialect.DatabaseUrl;
import java.util.Set;

/**
 * Changes engines as they are made: those whose URL says {@code ?plugin=name}. Found through
 * {@link java.util.ServiceLoader}.
 */
public interface EnginePlugin {
    /** The name in the URL. */
    String name();

    /** The keys of the URL's query that are meant for the plug-in; the driver does not see them. */
    default Set<String> queryKeys() {
        return Set.of();
    }

    /** The URL to connect to instead; it still has the plug-in's own keys. */
    default DatabaseUrl url(DatabaseUrl url) {
        return url;
    }

    /** Adds options and listeners before the engine is made. */
    default void configure(EngineBuilder builder, DatabaseUrl url) {}

    /** Sees the engine once it is made. */
    default void created(Engine engine) {}
}
