package io.jalchemy.engine;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StructurePattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements by structure. A look-up is the hash of the statement and one parallel walk that compares it with the one
 * that was compiled and collects its values on the way; no string is built. Grows to half more than its size, then forgets
 * what was used longest ago. Shared between threads; nothing in it blocks.
 */
public final class StatementCache {
    /** What is known of the cache's use. */
    public record Statistics(int size, long hits, long misses) {}

    /** A compiled statement with the parameters of the statement that was looked up, in the order of its ordinals. */
    record Found(CachedStatement statement, List<BindParameter<?>> binds, boolean fresh) {}

    private static final class Entry {
        final CachedStatement statement;
        final @Nullable List<String> columnKeys;
        final boolean many;
        final @Nullable Map<String, String> schemas;
        final StructurePattern pattern;
        volatile long used;

        Entry(CachedStatement statement, CompileOptions options, StructurePattern pattern, long used) {
            this.statement = statement;
            this.columnKeys = options.columnKeys();
            this.many = options.executeMany();
            this.schemas = options.schemaTranslate();
            this.pattern = pattern;
            this.used = used;
        }

        boolean hasOptions(CompileOptions options) {
            return many == options.executeMany()
                    && Objects.equals(columnKeys, options.columnKeys())
                    && markers(schemas) == markers(options.schemaTranslate());
        }
    }

    /** Which schemas become markers in the text: none, named ones, or the missing one too. */
    private static int markers(@Nullable Map<String, String> schemas) {
        return schemas == null ? 0 : schemas.containsKey("") ? 2 : 1;
    }

    /** Keeps nothing. */
    static final StatementCache NONE = new StatementCache(0);

    private final int capacity;
    private final ConcurrentHashMap<Integer, Entry[]> buckets = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * @param capacity how many statements it keeps; 0 keeps none
     */
    public StatementCache(int capacity) {
        this.capacity = capacity;
    }

    Found find(SqlNode statement, CompileOptions options, Dialect dialect) {
        if (capacity == 0) {
            return new Found(compile(statement, options, dialect), StructurePattern.bindsOf(statement), true);
        }
        Entry[] bucket = buckets.get(statement.structuralHash());
        if (bucket != null) {
            for (Entry entry : bucket) {
                if (entry.statement.compiled().dialect() == dialect && entry.hasOptions(options)) {
                    List<BindParameter<?>> binds = binds(entry, statement);
                    if (binds != null) {
                        hits.increment();
                        entry.used = clock.incrementAndGet();
                        return new Found(entry.statement, binds, false);
                    }
                }
            }
        }
        misses.increment();
        CachedStatement compiled = compile(statement, options, dialect);
        StructurePattern pattern = StructurePattern.of(statement);
        add(statement.structuralHash(), new Entry(compiled, options, pattern, clock.incrementAndGet()));
        return new Found(compiled, pattern.binds(), true);
    }

    private static @Nullable List<BindParameter<?>> binds(Entry entry, SqlNode statement) {
        return entry.statement.key() == statement ? entry.pattern.binds() : entry.pattern.match(statement);
    }

    private static CachedStatement compile(SqlNode statement, CompileOptions options, Dialect dialect) {
        long start = System.nanoTime();
        CompiledStatement compiled = dialect.compile(statement, options);
        return new CachedStatement(statement, compiled, (System.nanoTime() - start) / 1e9);
    }

    private void add(int hash, Entry entry) {
        buckets.merge(hash, new Entry[] {entry}, (known, more) -> {
            Entry[] all = java.util.Arrays.copyOf(known, known.length + 1);
            all[known.length] = more[0];
            return all;
        });
        if (size.incrementAndGet() > capacity + capacity / 2) {
            trim();
        }
    }

    private void trim() {
        List<Entry> all = new ArrayList<>();
        buckets.values().forEach(bucket -> all.addAll(List.of(bucket)));
        all.sort(Comparator.comparingLong(entry -> entry.used));
        for (Entry entry : all.subList(0, Math.max(0, all.size() - capacity))) {
            int hash = entry.statement.key().structuralHash();
            buckets.computeIfPresent(hash, (key, bucket) -> {
                List<Entry> left = new ArrayList<>(List.of(bucket));
                if (left.remove(entry)) {
                    size.decrementAndGet();
                }
                return left.isEmpty() ? null : left.toArray(new Entry[0]);
            });
        }
    }

    /** Forgets everything. */
    public void clear() {
        buckets.clear();
        size.set(0);
    }

    /** How it has been used. */
    public Statistics statistics() {
        return new Statistics(size.get(), hits.sum(), misses.sum());
    }
}
