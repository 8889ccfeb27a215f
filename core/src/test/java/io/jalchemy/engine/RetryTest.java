package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.TransactionConflictException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private static TransactionConflictException conflict() {
        return new TransactionConflictException(FailedStatement.NONE, new SQLException("deadlock", "40P01"), false);
    }

    private int failingUntil(int attempt) {
        int now = attempts.incrementAndGet();
        if (now < attempt) {
            throw conflict();
        }
        return now;
    }

    @Test
    void conflictIsTriedAgainUpToTheNumberGiven() {
        Retry retry = Retry.upTo(3).pausing(Duration.ZERO);
        assertThat(retry.<Integer>call(() -> failingUntil(3))).isEqualTo(3);
        attempts.set(0);
        assertThatThrownBy(() -> retry.run(() -> failingUntil(4)))
                .isInstanceOf(TransactionConflictException.class)
                .satisfies(last -> assertThat(last.getSuppressed()).hasSize(1));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anyOtherFailureIsFinal() {
        IllegalStateException other = new IllegalStateException("no conflict");
        assertThatThrownBy(() -> Retry.upTo(3).run(() -> {
                    attempts.incrementAndGet();
                    throw other;
                }))
                .isSameAs(other);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void interruptionEndsTheAttempts() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Retry.upTo(3).run(() -> failingUntil(3)))
                    .isInstanceOf(TransactionConflictException.class);
            assertThat(attempts).hasValue(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void thereIsAtLeastOneAttempt() {
        assertThatThrownBy(() -> Retry.upTo(0))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("at least 1 attempt, not 0");
    }
}
