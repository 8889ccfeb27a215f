package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;

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
}
