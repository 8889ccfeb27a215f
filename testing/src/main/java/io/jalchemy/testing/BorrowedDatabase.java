package io.jalchemy.testing;

import java.sql.SQLException;

/**
 * A database for what {@link OnDatabases} does not reach, such as property tests, which another engine runs. Close it at the end:
 * that checks that no connection was left open, and removes the schema.
 */
public final class BorrowedDatabase implements AutoCloseable {
    private final Lease lease;
    private final TestDatabase database;

    private BorrowedDatabase(Lease lease) {
        this.lease = lease;
        this.database = new TestDatabase(lease.kind(), lease.schema());
    }

    /**
     * Makes an empty schema.
     *
     * @throws org.opentest4j.TestAbortedException if the database is not there; an {@link IllegalStateException} where that is an
     *     error
     */
    public static BorrowedDatabase of(DatabaseKind kind, Class<?> testClass) {
        Hosts.Answer answer = Hosts.of(kind);
        if (answer.problem() != null) {
            throw Absence.of(answer.problem());
        }
        return new BorrowedDatabase(Lease.of(kind, answer.host(), testClass));
    }

    /** The database. */
    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() throws SQLException {
        lease.close();
    }
}
