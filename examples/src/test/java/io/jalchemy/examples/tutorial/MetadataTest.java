package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;

class MetadataTest extends PageTest {

    MetadataTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new Metadata();
    }

    @Override
    String transcript() {
        return "tutorial__metadata";
    }
}
