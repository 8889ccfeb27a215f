package io.jalchemy.conformance;

import io.jalchemy.conformance.cases.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Counts the outcomes of the cases of one file and dialect, or of all. */
final class Tally {
    private int passed;
    private int failed;
    private int unsupported;

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Passed ignored -> passed++;
            case Outcome.Failed ignored -> failed++;
            case Outcome.Unsupported ignored -> unsupported++;
        }
    }

    void add(Tally other) {
        passed += other.passed;
        failed += other.failed;
        unsupported += other.unsupported;
    }

    int passed() {
        return passed;
    }

    int total() {
        return passed + failed + unsupported;
    }

    /** {@code passed 3 of 5 (failed 1, unsupported 1)}; what did not happen is left out. */
    String describe() {
        List<String> rest = new ArrayList<>();
        if (failed > 0) {
            rest.add("failed " + failed);
        }
        if (unsupported > 0) {
            rest.add("unsupported " + unsupported);
        }
        return "passed %d of %d%s"
                .formatted(passed, total(), rest.isEmpty() ? "" : " (" + String.join(", ", rest) + ")");
    }

    @Override
    public String toString() {
        return "passed %d, failed %d, unsupported %d".formatted(passed, failed, unsupported);
    }
}
