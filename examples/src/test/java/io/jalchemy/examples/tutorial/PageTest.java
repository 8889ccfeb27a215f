package io.jalchemy.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs a page and compares each example with the one of the same line in SQLAlchemy's transcript: on SQLite the logged SQL and
 * what is printed, on the other databases what is printed.
 */
@OnDatabases
abstract class PageTest {
    private final TestDatabase database;

    PageTest(TestDatabase database) {
        this.database = database;
    }

    /** The program. */
    abstract Page page();

    /** The file of the transcript, without its ending. */
    abstract String transcript();

    /** What differs on purpose, by line. */
    Map<Integer, Difference> differences() {
        return Map.of();
    }

    /** Examples that only Python has, by line, and why. */
    Map<Integer, String> absent() {
        return Map.of();
    }

    /** Examples that fail because of something that is still missing, by line, and what. */
    Map<Integer, String> notYet() {
        return Map.of();
    }

    /** Examples that reach the same by other statements, not by more, by line, and how. */
    Map<Integer, String> otherStatements() {
        return Map.of();
    }

    /** Lines of what a database cannot do, or prints otherwise because of what it is. */
    Set<Integer> notOn(DatabaseKind kind) {
        return Set.of();
    }

    /** A deliberate difference: what happens here, and why it is right. */
    record Difference(String why, List<String> sql, List<String> printed) {}

    @TestFactory
    Stream<DynamicTest> examplesDoWhatTheTutorialRecords() throws IOException, SQLException {
        Map<Integer, Example> theirs = Transcript.read(transcript());
        Map<Integer, Example> ours = run();
        List<DynamicTest> tests = new ArrayList<>();
        ours.forEach((line, example) -> {
            Example expected = theirs.get(line);
            if (expected != null && !notOn(database.kind()).contains(line)) {
                tests.add(DynamicTest.dynamicTest("line " + line, () -> check(line, expected, example)));
            }
        });
        return tests.stream();
    }

    @Test
    void everyExampleOfThePageIsThere() throws IOException, SQLException {
        Set<Integer> missing = new TreeSet<>(Transcript.read(transcript()).keySet());
        missing.removeAll(run().keySet());
        missing.removeAll(absent().keySet());
        missing.removeAll(notYet().keySet());
        assertThat(missing).isEmpty();
    }

    private Map<Integer, Example> run() throws SQLException {
        database.clean();
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            return Recorder.run(page(), engine);
        }
    }

    private void check(int line, Example theirs, Example ours) {
        assumeThat(notYet()).as("not yet: %s", notYet().get(line)).doesNotContainKey(line);
        Difference difference = differences().get(line);
        Example expected = difference == null ? theirs : Example.of(difference.sql(), difference.printed());
        if (difference != null) {
            assertThat(expected)
                    .as("SQLAlchemy does the same now: %s", difference.why())
                    .isNotEqualTo(theirs);
        }
        assertThat(ours.printed()).as("printed").isEqualTo(expected.printed());
        if (database.kind() != DatabaseKind.SQLITE) {
            return;
        }
        if (otherStatements().containsKey(line)) {
            assertThat(ours.sql())
                    .as(otherStatements().get(line))
                    .isNotEqualTo(expected.sql())
                    .hasSizeBetween(1, expected.sql().size());
        } else {
            assertThat(ours.sql()).as("logged").isEqualTo(expected.sql());
        }
    }
}
