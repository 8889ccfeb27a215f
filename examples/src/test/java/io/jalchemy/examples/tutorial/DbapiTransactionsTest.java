package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.Map;

class DbapiTransactionsTest extends PageTest {

    DbapiTransactionsTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new DbapiTransactions();
    }

    @Override
    String transcript() {
        return "tutorial__dbapi_transactions";
    }

    @Override
    Map<Integer, String> notYet() {
        return Map.of(434, "sessions", 460, "sessions");
    }
}
