package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;

class OrmDataManipulationTest extends PageTest {

    OrmDataManipulationTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new OrmDataManipulation();
    }

    @Override
    String transcript() {
        return "tutorial__orm_data_manipulation";
    }

    @Override
    Map<Integer, Difference> differences() {
        return Map.of(
                125,
                new Difference(
                        "New rows of an entity are one statement on SQLite too: its keys come in the order of the rows",
                        List.of(
                                "BEGIN (implicit)",
                                "INSERT INTO user_account (name, fullname) VALUES (?, ?), (?, ?) RETURNING id",
                                "[generated in 0s] ('squidward', 'Squidward Tentacles', 'ehkrabs', 'Eugene H. Krabs')"),
                        List.of()),
                537,
                new Difference(
                        "The message says what to do",
                        List.of(),
                        List.of("User.name cannot be loaded: User 4 is not in a session."
                                + " Load it with the statement, or merge the entity into a session first.")));
    }

    @Override
    Map<Integer, String> absent() {
        return Map.of(458, "attributes of an entity as a dictionary");
    }
}
