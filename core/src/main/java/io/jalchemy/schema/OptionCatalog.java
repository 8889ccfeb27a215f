package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The options of schema objects that one dialect knows, so that a mistyped one is refused where it is given. Dialects provide
 * it as a service; options of a dialect without one are taken as they are.
 */
public interface OptionCatalog {
    /** What has options. */
    enum Kind {
        TABLE,
        COLUMN,
        INDEX,
        PRIMARY_KEY,
        FOREIGN_KEY,
        UNIQUE,
        CHECK,
        OTHER_CONSTRAINT
    }

    /** The name by which options of the dialect begin. */
    String dialect();

    /** The names of options of a kind of object, without the dialect; null if all are taken. */
    @Nullable Set<String> options(Kind kind);

    /**
     * Refuses an option that its dialect does not know.
     *
     * @throws ArgumentException if it is not named after a dialect, or the dialect does not know it
     */
    static void check(Kind kind, String name) {
        int end = name.indexOf('_');
        if (end <= 0) {
            throw new ArgumentException(
                    "A dialect option is named <dialect>_<option>, such as postgresql_using; \"%s\" is not."
                            .formatted(name));
        }
        OptionCatalog catalog = Loaded.CATALOGS.get(name.substring(0, end));
        Set<String> known = catalog == null ? null : catalog.options(kind);
        if (known != null && !known.contains(name.substring(end + 1))) {
            throw new ArgumentException(
                    "Argument \"%s\" is not accepted by dialect \"%s\" on behalf of a %s; it knows %s."
                            .formatted(name, name.substring(0, end), kind, new TreeSet<>(known)));
        }
    }

    /** Holds the catalogs of the process. */
    final class Loaded {
        private static final Map<String, OptionCatalog> CATALOGS = load();

        private Loaded() {}

        private static Map<String, OptionCatalog> load() {
            Map<String, OptionCatalog> all = new HashMap<>();
            ServiceLoader.load(OptionCatalog.class, OptionCatalog.class.getClassLoader())
                    .forEach(one -> all.put(one.dialect(), one));
            return Map.copyOf(all);
        }
    }
}
