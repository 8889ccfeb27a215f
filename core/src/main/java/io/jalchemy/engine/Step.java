package io.jalchemy.engine;

import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.StatementException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One statement on its way to the driver: tells log and listeners, if there are any, and what failed if it fails. What they
 * would want to know is put together only then.
 */
final class Step {
    private final Engine engine;
    private final Connection connection;
    private final String sql;
    private final Supplier<List<List<@Nullable Object>>> parameters;
    private final boolean many;
    private final EngineListener.Origin origin;
    private final DoubleSupplier seconds;
    private EngineListener.@Nullable Sent sent;

    Step(
            Engine engine,
            Connection connection,
            String sql,
            Supplier<List<List<@Nullable Object>>> parameters,
            boolean many,
            EngineListener.Origin origin,
            DoubleSupplier seconds) {
        this.engine = engine;
        this.connection = connection;
        this.sql = sql;
        this.parameters = parameters;
        this.many = many;
        this.origin = origin;
        this.seconds = seconds;
    }

    Step(
            Engine engine,
            Connection connection,
            String sql,
            Supplier<List<List<@Nullable Object>>> parameters,
            boolean many,
            StatementCache.Found found) {
        this(
                engine,
                connection,
                sql,
                parameters,
                many,
                found.fresh() ? EngineListener.Origin.GENERATED : EngineListener.Origin.CACHED,
                found.fresh() ? found.statement()::compileSeconds : found.statement()::ageSeconds);
    }

    /** Tells that the statement is about to be sent; gives the text to send, which a listener may have changed. */
    String begin() {
        if (!engine.log().isOn() && engine.listeners().isEmpty()) {
            return sql;
        }
        EngineListener.Sent now = new EngineListener.Sent(sql, parameters.get(), many, origin, seconds.getAsDouble());
        for (EngineListener listener : engine.listeners()) {
            now = now.withSql(listener.rewriteSql(connection, now));
        }
        sent = now;
        engine.log().statement(now, connection.options().logToken());
        for (EngineListener listener : engine.listeners()) {
            listener.beforeExecute(connection, now);
        }
        return now.sql();
    }

    /** Has the driver carry the statement out, unless a listener does; true if it gives rows. */
    boolean execute(Statement prepared, DriverCall<Boolean> call) throws SQLException {
        return isDoneByListener(prepared) ? prepared.getLargeUpdateCount() < 0 : call(prepared, call);
    }

    /** The same for a batch; gives the number of rows of all sets, or -1 if it is not known for one of them. */
    long executeBatch(PreparedStatement prepared) throws SQLException {
        return isDoneByListener(prepared) ? -1 : sum(call(prepared, prepared::executeLargeBatch));
    }

    private static long sum(long[] counts) {
        long total = 0;
        for (long count : counts) {
            if (count == Statement.SUCCESS_NO_INFO) {
                return -1;
            }
            total += count;
        }
        return total;
    }

    private boolean isDoneByListener(Statement prepared) throws SQLException {
        EngineListener.Sent now = sent;
        if (now != null) {
            for (EngineListener listener : engine.listeners()) {
                if (listener.doExecute(connection, now, prepared)) {
                    return true;
                }
            }
        }
        return false;
    }

    private <T> T call(Statement prepared, DriverCall<T> call) throws SQLException {
        InterruptibleCalls calls = engine.interruptibleCalls();
        return calls == null ? call.run() : calls.call(prepared, call);
    }

    void end() {
        EngineListener.Sent done = sent;
        if (done != null) {
            for (EngineListener listener : engine.listeners()) {
                listener.afterExecute(connection, done);
            }
        }
    }

    RuntimeException failure(Exception error) {
        return switch (error) {
            case SQLException refused -> connection.failure(refused, failed());
            case UnsendableValue value -> new StatementException(value.problem(), failed(), value.getCause());
            case RuntimeException other -> other;
            default -> throw new IllegalStateException(error);
        };
    }

    private FailedStatement failed() {
        EngineListener.Sent known = sent;
        return engine.errors().failed(known == null ? sql : known.sql(), parameters.get(), many);
    }
}
