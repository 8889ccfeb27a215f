package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DataSelectTest extends PageTest {

    DataSelectTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new DataSelect();
    }

    @Override
    String transcript() {
        return "tutorial__data_select";
    }

    @Override
    Map<Integer, Difference> differences() {
        return Map.of(
                1033,
                new Difference(
                        "The message says what to do",
                        List.of(),
                        List.of(
                                "A subquery is left without FROM because all its elements belong to the enclosing select."
                                        + " Say which ones do: correlate(...). Subquery over: address, user_account")),
                1387,
                new Difference(
                        "The time is that of the run: the page prints how many there are",
                        List.of(
                                "BEGIN (implicit)",
                                "SELECT CURRENT_TIMESTAMP AS now_1",
                                "[generated in 0s] ()",
                                "ROLLBACK"),
                        List.of("1")),
                1540,
                new Difference("Counts are longs", List.of(), List.of("BigInteger")));
    }

    @Override
    Map<Integer, String> absent() {
        return Map.of(128, "columns by several names at once: each has a type of its own here");
    }

    @Override
    Map<Integer, String> notYet() {
        Map<Integer, String> missing = new HashMap<>();
        for (int line : List.of(75, 147, 159, 164, 169, 178, 182, 192, 200, 204, 211, 653, 742, 912, 941, 1240, 1267)) {
            missing.put(line, "sessions");
        }
        return missing;
    }

    @Override
    Set<Integer> notOn(DatabaseKind kind) {
        // a function that only SQLite has
        return kind == DatabaseKind.SQLITE ? Set.of() : Set.of(1733);
    }
}
