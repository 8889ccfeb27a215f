package io.jalchemy.benchmarks;

import io.jalchemy.orm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Twenty thousand new entities whose keys the database makes, beside plain statements of a thousand rows with RETURNING. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SessionInsertBenchmark {
    private static final int ENTITIES = 20_000;
    private static final int PAGE = 1000;
    private static final String INSERT =
            "INSERT INTO bench_user (name, fullname) VALUES " + "(?, ?), ".repeat(PAGE - 1) + "(?, ?) RETURNING id";

    /** For JMH. */
    public SessionInsertBenchmark() {}

    /** Plain JDBC: the keys are read. */
    @Benchmark
    public Object jdbc(Store store) throws SQLException {
        List<Integer> keys = new ArrayList<>();
        try {
            for (int page = 0; page < ENTITIES / PAGE; page++) {
                try (PreparedStatement statement = store.jdbc().prepareStatement(INSERT)) {
                    for (int i = 0; i < PAGE; i++) {
                        statement.setString(2 * i + 1, "user");
                        statement.setString(2 * i + 2, "A new user");
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            keys.add(rows.getInt(1));
                        }
                    }
                }
            }
            return keys;
        } finally {
            store.jdbc().rollback();
        }
    }

    /** A session. */
    @Benchmark
    public Object jalchemy(Store store) {
        try (Session session = store.sessions().open()) {
            List<BenchUser> users = new ArrayList<>(ENTITIES);
            for (int i = 0; i < ENTITIES; i++) {
                users.add(BenchUser_.create().name("user").fullname("A new user"));
            }
            session.addAll(users);
            session.flush();
            return users;
        }
    }
}
