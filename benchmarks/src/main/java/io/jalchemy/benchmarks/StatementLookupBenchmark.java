package io.jalchemy.benchmarks;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.StructurePattern;
import java.util.HashMap;
import java.util.Map;
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

/** What a cached statement costs before it is sent: to build it, to hash it, to find its compiled form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatementLookupBenchmark {
    private final MetaData metadata = new MetaData();
    private final Table users = metadata.table(
            "user_account",
            column("id", integer()).primaryKey(),
            column("name", string(30)).notNull(),
            column("fullname", string()));
    private final Column<Integer> id = users.c("id");
    private final Column<String> name = users.c("name");
    private final Map<Integer, StructurePattern> cache = new HashMap<>();
    private int counter;

    /** For JMH. */
    public StatementLookupBenchmark() {
        Select<?> known = build(0);
        cache.put(known.structuralHash(), StructurePattern.of(known));
    }

    private Select<Row2<Integer, String>> build(int value) {
        return select(id, name).where(name.eq("sandy"), id.gt(value), id.lt(100));
    }

    /** Builds a select with three conditions. */
    @Benchmark
    public Object build() {
        return build(counter++);
    }

    /** Builds it and computes its hash. */
    @Benchmark
    public int buildAndHash() {
        return build(counter++).structuralHash();
    }

    /** Builds it, finds the statement of the same structure and collects the values in its order. */
    @Benchmark
    public Object buildAndFind() {
        Select<?> fresh = build(counter++);
        StructurePattern known = cache.get(fresh.structuralHash());
        Object binds = known == null ? null : known.match(fresh);
        if (binds == null) {
            throw new IllegalStateException("the statement was not found");
        }
        return binds;
    }
}
