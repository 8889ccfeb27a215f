package io.jalchemy.compiler;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.CustomElement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How third parties' elements are written. A rendering is registered for a class and a dialect, or for all dialects; the
 * dialect's own wins, and a subclass uses what its superclass registered.
 */
public final class CustomRendering {
    /** Writes one element. */
    @FunctionalInterface
    public interface Writer<E extends CustomElement<?>> {
        /**
         * @param element what to write
         * @param compiler writes the parts of the element: {@code compiler.process(part, scope)}
         * @param scope where the element stands
         */
        String write(E element, SqlCompiler compiler, Scope scope);
    }

    private record Key(Class<?> element, String dialect) {}

    private static final String ANY = "*";
    private static final Map<Key, Writer<?>> WRITERS = new ConcurrentHashMap<>();

    private CustomRendering() {}

    /** Registers a rendering for one dialect. */
    public static <E extends CustomElement<?>> void register(
            Class<E> element, String dialect, Writer<? super E> writer) {
        WRITERS.put(new Key(element, dialect), writer);
    }

    /** Registers a rendering for all dialects that have none of their own. */
    public static <E extends CustomElement<?>> void register(Class<E> element, Writer<? super E> writer) {
        register(element, ANY, writer);
    }

    /** Takes back every rendering of an element. */
    public static void deregister(Class<? extends CustomElement<?>> element) {
        WRITERS.keySet().removeIf(key -> key.element() == element);
    }

    @SuppressWarnings("unchecked")
    static String write(CustomElement<?> element, SqlCompiler compiler, Scope scope) {
        Writer<?> writer = find(element.getClass(), compiler.dialect().name());
        if (writer == null) {
            if (compiler.traits().lenient()) {
                return "<" + element.getClass().getSimpleName() + ">";
            }
            throw new UnsupportedCompilationException(
                    "Nothing says how %s is written for dialect %s. Register it: CustomRendering.register(%s.class, \"%s\", …)."
                            .formatted(
                                    element.getClass().getName(),
                                    compiler.dialect(),
                                    element.getClass().getSimpleName(),
                                    compiler.dialect()));
        }
        return ((Writer<CustomElement<?>>) writer).write(element, compiler, scope);
    }

    private static @Nullable Writer<?> find(Class<?> element, String dialect) {
        for (Class<?> at = element; at != null && at != CustomElement.class; at = at.getSuperclass()) {
            Writer<?> own = WRITERS.get(new Key(at, dialect));
            Writer<?> general = own == null ? WRITERS.get(new Key(at, ANY)) : own;
            if (general != null) {
                return general;
            }
        }
        return null;
    }
}
