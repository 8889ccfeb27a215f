package io.jalchemy.reflection;

import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;

/** A second schema beside that of a test, under a name that no other run of the test has. */
final class OtherSchema implements AutoCloseable {
    private final TestDatabase database;
    private final String name;
    private final String drop;

    private OtherSchema(TestDatabase database) throws SQLException {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String own = postgres ? "SELECT CAST(current_schema() AS text)" : "SELECT database()";
        this.database = database;
        this.name = database.rows(own).getFirst().getFirst() + "_2";
        this.drop = "DROP SCHEMA IF EXISTS " + name + (postgres ? " CASCADE" : "");
    }

    /** Makes it anew, empty. */
    static OtherSchema beside(TestDatabase database) throws SQLException {
        OtherSchema made = new OtherSchema(database);
        database.execute(made.drop, "CREATE SCHEMA " + made.name);
        return made;
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws SQLException {
        database.execute(drop);
    }
}
