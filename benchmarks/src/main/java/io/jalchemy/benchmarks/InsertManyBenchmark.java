package io.jalchemy.benchmarks;

import static io.jalchemy.sql.Sql.insert;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.Transaction;
import org.jooq.BatchBindStep;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand new rows in one batch, rolled back afterwards. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InsertManyBenchmark {
    private static final int FIRST = 10_000;

    /** For JMH. */
    public InsertManyBenchmark() {}

    /** Plain JDBC's batch. */
    @Benchmark
    public int jdbc(Store store) throws SQLException {
        try (PreparedStatement statement =
                store.jdbc().prepareStatement("INSERT INTO bench_user (id, name, fullname) VALUES (?, ?, ?)")) {
            for (int i = 0; i < Store.ROWS; i++) {
                statement.setInt(1, FIRST + i);
                statement.setString(2, "user");
                statement.setString(3, "A new user");
                statement.addBatch();
            }
            return statement.executeBatch().length;
        } finally {
            store.jdbc().rollback();
        }
    }

    /** A list of maps. */
    @Benchmark
    public long jalchemy(Store store) {
        try {
            List<Map<String, Object>> rows = new ArrayList<>(Store.ROWS);
            for (int i = 0; i < Store.ROWS; i++) {
                rows.add(Map.of("id", FIRST + i, "name", "user", "fullname", "A new user"));
            }
            return store.connection().execute(insert(store.users), rows).rowCount();
        } finally {
            store.connection().rollback();
        }
    }

    /** jOOQ's batch of bound values. */
    @Benchmark
    public int jooq(Store store) throws SQLException {
        try {
            BatchBindStep batch = store.jooq()
                    .batch(store.jooq()
                            .insertInto(JooqUsers.TABLE, JooqUsers.ID, JooqUsers.NAME, JooqUsers.FULLNAME)
                            .values(0, "", ""));
            for (int i = 0; i < Store.ROWS; i++) {
                batch = batch.bind(FIRST + i, "user", "A new user");
            }
            return batch.execute().length;
        } finally {
            store.jooqConnection().rollback();
        }
    }

    /** Hibernate's session with batches as large as the work. */
    @Benchmark
    public int hibernate(Store store) {
        try (Session session = store.hibernate().openSession()) {
            Transaction transaction = session.beginTransaction();
            for (int i = 0; i < Store.ROWS; i++) {
                session.persist(new HibernateUser(FIRST + i, "user", "A new user"));
            }
            session.flush();
            transaction.rollback();
            return Store.ROWS;
        }
    }
}
