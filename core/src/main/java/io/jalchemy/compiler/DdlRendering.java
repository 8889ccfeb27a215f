package io.jalchemy.compiler;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.CustomDdl;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How third parties' schema statements are written. A rendering is registered for a class and a dialect, or for all dialects;
 * the dialect's own wins, and a subclass uses what its superclass registered.
 */
public final class DdlRendering {
    /** Writes one statement. */
    @FunctionalInterface
    public interface Writer<D extends CustomDdl> {
        /**
         * @param statement what to write
         * @param compiler quotes names and writes expressions inline
         */
        String write(D statement, DdlCompiler compiler);
    }

    private record Key(Class<?> statement, String dialect) {}

    private static final String ANY = "*";
    private static final Map<Key, Writer<?>> WRITERS = new ConcurrentHashMap<>();

    private DdlRendering() {}

    /** Registers a rendering for one dialect. */
    public static <D extends CustomDdl> void register(Class<D> statement, String dialect, Writer<? super D> writer) {
        WRITERS.put(new Key(statement, dialect), writer);
    }

    /** Registers a rendering for all dialects that have none of their own. */
    public static <D extends CustomDdl> void register(Class<D> statement, Writer<? super D> writer) {
        register(statement, ANY, writer);
    }

    /** Takes back every rendering of a statement. */
    public static void deregister(Class<? extends CustomDdl> statement) {
        WRITERS.keySet().removeIf(key -> key.statement() == statement);
    }

    @SuppressWarnings("unchecked")
    static String write(CustomDdl statement, DdlCompiler compiler) {
        String dialect = compiler.dialect().name();
        Writer<?> writer = find(statement.getClass(), dialect);
        if (writer == null) {
            throw new UnsupportedCompilationException(
                    "Nothing says how %s is written for dialect %s. Register it: DdlRendering.register(%s.class, \"%s\", …)."
                            .formatted(
                                    statement.getClass().getName(),
                                    dialect,
                                    statement.getClass().getSimpleName(),
                                    dialect));
        }
        return ((Writer<CustomDdl>) writer).write(statement, compiler);
    }

    private static @Nullable Writer<?> find(Class<?> statement, String dialect) {
        for (Class<?> at = statement; at != null && at != CustomDdl.class; at = at.getSuperclass()) {
            Writer<?> own = WRITERS.get(new Key(at, dialect));
            Writer<?> general = own == null ? WRITERS.get(new Key(at, ANY)) : own;
            if (general != null) {
                return general;
            }
        }
        return null;
    }
}
