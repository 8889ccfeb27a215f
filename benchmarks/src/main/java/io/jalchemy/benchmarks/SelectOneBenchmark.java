package io.jalchemy.benchmarks;

import static io.jalchemy.benchmarks.BenchUser_.benchUser;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Store.UserRow;
import io.jalchemy.benchmarks.Store.Users;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** One row by its key: the statement is built, its compiled form found, a value bound, a row read. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SelectOneBenchmark {
    /** For JMH. */
    public SelectOneBenchmark() {}

    /** Plain JDBC, the statement prepared each time. */
    @Benchmark
    public Object jdbc(Store store) throws SQLException {
        try (PreparedStatement statement =
                store.jdbc().prepareStatement("SELECT id, name, fullname FROM bench_user WHERE id = ?")) {
            statement.setInt(1, store.nextKey());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new UserRow(rows.getInt(1), rows.getString(2), rows.getString(3));
            }
        }
    }

    /** A row. */
    @Benchmark
    public Object jalchemyRow(Store store) {
        Users users = store.users;
        return store.connection()
                .execute(select(users.id, users.name, users.fullname).where(users.id.eq(store.nextKey())))
                .one();
    }

    /** A record. */
    @Benchmark
    public Object jalchemyRecord(Store store) {
        Users users = store.users;
        return store.connection()
                .execute(select(record(UserRow::new, users.id, users.name, users.fullname))
                        .where(users.id.eq(store.nextKey())))
                .one();
    }

    /** An entity of a new session, by its key. */
    @Benchmark
    public Object jalchemyEntity(Store store) {
        try (io.jalchemy.orm.session.Session session = store.sessions().open()) {
            return session.get(benchUser, store.nextKey()).orElseThrow();
        }
    }

    /** jOOQ, mapped to a record. */
    @Benchmark
    public Object jooq(Store store) {
        return store.jooq()
                .select(JooqUsers.ID, JooqUsers.NAME, JooqUsers.FULLNAME)
                .from(JooqUsers.TABLE)
                .where(JooqUsers.ID.eq(store.nextKey()))
                .fetchSingle(org.jooq.Records.mapping(UserRow::new));
    }

    /** Hibernate's session without state. */
    @Benchmark
    public Object hibernate(Store store) {
        try (StatelessSession session = store.hibernate().openStatelessSession()) {
            return session.get(HibernateUser.class, store.nextKey());
        }
    }
}
