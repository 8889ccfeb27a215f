package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;

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

    @Override
    Map<Integer, Difference> differences() {
        return Map.of(
                131,
                new Difference("A column prints as SQL", List.of(), List.of("user_account.name")),
                165,
                new Difference("A key prints as its columns", List.of(), List.of("[user_account.id]")),
                636,
                new Difference("A table prints as SQL", List.of(), List.of("some_table")));
    }

    @Override
    Map<Integer, String> absent() {
        return Map.of(351, "the repr of MetaData", 363, "registries are not part of the API");
    }

    @Override
    Map<Integer, String> otherStatements() {
        return Map.of(619, "one question for each aspect of any number of tables");
    }
}
