package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
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
                new Difference("Counts are longs", List.of(), List.of("BigInteger")),
                1781,
                new Difference(
                        "JDBC knows one style of parameters",
                        List.of(),
                        List.of("SELECT s.COLUMN_VALUE FROM TABLE (scalar_strings(?)) s")));
    }

    @Override
    Map<Integer, String> absent() {
        return Map.of(128, "columns by several names at once: each has a type of its own here");
    }

    @Override
    Set<Integer> notOn(DatabaseKind kind) {
        // a function that only SQLite has
        return kind == DatabaseKind.SQLITE ? Set.of() : Set.of(1733);
    }
}
