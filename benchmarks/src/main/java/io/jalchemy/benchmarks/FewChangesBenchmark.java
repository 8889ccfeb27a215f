package io.jalchemy.benchmarks;

import static io.jalchemy.benchmarks.BenchUser_.benchUser;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.orm.session.Session;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twenty changed entities written, in a session that manages all rows: run with {@code -p rows=200,20000} to see that the others
 * cost nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FewChangesBenchmark {
    private static final int CHANGED = 20;

    private @Nullable Session session;
    private List<BenchUser> users = List.of();
    private int round;

    /** For JMH. */
    public FewChangesBenchmark() {}

    /** Loads all rows. */
    @Setup(Level.Trial)
    public void load(Store store) {
        Session opened = store.sessions().open();
        session = opened;
        users = opened.execute(select(benchUser)).all();
    }

    /** Takes the changes back. */
    @TearDown(Level.Trial)
    public void close() {
        if (session != null) {
            session.close();
        }
    }

    /** Changes and a flush. */
    @Benchmark
    public int flush() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException("load() was not called");
        }
        round++;
        for (int i = 0; i < CHANGED; i++) {
            users.get(i).name("changed" + round);
        }
        open.flush();
        return round;
    }

    /** A flush of nothing. */
    @Benchmark
    public int flushOfNothing() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException("load() was not called");
        }
        open.flush();
        return round;
    }
}
