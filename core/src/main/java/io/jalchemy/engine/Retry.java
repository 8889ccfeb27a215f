package io.jalchemy.engine;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.TransactionConflictException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions again that lost against others: deadlocks, serialization failures, locks that did not become free. What is
 * run must begin and end the whole transaction, since nothing of a failed attempt is left:
 *
 * {@snippet :
 * Retry.upTo(5).run(() -> engine.begin(connection -> connection.execute(update)));
 * }
 */
public final class Retry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final int MAX_DOUBLINGS = 6;

    private final int attempts;
    private final Duration pause;

    private Retry(int attempts, Duration pause) {
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Tries so many times at the most, with a pause of about 20 ms before the second attempt. */
    public static Retry upTo(int attempts) {
        if (attempts < 1) {
            throw new ArgumentException("There must be at least 1 attempt, not %d.".formatted(attempts));
        }
        return new Retry(attempts, FIRST_PAUSE);
    }

    /** The same with another pause before the second attempt; it doubles with each one, and varies at random by half. */
    public Retry pausing(Duration first) {
        if (first.isNegative()) {
            throw new ArgumentException("A pause cannot be negative: %s.".formatted(first));
        }
        return new Retry(attempts, first);
    }

    /** As {@link #call}, for what gives no value. */
    public void run(Runnable transaction) {
        this.<@Nullable Object>call(() -> {
            transaction.run();
            return null;
        });
    }

    /**
     * Runs a transaction until an attempt does not end in a conflict.
     *
     * @throws TransactionConflictException that of the last attempt, with those before it suppressed; also when the thread is
     *         interrupted between two attempts, whose flag is then still set
     */
    public <T extends @Nullable Object> T call(Supplier<T> transaction) {
        TransactionConflictException before = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (TransactionConflictException e) {
                if (before != null) {
                    e.addSuppressed(before);
                }
                if (attempt == attempts || !paused(attempt)) {
                    throw e;
                }
                before = e;
            }
        }
    }

    /** Gives the other transaction time to end; false if the thread was interrupted. */
    private boolean paused(int attempt) {
        long nanos = pause.toNanos() << Math.min(attempt - 1, MAX_DOUBLINGS);
        try {
            Thread.sleep(
                    Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
