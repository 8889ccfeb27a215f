package io.jalchemy.orm.session;

import static io.jalchemy.orm.example.Address_.address;
import static io.jalchemy.orm.example.User_.user;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.StatementException;
import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.error.ConcurrentSessionUseException;
import io.jalchemy.orm.error.PendingRollbackException;
import io.jalchemy.orm.example.Address;
import io.jalchemy.orm.example.Address_;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.example.User_;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions and the lives of entities, on entities with classes. */
@OnDatabases
@SuppressWarnings("try") // closing a session early is what some of these are about
class SessionTest {
    private final RecordedDatabase recorded;
    private final SessionFactory sessions;

    SessionTest(TestDatabase database) {
        this.recorded = new RecordedDatabase(database);
        this.sessions = recorded.sessions();
    }

    @BeforeEach
    void create() throws SQLException {
        recorded.create(User_.TABLE, Address_.TABLE);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private static Lifecycle lifecycle(Object entity) {
        return Session.inspect(entity).lifecycle();
    }

    private static User sandy() {
        User sandy = User_.create().name("sandy").fullname("Sandy Cheeks");
        sandy.addresses().add(Address_.create().emailAddress("sandy@squirrelpower.org"));
        return sandy;
    }

    @Tag("orm-S-01")
    @Test
    void anEntityIsInOneStateAtATime() {
        try (Session session = sessions.open()) {
            User sandy = User_.create().name("sandy");
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.TRANSIENT);
            session.add(sandy);
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.PENDING);
            session.flush();
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.PERSISTENT);
            session.delete(sandy);
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.PERSISTENT);
            session.flush();
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.DELETED);
            session.commit();
            assertThat(lifecycle(sandy)).isEqualTo(Lifecycle.DETACHED);
            User patrick = User_.create().name("patrick");
            session.add(patrick);
            session.commit();
            session.expunge(patrick);
            assertThat(lifecycle(patrick)).isEqualTo(Lifecycle.DETACHED);
            session.add(patrick);
            assertThat(lifecycle(patrick)).isEqualTo(Lifecycle.PERSISTENT);
            session.close();
            assertThat(lifecycle(patrick)).isEqualTo(Lifecycle.DETACHED);
        }
    }

    @Test
    void aBlockInsertsInOrderAndFillsKeysIn() throws SQLException {
        User sandy = sandy();
        sessions.begin(session -> session.add(sandy));
        assertThat(sandy.id()).isEqualTo(1);
        assertThat(sandy.addresses().getFirst().id()).isEqualTo(1);
        assertThat(sandy.addresses().getFirst().userId()).isEqualTo(1);
        assertThat(recorded.rows("SELECT name, fullname FROM user_account"))
                .containsExactly(List.of("sandy", "Sandy Cheeks"));
        assertThat(recorded.rows("SELECT email_address, user_id FROM address"))
                .containsExactly(List.of("sandy@squirrelpower.org", 1));
    }

    @Tag("orm-S-02")
    @Test
    void addingSendsNothingAndIsRefusedInASecondSession() {
        try (Session session = sessions.open();
                Session other = sessions.open()) {
            User sandy = sandy();
            session.add(sandy);
            assertThat(recorded.taken()).isEmpty();
            assertThat(session.contains(sandy.addresses().getFirst())).isTrue();
            assertThatThrownBy(() -> other.add(sandy))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("User")
                    .hasMessageContaining("already attached");
        }
    }

    @Tag("orm-S-03")
    @Test
    void aRowIsOneObject() {
        sessions.begin(session -> session.add(sandy()));
        try (Session session = sessions.open()) {
            User one = session.get(user, 1).orElseThrow();
            User other = session.execute(select(user)).one();
            assertThat(other).isSameAs(one);
            Address first = session.execute(select(address)).one();
            assertThat(first.user()).isSameAs(one);
            assertThat(one.addresses()).containsExactly(first);
            recorded.taken();
            assertThat(session.get(user, 1)).containsSame(one);
            assertThat(recorded.taken()).isEmpty();
        }
    }

    @Tag("orm-S-06")
    @Test
    void viewsShowNewChangedAndDeleted() {
        User sandy = sandy();
        sessions.begin(session -> session.add(sandy));
        try (Session session = sessions.open()) {
            User known = session.get(user, 1).orElseThrow();
            User patrick = User_.create().name("patrick");
            session.add(patrick);
            assertThat(session.newObjects()).containsExactly(patrick);
            assertThat(session.dirty()).isEmpty();
            known.name("other").name("sandy");
            assertThat(session.dirty()).containsExactly(known);
            assertThat(session.isModified(known)).isFalse();
            known.name("other");
            assertThat(session.isModified(known)).isTrue();
            session.delete(known);
            assertThat(session.deleted()).contains(known);
            assertThat(session.dirty()).isEmpty();
            assertThat(session.contains(patrick)).isTrue();
            assertThat(session.contains(User_.create())).isFalse();
        }
    }

    @Tag("orm-S-07")
    @Test
    void aTransactionBeginsByItselfAndTakesAConnectionWithTheFirstStatement() {
        try (Session session = sessions.open()) {
            assertThat(session.inTransaction()).isFalse();
            session.add(User_.create().name("sandy"));
            assertThat(session.inTransaction()).isTrue();
            assertThat(recorded.taken()).isEmpty();
            session.flush();
            assertThat(recorded.taken()).first().isEqualTo("BEGIN");
        }
        assertThat(recorded.taken()).containsExactly("ROLLBACK");
    }

    @Tag("orm-S-08")
    @Test
    void withoutAutobeginATransactionHasToBeBegun() {
        try (Session session =
                sessions.with(options -> options.autobegin(false)).open()) {
            assertThatThrownBy(() -> session.execute(select(user)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("autobegin");
            session.begin();
            assertThat(session.execute(select(user)).all()).isEmpty();
        }
    }

    @Tag("orm-S-09")
    @Test
    void beginningTwiceIsRefused() {
        try (Session session = sessions.open()) {
            session.begin();
            assertThatThrownBy(session::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("already begun");
        }
    }

    @Tag("orm-S-10")
    @Test
    void committingNothingSendsNothing() {
        try (Session session = sessions.open()) {
            session.commit();
            assertThat(recorded.taken()).isEmpty();
            session.add(User_.create().name("sandy"));
            session.commit();
            assertThat(recorded.taken()).first().isEqualTo("BEGIN");
            assertThat(recorded.engine().poolStatus()).isNotEmpty();
        }
    }

    @Tag("orm-S-11")
    @Tag("orm-S-12")
    @Test
    void rollbackRestoresEntities() {
        User sandy = sandy();
        sessions.begin(session -> session.add(sandy));
        try (Session session = sessions.open()) {
            User known = session.get(user, 1).orElseThrow();
            Address gone = known.addresses().getFirst();
            User patrick = User_.create().name("patrick");
            session.add(patrick);
            known.fullname("changed");
            session.delete(gone);
            session.flush();
            assertThat(patrick.id()).isEqualTo(2);
            session.rollback();
            assertThat(lifecycle(patrick)).isEqualTo(Lifecycle.TRANSIENT);
            assertThat(patrick).hasToString("User(id=<unset>, name=patrick, fullname=<unset>)");
            assertThat(lifecycle(gone)).isEqualTo(Lifecycle.PERSISTENT);
            recorded.taken();
            assertThat(known.fullname()).isEqualTo("Sandy Cheeks");
            assertThat(recorded.taken()).hasSize(2).first().isEqualTo("BEGIN");
            assertThat(known.addresses()).containsExactly(gone);
            session.add(patrick);
            session.commit();
            assertThat(lifecycle(patrick)).isEqualTo(Lifecycle.PERSISTENT);
        }
    }

    @Tag("orm-S-12")
    @Test
    void expiringOnCommitIsAnOption() {
        User sandy = sandy();
        try (Session session = sessions.open()) {
            session.add(sandy);
            session.commit();
            recorded.taken();
            assertThat(sandy.name()).isEqualTo("sandy");
            assertThat(recorded.taken()).isEmpty();
        }
        User patrick = User_.create().name("patrick");
        try (Session session = sessions.expireOnCommit(true).open()) {
            session.add(patrick);
            session.commit();
            recorded.taken();
            assertThat(patrick.name()).isEqualTo("patrick");
            assertThat(recorded.taken()).hasSize(2).first().isEqualTo("BEGIN");
        }
    }

    @Tag("orm-S-13")
    @Tag("orm-S-15")
    @Test
    void pendingChangesAreWrittenBeforeAQuery() {
        try (Session session = sessions.open()) {
            session.add(User_.create().name("sandy"));
            session.withoutAutoflush(
                    () -> assertThat(session.execute(select(user)).all()).isEmpty());
            assertThat(session.execute(select(user)).all()).hasSize(1);
            recorded.taken();
            assertThat(session.execute(select(user)).all()).hasSize(1);
            assertThat(recorded.taken()).hasSize(1);
        }
    }

    @Tag("orm-S-17")
    @Test
    void anEmptyFlushSendsNothing() {
        try (Session session = sessions.open()) {
            session.flush();
            assertThat(recorded.taken()).isEmpty();
        }
        SessionFactory flushingInside = sessions.listener(new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                session.flush();
            }
        });
        try (Session session = flushingInside.open()) {
            session.add(User_.create().name("sandy"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("flushing already");
        }
    }

    @Tag("orm-S-18")
    @Test
    void afterAFailedFlushTheSessionWaitsForARollback() {
        try (Session session = sessions.open()) {
            session.add(User_.create().fullname("no name"));
            assertThatThrownBy(session::flush).isInstanceOf(StatementException.class);
            assertThat(recorded.taken()).last().isEqualTo("ROLLBACK");
            assertThat(session.isActive()).isFalse();
            assertThatThrownBy(() -> session.execute(select(user)))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("rollback()");
            session.rollback();
            session.add(User_.create().name("sandy"));
            session.commit();
            assertThat(session.execute(select(user)).all()).hasSize(1);
        }
    }

    @Tag("orm-S-19")
    @Test
    void aFailureInASavepointRollsBackToItOnly() {
        try (Session session = sessions.open()) {
            session.add(User_.create().name("sandy"));
            assertThatThrownBy(() -> session.beginNested(
                            inner -> inner.add(User_.create().fullname("no name"))))
                    .isInstanceOf(StatementException.class);
            assertThat(session.execute(select(user)).all()).hasSize(1);
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(user)).all()).hasSize(1);
        }
    }

    @Tag("orm-S-20")
    @Tag("orm-S-21")
    @Test
    void aSavepointRestoresWhatHappenedWithinIt() {
        try (Session session = sessions.open()) {
            User sandy = User_.create().name("sandy");
            User patrick = User_.create().name("patrick");
            session.addAll(List.of(sandy, patrick));
            SessionTransaction nested = session.beginNested();
            assertThat(recorded.taken()).noneMatch(text -> text.startsWith("SAVEPOINT"));
            sandy.fullname("changed");
            User inner = User_.create().name("inner");
            session.add(inner);
            session.flush();
            assertThat(recorded.taken()).first().asString().startsWith("SAVEPOINT");
            nested.rollback();
            assertThat(recorded.taken()).hasSize(1).first().asString().startsWith("ROLLBACK TO SAVEPOINT");
            assertThat(lifecycle(inner)).isEqualTo(Lifecycle.TRANSIENT);
            assertThat(patrick.name()).isEqualTo("patrick");
            assertThat(recorded.taken()).isEmpty();
            assertThat(sandy.fullname()).isNull();
            assertThat(recorded.taken()).hasSize(1);
            session.commit();
        }
    }

    @Tag("orm-S-22")
    @Test
    void commitEndsAllSavepoints() throws SQLException {
        try (Session session = sessions.open()) {
            session.beginNested();
            session.beginNested();
            session.add(User_.create().name("sandy"));
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            assertThat(recorded.rows("SELECT name FROM user_account")).hasSize(1);
            session.beginNested();
            session.add(User_.create().name("patrick"));
            session.flush();
            recorded.taken();
            session.rollback();
            assertThat(recorded.taken()).containsExactly("ROLLBACK");
            assertThat(session.inTransaction()).isFalse();
            assertThat(recorded.rows("SELECT name FROM user_account")).hasSize(1);
        }
    }

    @Tag("orm-S-23")
    @Test
    void aBlockRollsBackOnAnException() throws SQLException {
        assertThatThrownBy(() -> sessions.begin(session -> {
                    session.add(User_.create().name("sandy"));
                    session.flush();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(recorded.rows("SELECT name FROM user_account")).isEmpty();
    }

    @Tag("orm-S-24")
    @Test
    void aBlockWhoseTransactionHasEndedRefusesFurtherWork() {
        assertThatThrownBy(() -> sessions.begin(session -> {
                    session.rollback();
                    session.execute(select(user));
                }))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Leave the block");
    }

    @Tag("orm-S-25")
    @Tag("orm-S-26")
    @Test
    void aClosedSessionCanBeUsedAgainUnlessOptionsSayNo() {
        Session session = sessions.open();
        session.add(User_.create().name("sandy"));
        session.flush();
        session.close();
        assertThat(session.execute(select(user)).all()).isEmpty();
        session.close();
        Session once = sessions.with(options -> options.reusable(false)).open();
        once.reset();
        assertThat(once.execute(select(user)).all()).isEmpty();
        once.close();
        assertThatThrownBy(() -> once.execute(select(user)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("closed");
    }

    @Tag("orm-S-28")
    @Test
    void anExpungedEntityKeepsItsValues() {
        User sandy = sandy();
        try (Session session = sessions.open()) {
            session.add(sandy);
            session.commit();
            session.expunge(sandy);
            assertThat(sandy.name()).isEqualTo("sandy");
            assertThat(session.contains(sandy)).isFalse();
            assertThat(lifecycle(sandy.addresses().getFirst())).isEqualTo(Lifecycle.DETACHED);
            assertThatThrownBy(() -> session.expunge(User_.create()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("not present in this session");
        }
    }

    @Tag("orm-S-29")
    @Test
    void expiredValuesAreLoadedAgain() {
        User sandy = sandy();
        try (Session session = sessions.open()) {
            session.add(sandy);
            assertThatThrownBy(() -> session.expire(sandy)).isInstanceOf(InvalidRequestException.class);
            session.commit();
            session.expire(sandy, "fullname");
            recorded.taken();
            assertThat(sandy.name()).isEqualTo("sandy");
            assertThat(recorded.taken()).isEmpty();
            assertThat(sandy.fullname()).isEqualTo("Sandy Cheeks");
            assertThat(recorded.taken()).hasSize(2);
        }
    }

    @Tag("orm-S-40")
    @Test
    void onlyWhatHasARowCanBeDeleted() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.delete(User_.create()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("not persisted");
        }
    }

    @Tag("orm-S-41")
    @Test
    void addingADeletedEntityTakesTheDeletionBack() {
        User sandy = User_.create().name("sandy");
        try (Session session = sessions.open()) {
            session.add(sandy);
            session.commit();
            session.delete(sandy);
            session.add(sandy);
            recorded.taken();
            session.flush();
            assertThat(recorded.taken()).isEmpty();
            session.delete(sandy);
            session.flush();
            assertThatThrownBy(() -> session.add(sandy))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("makeTransient");
        }
    }

    @Tag("orm-S-43")
    @Test
    void anEntityKnowsItsSession() {
        try (Session session = sessions.open()) {
            User sandy = User_.create().name("sandy");
            assertThat(Session.of(sandy)).isEmpty();
            session.add(sandy);
            assertThat(Session.of(sandy)).containsSame(session);
        }
    }

    @Tag("orm-S-55")
    @Test
    void aSecondThreadIsRefused() throws InterruptedException {
        Throwable[] caught = {null};
        SessionFactory slow = sessions.listener(new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                Thread other = new Thread(() -> session.execute(select(user)), "other");
                other.setUncaughtExceptionHandler((thread, failure) -> caught[0] = failure);
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        slow.begin(session -> session.add(User_.create().name("sandy")));
        assertThat(caught[0])
                .isInstanceOf(ConcurrentSessionUseException.class)
                .hasMessageContaining("other")
                .hasMessageContaining("sessions.open()");
    }

    @Tag("orm-S-60")
    @Test
    void transactionsCanBeAskedFor() {
        try (Session session = sessions.open()) {
            assertThat(session.transaction()).isEmpty();
            SessionTransaction root = session.begin();
            assertThat(session.transaction()).containsSame(root);
            assertThat(session.inNestedTransaction()).isFalse();
            SessionTransaction nested = session.beginNested();
            assertThat(session.nestedTransaction()).containsSame(nested);
            assertThat(nested.parent()).isSameAs(root);
            nested.commit();
            assertThat(session.inNestedTransaction()).isFalse();
            assertThat(session.isActive()).isTrue();
        }
    }
}
