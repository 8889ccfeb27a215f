package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entities that the processor has listed in each jar and directory. Java initialises a class when it is first used; a
 * subclass in a hierarchy, or a table that nothing mentions yet, must be known before. Nothing here holds a lock that the
 * initialisation of a metamodel class could wait for.
 */
final class EntityIndex {
    private static final String RESOURCE = "META-INF/jalchemy/entities";
    private static final List<MappingException> FAILURES = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean done;
    private static boolean busy;

    private EntityIndex() {}

    /** Initialises the metamodel classes; after the first time it does nothing. */
    static void load() {
        if (done) {
            return;
        }
        synchronized (EntityIndex.class) {
            if (done || busy) {
                return;
            }
            busy = true;
            Set<String> seen = new LinkedHashSet<>();
            loadFrom(Thread.currentThread().getContextClassLoader(), seen);
            loadFrom(EntityIndex.class.getClassLoader(), seen);
            busy = false;
            done = true;
        }
    }

    /** What could not be initialised. */
    static List<MappingException> failures() {
        synchronized (FAILURES) {
            return List.copyOf(FAILURES);
        }
    }

    private static void loadFrom(@Nullable ClassLoader loader, Set<String> seen) {
        if (loader == null) {
            return;
        }
        for (String name : names(loader)) {
            if (seen.add(name)) {
                initialise(name, loader);
            }
        }
    }

    private static void initialise(String name, ClassLoader loader) {
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError failure) {
            Throwable cause = failure instanceof ExceptionInInitializerError wrapper && wrapper.getCause() != null
                    ? wrapper.getCause()
                    : failure;
            FAILURES.add(new MappingException(
                    "%s: the mapping cannot be made: %s. If the entity is gone, build anew from clean."
                            .formatted(name, cause),
                    cause));
        }
    }

    private static Set<String> names(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(RESOURCE))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException failure) {
            FAILURES.add(new MappingException(
                    "The list of entities, %s, cannot be read: %s.".formatted(RESOURCE, failure.getMessage()),
                    failure));
        }
        return names;
    }
}
