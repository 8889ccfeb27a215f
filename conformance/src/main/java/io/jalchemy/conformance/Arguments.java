package io.jalchemy.conformance;

import io.jalchemy.error.ArgumentException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked to do.
 *
 * @param folder where the case files are
 * @param failures whether failures are listed
 * @param buildOnly whether statements are only built
 * @param dialect the only dialect to run, null for all
 * @param filter text that the id of a case must contain, null for all
 * @param limit how many failures are listed at the most
 * @param raise the ratchet file to raise, null for none
 */
record Arguments(
        Path folder,
        boolean failures,
        boolean buildOnly,
        @Nullable String dialect,
        @Nullable String filter,
        int limit,
        @Nullable Path raise) {
    static final String USAGE = """
            usage: conformance/run DIR [options]

            Reads every *.jsonl file under DIR and prints, for each file and dialect, how many cases passed.

              --failures        list the failures: id, expected text, actual text
              --dialect NAME    only the cases of this dialect
              --filter TEXT     only the cases whose id contains the text
              --limit N         list at most N failures
              --build-only      build the statements without compiling them
              --raise FILE      write the counts that are higher than those in the ratchet file into it
            """;

    static Arguments parse(String[] words) {
        Path folder = null;
        boolean failures = false;
        boolean buildOnly = false;
        String dialect = null;
        String filter = null;
        int limit = Integer.MAX_VALUE;
        Path raise = null;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--help" -> throw new ArgumentException(USAGE);
                case "--failures" -> failures = true;
                case "--build-only" -> buildOnly = true;
                case "--dialect" -> dialect = value(words, ++i);
                case "--filter" -> filter = value(words, ++i);
                case "--limit" -> limit = number(value(words, ++i));
                case "--raise" -> raise = Path.of(value(words, ++i));
                default -> {
                    if (words[i].startsWith("-") || folder != null) {
                        throw new ArgumentException("\"%s\" is not understood.%n%n%s".formatted(words[i], USAGE));
                    }
                    folder = Path.of(words[i]);
                }
            }
        }
        if (folder == null) {
            throw new ArgumentException("A folder with case files is missing.%n%n%s".formatted(USAGE));
        }
        if (raise != null && buildOnly) {
            throw new ArgumentException("--raise counts compiled statements: leave out --build-only.");
        }
        return new Arguments(folder, failures, buildOnly, dialect, filter, limit, raise);
    }

    /** Everything under a folder, nothing listed. */
    static Arguments all(Path folder) {
        return new Arguments(folder, false, false, null, null, 0, null);
    }

    private static String value(String[] words, int at) {
        if (at >= words.length) {
            throw new ArgumentException("%s needs a value.%n%n%s".formatted(words[at - 1], USAGE));
        }
        return words[at];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ArgumentException("--limit needs a number, not \"%s\".".formatted(text), e);
        }
    }

    boolean wants(String dialectName, String id) {
        return (dialect == null || dialect.equals(dialectName)) && (filter == null || id.contains(filter));
    }
}
