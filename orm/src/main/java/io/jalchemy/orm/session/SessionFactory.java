package io.jalchemy.orm.session;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions that behave alike. Make one per engine and keep it; it is immutable and shared between threads.
 *
 * {@snippet :
 * SessionFactory sessions = SessionFactory.create(engine);
 * sessions.begin(session -> session.add(sandy));
 * }
 */
public final class SessionFactory {
    private final @Nullable Engine engine;
    private final @Nullable Connection connection;
    private final SessionOptions options;

    private SessionFactory(@Nullable Engine engine, @Nullable Connection connection, SessionOptions options) {
        this.engine = engine;
        this.connection = connection;
        this.options = options;
    }

    /** Sessions that take their connections from an engine. */
    public static SessionFactory create(Engine engine) {
        return new SessionFactory(engine, null, SessionOptions.STANDARD);
    }

    /**
     * Sessions on a connection that stays in the hands of the caller. In a transaction that is running there they work in a
     * savepoint, unless the options say otherwise; see {@link JoinMode}.
     */
    public static SessionFactory create(Connection connection) {
        return new SessionFactory(null, connection, SessionOptions.STANDARD);
    }

    /** Sessions with other options. */
    public SessionFactory with(UnaryOperator<SessionOptions> change) {
        return new SessionFactory(engine, connection, change.apply(options));
    }

    /** Whether entities are loaded again when they are read after a commit; by itself they keep their values. */
    public SessionFactory expireOnCommit(boolean value) {
        return with(known -> known.expireOnCommit(value));
    }

    /** Whether pending changes are written before statements that could depend on them; by itself they are. */
    public SessionFactory autoflush(boolean value) {
        return with(known -> known.autoflush(value));
    }

    /** Adds a listener. */
    public SessionFactory listener(SessionListener listener) {
        return with(known -> known.listener(listener));
    }

    /** The options. */
    public SessionOptions options() {
        return options;
    }

    /** A session; to be closed by the caller. */
    public Session open() {
        return new Session(engine, connection, options);
    }

    /** Runs work in a session and its transaction: committed at the end, rolled back on any exception, then closed. */
    public void begin(Session.Work work) {
        try (Session session = open()) {
            session.begin(work);
        }
    }

    /** As {@link #begin}, for work that gives a value. */
    public <T extends @Nullable Object> T call(Function<Session, T> work) {
        try (Session session = open()) {
            return session.callInTransaction(work);
        }
    }
}
