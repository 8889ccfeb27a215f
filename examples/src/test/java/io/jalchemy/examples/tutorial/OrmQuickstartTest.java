package io.jalchemy.examples.tutorial;

import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;

class OrmQuickstartTest extends PageTest {

    OrmQuickstartTest(TestDatabase database) {
        super(database);
    }

    @Override
    Page page() {
        return new OrmQuickstart();
    }

    @Override
    String transcript() {
        return "orm__quickstart";
    }

    @Override
    Map<Integer, Difference> differences() {
        return Map.of(
                156,
                new Difference(
                        "Text has a length, so that the tables can be created on MariaDB",
                        List.of(
                                "BEGIN (implicit)",
                                "PRAGMA main.table_info(\"user_account\")",
                                "[raw sql] ()",
                                "PRAGMA temp.table_info(\"user_account\")",
                                "[raw sql] ()",
                                "PRAGMA main.table_info(\"address\")",
                                "[raw sql] ()",
                                "PRAGMA temp.table_info(\"address\")",
                                "[raw sql] ()",
                                "CREATE TABLE user_account ( id INTEGER NOT NULL, name VARCHAR(30) NOT NULL,"
                                        + " fullname VARCHAR(100), PRIMARY KEY (id) )",
                                "[no key 0s] ()",
                                "CREATE TABLE address ( id INTEGER NOT NULL, email_address VARCHAR(100) NOT NULL,"
                                        + " user_id INTEGER NOT NULL, PRIMARY KEY (id),"
                                        + " FOREIGN KEY(user_id) REFERENCES user_account (id) )",
                                "[no key 0s] ()",
                                "COMMIT"),
                        List.of()),
                203,
                new Difference(
                        "New rows of an entity are one statement on SQLite too: its keys come in the order of the rows",
                        List.of(
                                "BEGIN (implicit)",
                                "INSERT INTO user_account (name, fullname) VALUES (?, ?), (?, ?), (?, ?) RETURNING id",
                                "[generated in 0s] ('spongebob', 'Spongebob Squarepants', 'sandy', 'Sandy Cheeks',"
                                        + " 'patrick', 'Patrick Star')",
                                "INSERT INTO address (email_address, user_id) VALUES (?, ?), (?, ?), (?, ?) RETURNING id",
                                "[generated in 0s] ('spongebob@sqlalchemy.org', 1, 'sandy@sqlalchemy.org', 2,"
                                        + " 'sandy@squirrelpower.org', 2)",
                                "COMMIT"),
                        List.of()));
    }
}
