package io.jalchemy.benchmarks;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Store.Users;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.sql.Select;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the first execution of a statement costs before it is sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompileBenchmark {
    private final Users users = new Users();

    /** For JMH. */
    public CompileBenchmark() {}

    private Select<?> build() {
        var other = users.alias("other");
        return select(users.name, count(other.c(users.id)).label("n"))
                .outerJoin(other, other.c(users.name).eq(users.name))
                .where(users.name.in("sandy", "patrick"), users.fullname.like("%Star%"))
                .groupBy(users.name)
                .having(count(other.c(users.id)).gt(1L))
                .orderBy(users.name.desc())
                .limit(10);
    }

    /** Builds a statement of the tutorial's size. */
    @Benchmark
    public Object onlyBuild() {
        return build();
    }

    /** Builds and compiles it. */
    @Benchmark
    public Object buildAndCompile() {
        return build().compile(PostgresDialect.INSTANCE);
    }
}
