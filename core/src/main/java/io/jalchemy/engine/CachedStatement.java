package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.compiler.ResultColumn;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.JdbcCodec;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A compiled statement with what executing it again needs: the text for JDBC, the codecs, and what a mapper keeps with it. */
public final class CachedStatement {
    private final SqlNode key;
    private final CompiledStatement compiled;
    private final @Nullable String fixedSql;
    private final BindSlot[] slots;
    private final JdbcCodec<?>[] slotCodecs;
    private final JdbcCodec<?>[] columnCodecs;
    private final long createdNanos = System.nanoTime();
    private final double compileSeconds;
    private volatile @Nullable Object attachment;
    private volatile @Nullable RowMaker<?> rowMaker;

    CachedStatement(SqlNode key, CompiledStatement compiled, double compileSeconds) {
        this.key = key;
        this.compiled = compiled;
        this.compileSeconds = compileSeconds;
        this.slots = compiled.text().slots().toArray(new BindSlot[0]);
        this.fixedSql =
                compiled.text().needsExpansion() ? null : compiled.text().forJdbc(compiled.dialect());
        // where lists are spelled out at execution, the codecs are those of their members
        this.slotCodecs = new JdbcCodec<?>[fixedSql == null ? 0 : slots.length];
        for (int i = 0; i < slotCodecs.length; i++) {
            slotCodecs[i] = compiled.dialect().codec(slots[i].parameter().type());
        }
        List<ResultColumn> columns = compiled.resultColumns();
        this.columnCodecs = new JdbcCodec<?>[columns.size()];
        for (int i = 0; i < columnCodecs.length; i++) {
            columnCodecs[i] = compiled.dialect().codec(columns.get(i).type());
        }
    }

    /** The statement as it was when it was compiled: the key of the cache. */
    public SqlNode key() {
        return key;
    }

    /** The compiled form. */
    public CompiledStatement compiled() {
        return compiled;
    }

    /** What a mapper keeps with the statement; made on first use, possibly more than once by threads that race. */
    @SuppressWarnings("unchecked")
    public <T> T attachment(Supplier<T> make) {
        Object known = attachment;
        if (known == null) {
            known = make.get();
            attachment = known;
        }
        return (T) known;
    }

    /** What makes the rows of a statement of this structure; only if the compiled form knows all columns of its result. */
    @SuppressWarnings("unchecked")
    <R> RowMaker<R> rowMaker(SqlNode statement) {
        RowMaker<?> known = rowMaker;
        if (known == null) {
            known = RowMaker.of(RowMaker.elements(key), compiled.resultColumns());
            rowMaker = known;
        }
        return (RowMaker<R>)
                (statement instanceof SelectBase<?> select && statement != key ? known.forStatement(select) : known);
    }

    /** The text with {@code ?} marks, or null if it depends on the values. */
    @Nullable String fixedSql() {
        return fixedSql;
    }

    BindSlot[] slots() {
        return slots;
    }

    JdbcCodec<?>[] slotCodecs() {
        return slotCodecs;
    }

    JdbcCodec<?>[] columnCodecs() {
        return columnCodecs;
    }

    double compileSeconds() {
        return compileSeconds;
    }

    double ageSeconds() {
        return (System.nanoTime() - createdNanos) / 1e9;
    }
}
