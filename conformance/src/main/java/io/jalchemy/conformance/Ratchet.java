package io.jalchemy.conformance;

import io.jalchemy.error.ArgumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts of passed cases that were reached once and may not fall, by dialect. Kept in a text file with a line such as
 * {@code sqlite 95} for each; what follows a {@code #} is a remark.
 */
final class Ratchet {
    private static final String HEAD = """
            # Passed cases of the compile corpus (conformance/statements), by dialect. RatchetTest fails when one of them falls.
            # Raised by: conformance/run DIR --raise conformance/ratchet.txt
            """;

    private static final Pattern REMARK = Pattern.compile("#.*");
    private static final Pattern COUNT = Pattern.compile("(\\S+)\\s+(\\d{1,9})");

    private final Map<String, Integer> passed;

    private Ratchet(Map<String, Integer> passed) {
        this.passed = passed;
    }

    /** Reads a file; one that does not exist yet demands nothing. */
    static Ratchet read(Path file) throws IOException {
        Map<String, Integer> passed = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String text = REMARK.matcher(line).replaceFirst("").strip();
                Matcher count = COUNT.matcher(text);
                if (count.matches()) {
                    passed.put(count.group(1), Integer.parseInt(count.group(2)));
                } else if (!text.isEmpty()) {
                    throw new ArgumentException("%s: expected the name of a dialect and a count, found \"%s\"."
                            .formatted(file.toAbsolutePath(), line));
                }
            }
        }
        return new Ratchet(passed);
    }

    /** What fell: a sentence for each dialect that passed more cases before. */
    List<String> fallen(Map<String, Tally> counts) {
        List<String> fallen = new ArrayList<>();
        passed.forEach((dialect, before) -> {
            Tally now = counts.getOrDefault(dialect, new Tally());
            if (now.passed() < before) {
                fallen.add("%s: %d passed before, now %s".formatted(dialect, before, now.describe()));
            }
        });
        return fallen;
    }

    /** The same with the higher of the old and new count for each dialect, so that a partial run lowers nothing. */
    Ratchet raised(Map<String, Tally> counts) {
        Map<String, Integer> higher = new TreeMap<>(passed);
        counts.forEach((dialect, tally) -> higher.merge(dialect, tally.passed(), Math::max));
        return new Ratchet(higher);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        passed.forEach((dialect, count) -> text.append("%-12s %d%n".formatted(dialect, count)));
        Files.writeString(file, text);
    }
}
