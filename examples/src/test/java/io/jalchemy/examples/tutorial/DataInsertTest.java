package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;

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
}
