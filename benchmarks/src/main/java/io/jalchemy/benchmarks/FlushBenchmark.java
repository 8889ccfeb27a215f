package io.jalchemy.benchmarks;

import static io.jalchemy.benchmarks.BenchUser_.benchUser;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.orm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.Transaction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand rows loaded, a hundred changed and written, rolled back afterwards. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlushBenchmark {
    private static final int CHANGED = 100;

    private int round;

    /** For JMH. */
    public FlushBenchmark() {}

    private String name() {
        round++;
        return "changed" + round;
    }

    /** Plain JDBC: rows into records, one batch of updates. */
    @Benchmark
    public int jdbc(Store store) throws SQLException {
        String name = name();
        List<Integer> keys = new ArrayList<>();
        try (PreparedStatement select = store.jdbc().prepareStatement("SELECT id, name, fullname FROM bench_user");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new Store.UserRow(rows.getInt(1), rows.getString(2), rows.getString(3)).id());
            }
        }
        try (PreparedStatement update = store.jdbc().prepareStatement("UPDATE bench_user SET name = ? WHERE id = ?")) {
            for (int i = 0; i < CHANGED; i++) {
                update.setString(1, name);
                update.setInt(2, keys.get(i));
                update.addBatch();
            }
            return update.executeBatch().length;
        } finally {
            store.jdbc().rollback();
        }
    }

    /** A session. */
    @Benchmark
    public int jalchemy(Store store) {
        String name = name();
        try (Session session = store.sessions().open()) {
            List<BenchUser> users = session.execute(select(benchUser)).all();
            for (int i = 0; i < CHANGED; i++) {
                users.get(i).name(name);
            }
            session.flush();
            return users.size();
        }
    }

    /** Hibernate's session. */
    @Benchmark
    public int hibernate(Store store) {
        String name = name();
        try (org.hibernate.Session session = store.hibernate().openSession()) {
            Transaction transaction = session.beginTransaction();
            List<HibernateUser> users = session.createSelectionQuery("from HibernateUser", HibernateUser.class)
                    .getResultList();
            for (int i = 0; i < CHANGED; i++) {
                users.get(i).name = name;
            }
            session.flush();
            transaction.rollback();
            return users.size();
        }
    }
}
