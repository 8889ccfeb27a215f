package io.jalchemy.orm.loading;

import static io.jalchemy.orm.example.Address_.address;
import static io.jalchemy.orm.example.User_.user;
import static io.jalchemy.orm.query.Loaders.synchronizeByEvaluation;
import static io.jalchemy.orm.query.Loaders.synchronizeNothing;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.example.Address;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE over entities, and how the entities of the session follow. */
@OnDatabases
class EntityDmlTest {
    private final Engine engine;
    private SmallSession session;

    EntityDmlTest(TestDatabase database) {
        engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void open(TestDatabase database) throws SQLException {
        database.clean();
        database.execute(
                "CREATE TABLE user_account (id INTEGER PRIMARY KEY, name VARCHAR(30) NOT NULL, fullname VARCHAR(100))",
                "CREATE TABLE address (id INTEGER PRIMARY KEY, email_address VARCHAR(100) NOT NULL, user_id INTEGER)",
                "INSERT INTO user_account VALUES (1, 'sandy', NULL), (2, 'patrick', NULL), (3, 'squidward', 'S.')",
                "INSERT INTO address VALUES (1, 'a@x', 1), (2, 'b@x', 1), (3, 'c@x', 3)");
        session = new SmallSession(engine);
        engine.addListener(session);
    }

    @AfterEach
    void close() {
        engine.removeListener(session);
        session.close();
        engine.close();
    }

    private List<User> users() {
        List<User> all = session.loader.execute(select(user).orderBy(user.id)).all();
        session.sent();
        return all;
    }

    @Test
    void criteriaOverNumbersAreSeenInMemory() {
        List<User> users = users();
        long count = session.loader
                .execute(update(user).set(user.fullname, "?").where(user.id.lt(3)))
                .rowCount();
        assertThat(count).isEqualTo(2);
        assertThat(session.sent()).hasSize(1).first().asString().doesNotContain("RETURNING");
        assertThat(users).extracting(User::fullname).containsExactly("?", "?", "S.");
        assertThat(session.sent()).isEmpty();
    }

    @Test
    void criteriaOverTextFollowTheDatabase() {
        List<User> users = users();
        long count = session.loader
                .execute(update(user).set(user.fullname, user.name.concat("!")).where(user.name.like("s%")))
                .rowCount();
        assertThat(count).isEqualTo(2);
        assertThat(users).extracting(User::fullname).containsExactly("sandy!", null, "squidward!");
        assertThatThrownBy(() -> session.loader.execute(update(user)
                        .set(user.fullname, "x")
                        .where(user.name.eq("sandy"))
                        .options(synchronizeByEvaluation())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("synchronizeByFetch()");
        session.loader.execute(
                update(user).set(user.fullname, "x").where(user.id.eq(1)).options(synchronizeNothing()));
        assertThat(users.getFirst().fullname()).isEqualTo("sandy!");
    }

    @Test
    void deletedRowsLeaveTheSession() {
        List<User> users = users();
        assertThat(session.loader
                        .execute(delete(user).where(user.name.eq("patrick")))
                        .rowCount())
                .isEqualTo(1);
        assertThat(EntityAccess.stateOf(users.get(1)).lifecycle()).isEqualTo(Lifecycle.DELETED);
        assertThat(session.loader.get(user, 2)).isNull();
        session.loader.execute(delete(user).where(user.id.in(1, 3)));
        assertThat(users()).isEmpty();
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    void bulkInsertReturnsEntities() {
        List<User> made = session.loader
                .execute(
                        insert(user).returning(user),
                        List.of(Map.of("id", 11, "name", "a"), Map.of("id", 12, "name", "b")))
                .all();
        assertThat(made).extracting(User::name).containsExactlyInAnyOrder("a", "b");
        session.sent();
        assertThat(session.loader.get(user, 12)).isIn(made);
        assertThat(session.sent()).isEmpty();
    }

    @Test
    void bulkInsertTakesAttributesAndGroupsEqualKeys() {
        session.loader.execute(
                insert(address),
                List.of(
                        Map.of("id", 11, "emailAddress", "k@x"),
                        Map.of("id", 12, "emailAddress", "l@x"),
                        Map.of("id", 13, "emailAddress", "m@x", "userId", 2)));
        assertThat(session.sent()).hasSize(2);
        assertThat(session.loader.execute(select(address).orderBy(address.id)).all())
                .extracting(Address::emailAddress)
                .endsWith("k@x", "l@x", "m@x");
    }

    @Test
    void bulkUpdateFindsRowsByKey() {
        List<User> users = users();
        session.loader.execute(
                update(user), List.of(Map.of("id", 1, "fullname", "one"), Map.of("id", 3, "fullname", "three")));
        assertThat(session.sent()).hasSize(1);
        assertThat(users).extracting(User::fullname).containsExactly("one", null, "three");
        assertThatThrownBy(() -> session.loader.execute(update(user), List.of(Map.of("fullname", "x"))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("has no value for \"id\"");
    }

    @Test
    @Requires(Feature.UPDATE_RETURNING)
    void updateReturnsEntitiesAsTheyAreNow() {
        List<User> users = users();
        List<User> changed = session.loader
                .execute(update(user)
                        .set(user.fullname, user.name)
                        .where(user.name.eq("sandy"))
                        .returning(user))
                .all();
        assertThat(changed).containsExactly(users.getFirst());
        session.sent();
        assertThat(changed.getFirst().fullname()).isEqualTo("sandy");
        assertThat(session.sent()).isEmpty();
    }
}
