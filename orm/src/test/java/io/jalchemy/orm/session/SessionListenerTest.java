package io.jalchemy.orm.session;

import static io.jalchemy.orm.example.User_.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.error.PendingRollbackException;
import io.jalchemy.orm.example.Address_;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.example.User_;
import io.jalchemy.orm.mapping.MapperListener;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hears what, and when. */
@OnDatabases
class SessionListenerTest {
    private final RecordedDatabase recorded;
    private final List<String> heard = new ArrayList<>();

    SessionListenerTest(TestDatabase database) {
        this.recorded = new RecordedDatabase(database);
    }

    @BeforeEach
    void create() throws SQLException {
        recorded.create(User_.TABLE, Address_.TABLE);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private final class Diary implements SessionListener {
        @Override
        public void beforeFlush(Session session) {
            heard.add("before flush " + session.newObjects().size());
        }

        @Override
        public void afterFlush(Session session) {
            heard.add("after flush " + session.newObjects().size());
        }

        @Override
        public void afterFlushFinished(Session session) {
            heard.add("flush finished " + session.newObjects().size());
        }

        @Override
        public void beforeCommit(Session session) {
            heard.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            heard.add("after commit");
        }

        @Override
        public void afterRollback(Session session) {
            heard.add("after rollback");
        }

        @Override
        public void afterBegin(Session session, SessionTransaction transaction, Connection connection) {
            heard.add("begin");
        }
    }

    @Tag("orm-E-16")
    @Tag("orm-E-17")
    @Test
    void flushesAndCommitsAreHeardInOrder() {
        SessionFactory sessions = recorded.sessions().listener(new Diary());
        sessions.begin(session -> session.add(User_.create().name("sandy")));
        assertThat(heard)
                .containsExactly(
                        "before commit",
                        "before flush 1",
                        "begin",
                        "after flush 1",
                        "flush finished 0",
                        "after commit");
        heard.clear();
        try (Session session = sessions.open()) {
            session.get(user, 1);
            session.rollback();
        }
        assertThat(heard).containsExactly("begin", "after rollback");
    }

    @Test
    void errorInAFlushRollsBackAsAnExceptionDoes() {
        AssertionError error = new AssertionError("no exception");
        SessionFactory sessions = recorded.sessions().listener(new SessionListener() {
            @Override
            public void afterFlush(Session session) {
                throw error;
            }
        });
        try (Session session = sessions.open()) {
            session.add(User_.create().name("sandy"));
            assertThatThrownBy(session::flush).isSameAs(error);
            assertThatThrownBy(() -> session.get(user, 1))
                    .hasMessageContaining("call rollback()")
                    .hasCause(error);
            session.rollback();
            assertThat(session.get(user, 1)).isEmpty();
        }
    }

    @Tag("orm-E-14")
    @Test
    void eachStepOfALifeIsHeardOnce() {
        SessionFactory sessions = recorded.sessions().listener(new SessionListener() {
            @Override
            public void lifecycle(Session session, Object entity, @Nullable Lifecycle from, Lifecycle to) {
                heard.add(from + " to " + to);
            }
        });
        User sandy = User_.create().name("sandy");
        try (Session session = sessions.open()) {
            session.add(sandy);
            session.commit();
            session.delete(sandy);
            session.commit();
            assertThat(heard)
                    .containsExactly(
                            "TRANSIENT to PENDING",
                            "PENDING to PERSISTENT",
                            "PERSISTENT to DELETED",
                            "DELETED to DETACHED");
            heard.clear();
            User patrick = User_.create().name("patrick");
            session.add(patrick);
            session.rollback();
            session.add(patrick);
            session.flush();
            session.rollback();
            assertThat(heard)
                    .containsExactly(
                            "TRANSIENT to PENDING",
                            "PENDING to TRANSIENT",
                            "TRANSIENT to PENDING",
                            "PENDING to PERSISTENT",
                            "PERSISTENT to TRANSIENT");
        }
    }

    @Tag("orm-E-09")
    @Test
    void rowsAreHeardBeforeAndAfterTheyAreWritten() throws SQLException {
        SessionFactory sessions = recorded.sessions()
                .with(options -> options.mapperListener(new MapperListener() {
                    @Override
                    public void beforeInsert(Object entity, Connection connection) {
                        heard.add("before insert");
                        ((User) entity).fullname("set by a listener");
                    }

                    @Override
                    public void afterInsert(Object entity, Connection connection) {
                        heard.add("after insert " + ((User) entity).id());
                    }

                    @Override
                    public void beforeUpdate(Object entity, Connection connection) {
                        heard.add("before update");
                    }

                    @Override
                    public void afterUpdate(Object entity, Connection connection) {
                        heard.add("after update");
                    }

                    @Override
                    public void beforeDelete(Object entity, Connection connection) {
                        heard.add("before delete");
                    }

                    @Override
                    public void afterDelete(Object entity, Connection connection) {
                        heard.add("after delete");
                    }
                }));
        try (Session session = sessions.open()) {
            User one = User_.create().name("a");
            User other = User_.create().name("b");
            session.addAll(List.of(one, other));
            session.flush();
            assertThat(heard).containsExactly("before insert", "before insert", "after insert 1", "after insert 2");
            heard.clear();
            one.name("c");
            session.delete(other);
            session.commit();
            assertThat(heard).containsExactly("before update", "after update", "before delete", "after delete");
        }
        assertThat(recorded.rows("SELECT name, fullname FROM user_account"))
                .containsExactly(List.of("c", "set by a listener"));
    }

    /** The listener hears of an entity that something was set on; nothing is sent if nothing differs. */
    @Tag("orm-E-10")
    @Test
    void aChangeBackIsHeardButNotWritten() {
        SessionFactory sessions = recorded.sessions()
                .with(options -> options.mapperListener(new MapperListener() {
                    @Override
                    public void beforeUpdate(Object entity, Connection connection) {
                        heard.add("before update " + Session.inspect(entity).isModified());
                    }
                }));
        try (Session session = sessions.open()) {
            User one = User_.create().name("a");
            session.add(one);
            session.flush();
            one.name("b").name("a");
            recorded.taken();
            session.flush();
            assertThat(heard).containsExactly("before update false");
            assertThat(recorded.statements()).isEmpty();
        }
    }

    @Tag("orm-E-27")
    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class})
    void whatAListenerThrowsFailsTheFlush(Class<? extends Throwable> kind) {
        SessionFactory sessions = recorded.sessions().listener(new SessionListener() {
            @Override
            public void afterFlush(Session session) {
                if (kind == AssertionError.class) {
                    throw new AssertionError("no");
                }
                throw new IllegalStateException("no");
            }
        });
        try (Session session = sessions.open()) {
            session.add(User_.create().name("a"));
            assertThatThrownBy(session::flush).isInstanceOf(kind).hasMessage("no");
            assertThat(recorded.taken()).last().isEqualTo("ROLLBACK");
            assertThatThrownBy(() -> session.get(user, 1))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCauseInstanceOf(kind);
            session.rollback();
            assertThat(session.newObjects()).isEmpty();
        }
    }
}
