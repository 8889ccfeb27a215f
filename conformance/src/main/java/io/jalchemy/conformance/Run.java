package io.jalchemy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.Outcome;
import io.jalchemy.conformance.statements.StatementCase;
import io.jalchemy.conformance.statements.StatementRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** One run over a folder: counts by file and dialect. */
final class Run {
    /** The name under which cases of unknown shape are counted. */
    static final String NO_DIALECT = "-";

    private final Arguments arguments;
    private final BiConsumer<String, Outcome> observer;
    private final StatementRunner statements = new StatementRunner();
    private final Map<String, Tally> byDialect = new TreeMap<>();

    /**
     * @param observer receives the id and outcome of every case
     */
    Run(Arguments arguments, BiConsumer<String, Outcome> observer) {
        this.arguments = arguments;
        this.observer = observer;
    }

    /** Runs the cases of one file and returns the counts by dialect. */
    Map<String, Tally> file(Path path) throws IOException {
        CaseFile file = CaseFile.read(path);
        Map<String, Tally> counts = new TreeMap<>();
        for (JsonNode line : file.lines()) {
            switch (file.shape()) {
                case STATEMENTS -> {
                    StatementCase one = StatementCase.of(line);
                    if (arguments.wants(one.dialect(), one.id())) {
                        count(counts, one.dialect(), one.id(), run(one));
                    }
                }
                case OTHER -> {
                    String id = line.path("id").asText();
                    if (arguments.wants(NO_DIALECT, id)) {
                        count(counts, NO_DIALECT, id, new Outcome.Unsupported("file of another shape"));
                    }
                }
            }
        }
        counts.forEach((dialect, tally) ->
                byDialect.computeIfAbsent(dialect, name -> new Tally()).add(tally));
        return counts;
    }

    private Outcome run(StatementCase one) {
        return arguments.buildOnly() ? StatementRunner.build(one) : statements.run(one);
    }

    private void count(Map<String, Tally> counts, String dialect, String id, Outcome outcome) {
        counts.computeIfAbsent(dialect, name -> new Tally()).add(outcome);
        observer.accept("%s [%s]".formatted(id, dialect), outcome);
    }

    /** The counts of all files so far, by dialect. */
    Map<String, Tally> byDialect() {
        return byDialect;
    }

    /** The counts of all files and dialects so far. */
    Tally total() {
        Tally total = new Tally();
        byDialect.values().forEach(total::add);
        return total;
    }
}
