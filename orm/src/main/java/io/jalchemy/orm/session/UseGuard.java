package io.jalchemy.orm.session;

import io.jalchemy.orm.error.ConcurrentSessionUseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets one thread at a time into a session; the one that is inside may come again. */
final class UseGuard {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    /**
     * Goes in.
     *
     * @return whether this call has to be followed by {@link #leave()}: false if the thread was inside already
     * @throws ConcurrentSessionUseException if another thread is inside
     */
    boolean enter() {
        Thread me = Thread.currentThread();
        if (user.get() == me) {
            return false;
        }
        if (!user.compareAndSet(null, me)) {
            throw new ConcurrentSessionUseException(
                    "This session is in use by thread \"%s\" right now, and thread \"%s\" wants to use it too. A session and its entities belong to one thread at a time: open one per thread, sessions.open()."
                            .formatted(String.valueOf(user.get()), me));
        }
        return true;
    }

    void leave() {
        user.set(null);
    }
}
