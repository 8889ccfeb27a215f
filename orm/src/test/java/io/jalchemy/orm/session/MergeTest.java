package io.jalchemy.orm.session;

import static io.jalchemy.orm.example.User_.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.example.Address;
import io.jalchemy.orm.example.Address_;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.example.User_;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Merging, and sessions on connections of others. */
@OnDatabases
@SuppressWarnings("try") // closing a session early is what some of these are about
class MergeTest {
    private final RecordedDatabase recorded;
    private final SessionFactory sessions;

    MergeTest(TestDatabase database) {
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

    private User detached() {
        User sandy = User_.create().name("sandy").fullname("Sandy");
        sandy.addresses().add(Address_.create().emailAddress("a@x"));
        sessions.begin(session -> session.add(sandy));
        return sandy;
    }

    @Tag("orm-S-34")
    @Test
    void whatIsSetIsCopiedOntoTheSessionsOwnObject() throws SQLException {
        User sandy = detached();
        sandy.fullname("Other");
        recorded.taken();
        sessions.begin(session -> {
            User merged = session.merge(sandy);
            assertThat(merged).isNotSameAs(sandy);
            assertThat(session.contains(sandy)).isFalse();
            assertThat(session.get(user, 1)).containsSame(merged);
            assertThat(merged.fullname()).isEqualTo("Other");
            assertThat(merged.addresses()).hasSize(1);
            session.flush();
            assertThat(recorded.statements())
                    .last()
                    .isEqualTo("UPDATE user_account SET fullname=? WHERE user_account.id = ? [Other, 1]");
        });
        assertThat(recorded.rows("SELECT fullname FROM user_account")).containsExactly(List.of("Other"));
    }

    @Tag("orm-S-34")
    @Test
    void aNewEntityBecomesANewOne() throws SQLException {
        User fresh = User_.create().name("new");
        fresh.addresses().add(Address_.create().emailAddress("n@x"));
        sessions.begin(session -> {
            User merged = session.merge(fresh);
            assertThat(session.newObjects()).contains(merged);
            assertThat(merged.addresses()).hasSize(1);
        });
        assertThat(recorded.rows("SELECT email_address, user_id FROM address")).containsExactly(List.of("n@x", 1));
    }

    @Tag("orm-S-35")
    @Test
    void whatIsNotLoadedIsLeftAlone() throws SQLException {
        detached();
        try (Session session = sessions.open()) {
            User partial = session.get(user, 1).orElseThrow();
            session.close();
            User merged = session.merge(partial);
            session.commit();
            assertThat(merged.addresses()).hasSize(1);
        }
        assertThat(recorded.rows("SELECT id FROM address")).hasSize(1);
    }

    @Tag("orm-S-37")
    @Test
    void mergingWithoutLoadingSendsNothing() {
        User sandy = detached();
        recorded.taken();
        try (Session session = sessions.open()) {
            User merged = session.mergeWithoutLoading(sandy);
            assertThat(merged.name()).isEqualTo("sandy");
            assertThat(merged.addresses()).extracting(Address::emailAddress).containsExactly("a@x");
            assertThat(session.dirty()).isEmpty();
            assertThat(recorded.taken()).isEmpty();
            assertThatThrownBy(() -> session.mergeWithoutLoading(User_.create()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("without loading");
            sandy.name("changed");
            try (Session other = sessions.open()) {
                assertThatThrownBy(() -> other.mergeWithoutLoading(sandy))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("changes");
            }
        }
    }

    @Tag("orm-S-51")
    @Tag("orm-S-52")
    @Test
    void aSessionOnAConnectionOfAnotherWorksInASavepoint() throws SQLException {
        try (Connection connection = recorded.engine().connect()) {
            connection.begin();
            SessionFactory inside = SessionFactory.create(connection);
            inside.begin(session -> session.add(User_.create().name("kept")));
            try (Session session = inside.open()) {
                session.add(User_.create().name("lost"));
                session.flush();
                session.rollback();
                assertThat(session.execute(io.jalchemy.sql.Sql.select(user)).all())
                        .hasSize(1);
            }
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(recorded.rows("SELECT id FROM user_account")).isEmpty();
    }

    @Tag("orm-S-51")
    @Test
    void aSessionMayControlTheTransactionOfAnother() throws SQLException {
        try (Connection connection = recorded.engine().connect()) {
            connection.begin();
            SessionFactory inside =
                    SessionFactory.create(connection).with(options -> options.joinMode(JoinMode.CONTROL_FULLY));
            inside.begin(session -> session.add(User_.create().name("kept")));
            assertThat(connection.inTransaction()).isFalse();
            connection.begin();
            SessionFactory careful =
                    SessionFactory.create(connection).with(options -> options.joinMode(JoinMode.ROLLBACK_ONLY));
            careful.begin(session -> session.add(User_.create().name("open")));
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(recorded.rows("SELECT name FROM user_account")).containsExactly(List.of("kept"));
    }
}
