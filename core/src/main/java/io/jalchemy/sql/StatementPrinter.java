package io.jalchemy.sql;

import java.util.ServiceLoader;

/** Writes a node as text for a reader. Declared here so that nodes can print themselves; the compiler provides it. */
public interface StatementPrinter {
    /** The text of the node for the generic dialect; never fails. */
    String toText(SqlNode node);

    /** The text that the provided printer gives, or the class name when there is none on the module path. */
    static String print(SqlNode node) {
        StatementPrinter printer = Loaded.PRINTER;
        return printer == null ? node.getClass().getSimpleName() : printer.toText(node);
    }

    /** Holds the one printer of the process. */
    final class Loaded {
        private static final @org.jspecify.annotations.Nullable StatementPrinter PRINTER = ServiceLoader.load(
                        StatementPrinter.class, StatementPrinter.class.getClassLoader())
                .findFirst()
                .orElse(null);

        private Loaded() {}
    }
}
