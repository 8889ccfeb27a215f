package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;

class OrmRelatedObjectsTest extends PageTest {

    OrmRelatedObjectsTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new OrmRelatedObjects();
    }

    @Override
    String transcript() {
        return "tutorial__orm_related_objects";
    }

    @Override
    Map<Integer, Difference> differences() {
        String unset = " has no value yet. The entity is not flushed yet; a generated value is there after the flush.";
        return Map.of(
                176,
                new Difference("An int that is not there yet is no null", List.of(), List.of("User.id" + unset)),
                178,
                new Difference("An int that is not there yet is no null", List.of(), List.of("Address.userId" + unset)),
                200,
                new Difference(
                        "New rows of an entity are one statement on SQLite too: its keys come in the order of the rows",
                        List.of(
                                "INSERT INTO user_account (name, fullname) VALUES (?, ?)",
                                "[generated in 0s] ('pkrabs', 'Pearl Krabs')",
                                "INSERT INTO address (email_address, user_id) VALUES (?, ?), (?, ?) RETURNING id",
                                "[generated in 0s] ('pearl.krabs@gmail.com', 6, 'pearl@aol.com', 6)",
                                "COMMIT"),
                        List.of()),
                452,
                new Difference(
                        "Addresses that are loaded already are not asked for again",
                        List.of(
                                "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account"
                                        + " ORDER BY user_account.id",
                                "[generated in 0s] ()",
                                "SELECT address.user_id AS address_user_id, address.id AS address_id,"
                                        + " address.email_address AS address_email_address FROM address"
                                        + " WHERE address.user_id IN (?, ?, ?, ?, ?)",
                                "[generated in 0s] (1, 2, 3, 4, 5)"),
                        List.of(
                                "spongebob  (spongebob@sqlalchemy.org)",
                                "sandy  (sandy@sqlalchemy.org, sandy@squirrelpower.org)",
                                "patrick  ()",
                                "squidward  ()",
                                "ehkrabs  ()",
                                "pkrabs  (pearl.krabs@gmail.com, pearl@aol.com)")),
                655,
                new Difference(
                        "The message says what to do",
                        List.of(),
                        List.of("Lazy load of User.addresses is not allowed here (raiseload on SQL)."
                                + " Load it with the statement: .options(selectinload(user.addresses))")));
    }

    @Override
    Map<Integer, String> notYet() {
        return Map.of(570, "columns of what is loaded by containsEager() come first");
    }
}
