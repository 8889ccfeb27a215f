package io.jalchemy.orm.session;

import io.jalchemy.orm.mapping.MapperListener;
import java.util.ArrayList;
import java.util.List;

/**
 * How sessions behave. Immutable: each method returns changed options.
 *
 * @param isAutoflush whether pending changes are written before statements that could depend on them
 * @param isExpireOnCommit whether entities are loaded again when they are read after a commit
 * @param isAutobegin whether a transaction begins by itself with the first use
 * @param isReusable whether a closed session can be used again
 * @param joinMode what is done with a transaction that is running on a connection given to the session
 * @param listeners whoever hears what sessions do
 * @param mapperListeners whoever hears of rows being written
 */
public record SessionOptions(
        boolean isAutoflush,
        boolean isExpireOnCommit,
        boolean isAutobegin,
        boolean isReusable,
        JoinMode joinMode,
        List<SessionListener> listeners,
        List<MapperListener> mapperListeners) {
    /** What applies where nothing is said. */
    public static final SessionOptions STANDARD =
            new SessionOptions(true, false, true, true, JoinMode.SAVEPOINT, List.of(), List.of());

    /** Copies the lists. */
    public SessionOptions {
        listeners = List.copyOf(listeners);
        mapperListeners = List.copyOf(mapperListeners);
    }

    /** Whether pending changes are written before statements that could depend on them; by itself they are. */
    public SessionOptions autoflush(boolean value) {
        return new SessionOptions(
                value, isExpireOnCommit, isAutobegin, isReusable, joinMode, listeners, mapperListeners);
    }

    /** Whether entities are loaded again when they are read after a commit; by itself they keep their values. */
    public SessionOptions expireOnCommit(boolean value) {
        return new SessionOptions(isAutoflush, value, isAutobegin, isReusable, joinMode, listeners, mapperListeners);
    }

    /** Whether a transaction begins by itself with the first use; by itself it does. */
    public SessionOptions autobegin(boolean value) {
        return new SessionOptions(
                isAutoflush, isExpireOnCommit, value, isReusable, joinMode, listeners, mapperListeners);
    }

    /** Whether a closed session can be used again; by itself it can. */
    public SessionOptions reusable(boolean value) {
        return new SessionOptions(
                isAutoflush, isExpireOnCommit, isAutobegin, value, joinMode, listeners, mapperListeners);
    }

    /** What is done with a transaction that is running on a connection given to the session. */
    public SessionOptions joinMode(JoinMode mode) {
        return new SessionOptions(
                isAutoflush, isExpireOnCommit, isAutobegin, isReusable, mode, listeners, mapperListeners);
    }

    /** Adds a listener. */
    public SessionOptions listener(SessionListener listener) {
        List<SessionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new SessionOptions(
                isAutoflush, isExpireOnCommit, isAutobegin, isReusable, joinMode, more, mapperListeners);
    }

    /** Adds a listener for rows that are written. */
    public SessionOptions mapperListener(MapperListener listener) {
        List<MapperListener> more = new ArrayList<>(mapperListeners);
        more.add(listener);
        return new SessionOptions(isAutoflush, isExpireOnCommit, isAutobegin, isReusable, joinMode, listeners, more);
    }
}
