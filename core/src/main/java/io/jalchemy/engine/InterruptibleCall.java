package io.jalchemy.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call of the driver on a thread of its own, so that the caller hears of an interruption and can cancel the statement. The
 * caller does not go on before the driver has let go of the connection.
 */
final class InterruptibleCall {
    private static final long AGAIN_MILLIS = 100;

    private InterruptibleCall() {}

    static <T> T of(Statement statement, DriverCall<T> call) throws SQLException {
        FutureTask<T> task = new FutureTask<>(call::run);
        Thread.ofVirtual().name("jalchemy-statement").start(task);
        boolean interrupted = false;
        SQLException uncancelled = null;
        try {
            while (true) {
                try {
                    return interrupted ? task.get(AGAIN_MILLIS, TimeUnit.MILLISECONDS) : task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException stillRunning) {
                    // cancelled before it had begun: the server has dropped the wish
                }
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    uncancelled = e;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause(), uncancelled);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SQLException failure(@Nullable Throwable failure, @Nullable SQLException uncancelled) {
        if (failure != null && uncancelled != null) {
            failure.addSuppressed(uncancelled);
        }
        return switch (failure) {
            case SQLException refused -> refused;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("A driver's call failed in no known way", failure);
        };
    }
}
