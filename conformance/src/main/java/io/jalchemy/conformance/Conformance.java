package io.jalchemy.conformance;

import io.jalchemy.conformance.cases.Outcome;
import io.jalchemy.error.ArgumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The command {@code conformance/run}: runs case files and prints how many cases passed. */
public final class Conformance {
    private final Arguments arguments;
    private final PrintStream out;
    private int listed;

    private Conformance(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Runs the command; the exit status is 0 whenever the run itself succeeded, however many cases failed. */
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Conformance(Arguments.parse(words), out).run();
        } catch (ArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        out.flush();
    }

    private void run() throws IOException {
        Path folder = arguments.folder();
        if (!Files.isDirectory(folder)) {
            throw new ArgumentException("%s is no folder.".formatted(folder.toAbsolutePath()));
        }
        Run run = new Run(arguments, this::list);
        for (Path path : CaseFile.under(folder)) {
            String name = folder.relativize(path).toString();
            for (Map.Entry<String, Tally> counts : run.file(path).entrySet()) {
                out.printf(
                        "%-45s %-12s %s%n",
                        name, counts.getKey(), counts.getValue().describe());
            }
        }
        out.println();
        run.byDialect()
                .forEach((dialect, tally) -> out.printf("%-45s %-12s %s%n", "all files", dialect, tally.describe()));
        out.println(run.total());
        Path raise = arguments.raise();
        if (raise != null) {
            Ratchet.read(raise).raised(run.byDialect()).write(raise);
        }
    }

    private void list(String id, Outcome outcome) {
        if (!arguments.failures() || listed >= arguments.limit()) {
            return;
        }
        switch (outcome) {
            case Outcome.Passed ignored -> {}
            case Outcome.Failed failed -> {
                listed++;
                out.printf("FAILED %s: %s%n", id, failed.what());
                if (!failed.expected().isEmpty()) {
                    out.printf("  expected %s%n", failed.expected());
                }
                out.printf("  actual   %s%n", failed.actual());
            }
            case Outcome.Unsupported unsupported -> {
                listed++;
                out.printf("UNSUPPORTED %s: %s%n", id, unsupported.reason());
            }
        }
    }
}
