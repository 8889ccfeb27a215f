package io.jalchemy.engine;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for the garbage collector to find that a connection was forgotten: reports it with the stack that took the physical
 * connection, and throws that away. Knows nothing of the connection, which could not be forgotten otherwise.
 */
final class LeakWatch {
    private static final Cleaner CLEANER = Cleaner.create();

    private final AtomicBoolean returned;
    private final Cleaner.Cleanable cleanable;

    private LeakWatch(AtomicBoolean returned, Cleaner.Cleanable cleanable) {
        this.returned = returned;
        this.cleanable = cleanable;
    }

    static LeakWatch over(Connection connection, java.sql.Connection physical) {
        Engine engine = connection.engine();
        AtomicBoolean returned = new AtomicBoolean();
        Exception taken = new IllegalStateException("The connection was taken here");
        return new LeakWatch(returned, CLEANER.register(connection, () -> {
            if (!returned.get()) {
                engine.log().leaked(taken);
                engine.giveBack(physical, true, ExecutionOptions.NONE);
            }
        }));
    }

    /** The connection gives back what it took. */
    void end() {
        returned.set(true);
        cleanable.clean();
    }
}
