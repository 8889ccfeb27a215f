package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;

class DataUpdateTest extends PageTest {

    DataUpdateTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new DataUpdate();
    }

    @Override
    String transcript() {
        return "tutorial__data_update";
    }
}
