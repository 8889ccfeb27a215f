package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
import java.util.Set;

class DataInsertTest extends PageTest {

    DataInsertTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new DataInsert();
    }

    @Override
    String transcript() {
        return "tutorial__data_insert";
    }

    @Override
    Set<Integer> notOn(DatabaseKind kind) {
        // the text of the connected dialect
        return kind == DatabaseKind.SQLITE ? Set.of() : Set.of(237);
    }
}
