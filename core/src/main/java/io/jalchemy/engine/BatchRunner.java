package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.compiler.InsertRows;
import io.jalchemy.dialect.DialectProvider.RowOrder;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a statement out for many sets of parameters: an INSERT whose rows come back as pages of multi-row VALUES with
 * RETURNING, everything else as a batch of the driver.
 */
final class BatchRunner {
    private static final int DEFAULT_PAGE = 1000;

    private final Engine engine;
    private final Connection connection;
    private final StatementRunner runner;

    BatchRunner(Engine engine, Connection connection, StatementRunner runner) {
        this.engine = engine;
        this.connection = connection;
        this.runner = runner;
    }

    <R> Result<R> run(StatementCache.Found found, SqlNode statement, ParameterSets parameters) {
        CompiledStatement compiled = found.statement().compiled();
        DmlPlan plan = compiled.dmlPlan();
        boolean returns = !compiled.resultColumns().isEmpty();
        if (returns && plan != null && plan.rows() != null && statement instanceof Insert<?> insert) {
            return pages(found, plan.rows(), insert, parameters);
        }
        if (returns || found.statement().fixedSql() == null) {
            return oneByOne(statement, parameters);
        }
        return batch(found, parameters);
    }

    private <R> Result<R> batch(StatementCache.Found found, ParameterSets parameters) {
        String sql = java.util.Objects.requireNonNull(found.statement().fixedSql());
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            all.add(java.util.Arrays.asList(parameters.values(i)));
        }
        Step step = new Step(engine, connection, sql, () -> all, true, found);
        try (PreparedStatement prepared = runner.prepare(step.begin(), false)) {
            for (int i = 0; i < parameters.size(); i++) {
                bindAll(prepared, found, parameters.values(i), 1);
                prepared.addBatch();
            }
            long total = step.executeBatch(prepared);
            step.end();
            DmlPlan plan = found.statement().compiled().dmlPlan();
            return Result.withoutRows(
                    plan == null ? Changes.of(total) : InsertedKeys.of(plan, parameters, total, List.of()));
        } catch (SQLException | RuntimeException e) {
            throw step.failure(e);
        }
    }

    /** SQL of the driver as it is, at least one set of values for its marks. */
    Result<Row> runSql(String sql, List<? extends List<? extends @Nullable Object>> sets) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (List<? extends @Nullable Object> set : sets) {
            all.add(new ArrayList<>(set));
        }
        Step step = new Step(engine, connection, sql, () -> all, true, EngineListener.Origin.RAW, () -> 0);
        try (PreparedStatement prepared = runner.prepare(step.begin(), false)) {
            for (List<@Nullable Object> set : all) {
                runner.bindRaw(prepared, set.toArray());
                prepared.addBatch();
            }
            long total = step.executeBatch(prepared);
            step.end();
            return Result.withoutRows(Changes.of(total));
        } catch (SQLException | RuntimeException e) {
            throw step.failure(e);
        }
    }

    private int bindAll(PreparedStatement prepared, StatementCache.Found found, @Nullable Object[] values, int from)
            throws SQLException {
        BindSlot[] slots = found.statement().slots();
        JdbcCodec<?>[] codecs = found.statement().slotCodecs();
        int index = from;
        for (int i = 0; i < slots.length; i++) {
            SqlType<?> type = slots[i].parameter().type();
            Binding.bind(
                    prepared,
                    index++,
                    slots[i].name(),
                    type,
                    runner.codec(slots[i].name(), type, codecs[i]),
                    values[i]);
        }
        return index;
    }

    private <R> Result<R> pages(
            StatementCache.Found found, InsertRows form, Insert<?> insert, ParameterSets parameters) {
        RowOrder order = engine.provider().insertedRowOrder();
        boolean sorted = insert.isSortedByParameterOrder() || insert.defaultsReturned() != null;
        boolean several = !(sorted && order == RowOrder.UNKNOWN)
                && engine.dialect(connection).traits().multiRowValues()
                && form.head().slots().isEmpty()
                && form.tail().slots().isEmpty();
        boolean counter = several && sorted && order == RowOrder.BY_COUNTER;
        int perRow = Math.max(1, form.row().slots().size() + (counter ? 1 : 0));
        int page = Math.min(
                pageSize(), Math.max(1, engine.dialect(connection).traits().maxParameters() / perRow));
        int step = several ? page : 1;
        List<R> rows = new ArrayList<>();
        RowKeys keys = null;
        for (int from = 0; from < parameters.size(); from += step) {
            int to = Math.min(parameters.size(), from + step);
            String sql =
                    counter ? SentinelInsert.text(form, to - from, engine.dialect(connection)) : text(form, to - from);
            keys = sendPage(found, insert, parameters, sql, from, to, counter, rows);
        }
        DmlPlan plan =
                java.util.Objects.requireNonNull(found.statement().compiled().dmlPlan());
        return Result.ofList(
                rows,
                keys == null ? new RowKeys(List.of(), List.of()) : keys,
                InsertedKeys.of(
                        plan,
                        parameters,
                        parameters.size(),
                        plan.returned().isEmpty() ? List.of() : asRows(plan, rows)));
    }

    private static List<Row> asRows(DmlPlan plan, List<?> returned) {
        RowKeys keys = StatementRunner.keysOf(plan.returned());
        List<Row> rows = new ArrayList<>();
        for (Object one : returned) {
            rows.add(one instanceof Row row ? row : Row.of(keys, new Object[] {one}));
        }
        return rows;
    }

    private int pageSize() {
        Integer given = connection.options().insertPageSize();
        return given == null ? DEFAULT_PAGE : Math.max(1, given);
    }

    private String text(InsertRows form, int rows) {
        Dialect dialect = engine.dialect(connection);
        String row = form.row().forJdbc(dialect);
        StringBuilder text = new StringBuilder(form.head().forJdbc(dialect));
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "" : ", ").append(row);
        }
        return text.append(form.tail().forJdbc(dialect)).toString();
    }

    private <R> RowKeys sendPage(
            StatementCache.Found found,
            Insert<?> insert,
            ParameterSets parameters,
            String sql,
            int from,
            int to,
            boolean counter,
            List<R> into) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (Object value : parameters.values(i)) {
                all.add(value);
            }
            if (counter) {
                all.add(i - from);
            }
        }
        Step step = new Step(engine, connection, sql, () -> List.of(all), false, found);
        try (PreparedStatement prepared = runner.prepare(step.begin(), false)) {
            int index = 1;
            for (int i = from; i < to; i++) {
                index = bindAll(prepared, found, parameters.values(i), index);
                if (counter) {
                    prepared.setInt(index++, i - from);
                }
            }
            step.execute(prepared, prepared::execute);
            step.end();
            Cursor cursor = runner.open(prepared, found.statement());
            List<? extends SqlNode> elements = insert.returning().isEmpty()
                    ? java.util.Objects.requireNonNull(
                                    found.statement().compiled().dmlPlan())
                            .returned()
                    : insert.returning();
            RowMaker<R> maker = RowMaker.of(elements, cursor.columns());
            while (cursor.next()) {
                into.add(maker.make(cursor));
            }
            return maker.keys();
        } catch (SQLException | RuntimeException e) {
            throw step.failure(e);
        }
    }

    private <R> Result<R> oneByOne(SqlNode statement, ParameterSets parameters) {
        List<R> rows = new ArrayList<>();
        RowKeys keys = new RowKeys(List.of(), List.of());
        long count = 0;
        boolean known = true;
        boolean returns = false;
        for (int i = 0; i < parameters.size(); i++) {
            @SuppressWarnings("unchecked")
            Result<R> one = (Result<R>)
                    runner.execute((io.jalchemy.sql.Executable<?>) statement, List.of(parameters.named(i)), false);
            if (one.returnsRows()) {
                returns = true;
                keys = one.rowKeys();
                rows.addAll(one.all());
            }
            known &= one.rowCount() >= 0;
            count += one.rowCount();
        }
        Changes changes = Changes.of(known ? count : -1);
        return returns ? Result.ofList(rows, keys, changes) : Result.withoutRows(changes);
    }
}
