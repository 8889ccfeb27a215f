package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;

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

    @Override
    Map<Integer, Difference> differences() {
        return Map.of(
                75,
                new Difference(
                        "A value on the left is a literal, whose parameter has no name to take from a column",
                        List.of(),
                        List.of("UPDATE user_account SET fullname=(:param_1 || user_account.name)")));
    }
}
