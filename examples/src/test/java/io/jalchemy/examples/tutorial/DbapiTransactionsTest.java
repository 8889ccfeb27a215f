package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;

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
}
