package io.jalchemy.benchmarks;

import static io.jalchemy.benchmarks.BenchUser_.benchUser;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Store.UserRow;
import io.jalchemy.benchmarks.Store.Users;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand rows: what reading a row costs beside what the driver takes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SelectManyBenchmark {
    /** For JMH. */
    public SelectManyBenchmark() {}

    /** Plain JDBC into records. */
    @Benchmark
    public Object jdbc(Store store) throws SQLException {
        try (PreparedStatement statement = store.jdbc().prepareStatement("SELECT id, name, fullname FROM bench_user");
                ResultSet rows = statement.executeQuery()) {
            List<UserRow> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new UserRow(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
            return all;
        }
    }

    /** Rows of two typed values. */
    @Benchmark
    public Object jalchemyRow2(Store store) {
        Users users = store.users;
        return store.connection().execute(select(users.id, users.name)).all();
    }

    /** Records. */
    @Benchmark
    public Object jalchemyRecord(Store store) {
        Users users = store.users;
        return store.connection()
                .execute(select(record(UserRow::new, users.id, users.name, users.fullname)))
                .all();
    }

    /** Entities of a session. */
    @Benchmark
    public Object jalchemyEntity(Store store) {
        try (io.jalchemy.orm.session.Session session = store.sessions().open()) {
            return session.execute(select(benchUser)).all();
        }
    }

    /** jOOQ, mapped to records. */
    @Benchmark
    public Object jooq(Store store) {
        return store.jooq()
                .select(JooqUsers.ID, JooqUsers.NAME, JooqUsers.FULLNAME)
                .from(JooqUsers.TABLE)
                .fetch(org.jooq.Records.mapping(UserRow::new));
    }

    /** Hibernate, managed entities. */
    @Benchmark
    public Object hibernate(Store store) {
        try (Session session = store.hibernate().openSession()) {
            return session.createSelectionQuery("from HibernateUser", HibernateUser.class)
                    .getResultList();
        }
    }
}
