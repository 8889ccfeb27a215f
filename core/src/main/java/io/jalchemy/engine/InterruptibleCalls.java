package io.jalchemy.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls of the driver on threads of its own, so that the caller hears of an interruption and can cancel the statement, or
 * in the end give its connection up. The caller does not go on before the driver has let go of the connection. The threads are no
 * virtual ones: a database within the process, as SQLite, would occupy their carriers. There are as many as statements at work;
 * idle ones end.
 */
final class InterruptibleCalls {
    private static final long AGAIN_MILLIS = 100;
    private static final int MOST_ATTEMPTS = 50;
    private static final long IDLE_SECONDS = 10;

    /** SQL's state of a statement that was cancelled. */
    private static final String CANCELLED = "57014";

    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("jalchemy-statement-", 1).factory());

    <T> T call(Statement statement, DriverCall<T> call) throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("The thread was interrupted before the statement was sent.", CANCELLED);
        }
        Future<T> result = threads.submit(call::run);
        boolean interrupted = false;
        int attempts = 0;
        SQLException uncancelled = null;
        try {
            while (true) {
                try {
                    return interrupted ? result.get(AGAIN_MILLIS, TimeUnit.MILLISECONDS) : result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException stillRunning) {
                    // cancelled before it had begun: the server has dropped the wish
                }
                try {
                    if (attempts++ < MOST_ATTEMPTS) {
                        statement.cancel();
                    } else {
                        // PostgreSQL's driver cancels a statement once, and the server may not have had it then
                        statement.getConnection().abort(Runnable::run);
                    }
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
        if (failure instanceof SQLException refused) {
            return refused;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("A driver's call failed in no known way", failure);
    }
}
