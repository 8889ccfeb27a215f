package io.jalchemy.orm.loading;

import static io.jalchemy.orm.example.Address_.address;
import static io.jalchemy.orm.example.User_.user;
import static io.jalchemy.orm.query.Loaders.containsEager;
import static io.jalchemy.orm.query.Loaders.defer;
import static io.jalchemy.orm.query.Loaders.joinedload;
import static io.jalchemy.orm.query.Loaders.populateExisting;
import static io.jalchemy.orm.query.Loaders.raiseload;
import static io.jalchemy.orm.query.Loaders.repeatedRows;
import static io.jalchemy.orm.query.Loaders.selectinload;
import static io.jalchemy.orm.query.Loaders.yieldPer;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.error.AttributeNotLoadedException;
import io.jalchemy.orm.error.DetachedInstanceException;
import io.jalchemy.orm.example.Address;
import io.jalchemy.orm.example.Address_;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.example.User_;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.row.Row2;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows become entities, each row one object, and what is not loaded comes when it is read. */
@OnDatabases
class EntityLoadingTest {
    record Stats(String name, long addresses) {}

    private final Engine engine;
    private SmallSession session;

    EntityLoadingTest(TestDatabase database) {
        engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void open(TestDatabase database) throws SQLException {
        database.clean();
        database.execute(
                "CREATE TABLE user_account (id INTEGER PRIMARY KEY, name VARCHAR(30) NOT NULL, fullname VARCHAR(100))",
                "CREATE TABLE address (id INTEGER PRIMARY KEY, email_address VARCHAR(100) NOT NULL, user_id INTEGER)",
                "INSERT INTO user_account VALUES (1, 'sandy', 'Sandy Cheeks'), (2, 'patrick', NULL), (3, 'squidward', 'S.')",
                "INSERT INTO address VALUES (1, 'a@x', 1), (2, 'b@x', 1), (3, 'c@x', 3), (4, 'd@x', NULL)");
        session = new SmallSession(engine);
        engine.addListener(session);
    }

    @AfterEach
    void close() {
        engine.removeListener(session);
        session.close();
        engine.close();
    }

    private List<String> sent() {
        return session.sent().stream()
                .map(sql -> sql.replaceAll("::[A-Z]+", ""))
                .toList();
    }

    private User get(int id) {
        return java.util.Objects.requireNonNull(session.loader.get(user, id));
    }

    private static EntityState state(Object entity) {
        return EntityAccess.stateOf(entity);
    }

    @Test
    @Tag("orm-Q-01")
    void rowsBecomeEntitiesInTheOrderOfTheStatement() {
        List<User> users =
                session.loader.execute(select(user).orderBy(user.id.desc())).all();
        assertThat(users).extracting(User::name).containsExactly("squidward", "patrick", "sandy");
        assertThat(users.get(1).fullname()).isNull();
        assertThat(sent())
                .containsExactly(
                        "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account ORDER BY user_account.id DESC");
        assertThat(session.loaded).hasSize(3);
    }

    @Test
    @Tag("orm-L-49")
    void aRowIsOneObjectAndKeepsWhatItHas() {
        User first = session.loader.execute(select(user).where(user.id.eq(1))).one();
        first.name("changed");
        User again = session.loader.execute(select(user).where(user.id.eq(1))).one();
        assertThat(again).isSameAs(first);
        assertThat(again.name()).isEqualTo("changed");
        assertThat(session.loaded).hasSize(1);
        assertThat(session.refreshed).isEmpty();
    }

    @Test
    @Tag("orm-L-48")
    void populateExistingOverwrites() {
        User first = session.loader.execute(select(user).where(user.id.eq(1))).one();
        first.name("changed");
        assertThat(first.addresses()).hasSize(2);
        session.loader
                .execute(select(user).where(user.id.eq(1)).options(populateExisting()))
                .one();
        assertThat(first.name()).isEqualTo("sandy");
        assertThat(state(first).isChanged(1)).isFalse();
        assertThat(state(first).has(3)).isFalse();
        assertThat(session.refreshed).containsExactly(state(first));
    }

    @Test
    void aJoinGivesEachEntityOnceUnlessAskedOtherwise() {
        var statement = select(user).join(user.addresses).orderBy(user.id);
        assertThat(session.loader.execute(statement).all())
                .extracting(User::name)
                .containsExactly("sandy", "squidward");
        assertThat(session.loader.execute(statement.options(repeatedRows())).all())
                .extracting(User::name)
                .containsExactly("sandy", "sandy", "squidward");
    }

    @Test
    @Tag("orm-Q-02")
    @Tag("orm-Q-05")
    void entitiesStandBesideColumnsAndRecords() {
        List<Row2<User, Long>> rows = session.loader
                .execute(select(user, count(address.id))
                        .outerJoin(user.addresses)
                        .groupBy(user.id, user.name, user.fullname)
                        .orderBy(user.id))
                .all();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).value1().name()).isEqualTo("sandy");
        assertThat(rows).extracting(Row2::value2).containsExactly(2L, 0L, 1L);
        List<Row2<User, Stats>> records = session.loader
                .execute(select(user, record(Stats::new, user.name, count(address.id)))
                        .outerJoin(user.addresses)
                        .groupBy(user.id, user.name, user.fullname)
                        .orderBy(user.id))
                .all();
        assertThat(records.get(2).value2()).isEqualTo(new Stats("squidward", 1));
        assertThat(records.get(2).value1()).isSameAs(rows.get(2).value1());
    }

    @Test
    void anOuterJoinWithoutPartnerGivesNull() {
        List<Row2<User, Address>> rows = session.loader
                .execute(select(user, address).outerJoin(user.addresses).orderBy(user.id, address.id))
                .all();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2).value2()).isNull();
        assertThat(rows.get(3).value2().emailAddress()).isEqualTo("c@x");
    }

    @Test
    void anAliasGivesTheSameEntities() {
        User_ other = user.as("u2");
        List<Row2<User, User>> rows = session.loader
                .execute(select(user, other).join(other, user.id.lt(other.id)).orderBy(user.id, other.id))
                .all();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).value2()).isSameAs(rows.get(2).value1());
    }

    @Test
    @Tag("orm-Q-03")
    void columnsOfEntitiesAreRowsAsEver() {
        assertThat(session.loader.execute(select(user.name).orderBy(user.id)).all())
                .containsExactly("sandy", "patrick", "squidward");
        assertThat(session.flushes).isEqualTo(1);
    }

    @Test
    @Tag("orm-L-01")
    void aCollectionLoadsWhenItIsRead() {
        User sandy = get(1);
        sent();
        assertThat(sandy.addresses()).extracting(Address::emailAddress).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(sent())
                .containsExactly(
                        "SELECT address.id AS address_id, address.email_address AS address_email_address, address.user_id AS address_user_id FROM address WHERE ? = address.user_id");
        assertThat(sandy.addresses().getFirst().user()).isSameAs(sandy);
        assertThat(get(2).addresses()).isEmpty();
    }

    @Test
    @Tag("orm-L-02")
    @Tag("orm-L-04")
    void aReferenceComesFromTheIdentityMapWithoutSql() {
        User sandy = get(1);
        Address a = session.loader.get(address, 1);
        sent();
        assertThat(a.user()).isSameAs(sandy);
        assertThat(sent()).isEmpty();
        assertThat(session.loader.get(address, 3).user().name()).isEqualTo("squidward");
        assertThat(sent())
                .containsExactly(
                        "SELECT address.id AS address_id, address.email_address AS address_email_address, address.user_id AS address_user_id FROM address WHERE address.id = ?",
                        "SELECT user_account.id AS user_account_id, user_account.name AS user_account_name, user_account.fullname AS user_account_fullname FROM user_account WHERE user_account.id = ?");
        assertThat(session.loader.get(address, 4).user()).isNull();
    }

    @Test
    void getAsksTheIdentityMapFirst() {
        assertThat(get(1)).isSameAs(get(1));
        assertThat(sent()).hasSize(1);
        assertThat(session.loader.get(user, 77)).isNull();
        assertThat(session.loader.get(user, java.util.Map.of("id", 2L))).isSameAs(get(2));
        assertThatThrownBy(() -> session.loader.get(user, List.of(1, 2)))
                .hasMessageContaining("[1, 2] is no key of User")
                .hasMessageContaining("Give the value of id");
    }

    @Test
    void deferredColumnsLoadAloneWhenRead() {
        User sandy = session.loader
                .execute(select(user).where(user.id.eq(1)).options(defer(user.fullname, user.name)))
                .one();
        assertThat(sent()).containsExactly("SELECT user_account.id FROM user_account WHERE user_account.id = ?");
        assertThat(sandy.fullname()).isEqualTo("Sandy Cheeks");
        assertThat(sent())
                .containsExactly(
                        "SELECT user_account.fullname AS user_account_fullname FROM user_account WHERE user_account.id = ?");
        assertThat(state(sandy).has(1)).isFalse();
    }

    @Test
    void expiredAttributesLoadTogether() {
        User sandy = get(1);
        sent();
        state(sandy).expire(1);
        state(sandy).expire(2);
        assertThat(sandy.fullname()).isEqualTo("Sandy Cheeks");
        assertThat(sandy.name()).isEqualTo("sandy");
        assertThat(sent())
                .containsExactly(
                        "SELECT user_account.name AS user_account_name, user_account.fullname AS user_account_fullname FROM user_account WHERE user_account.id = ?");
    }

    @Test
    void aStatementFillsWhatIsExpired() {
        User sandy = get(1);
        state(sandy).expire(1);
        session.loader.execute(select(user)).all();
        sent();
        assertThat(sandy.name()).isEqualTo("sandy");
        assertThat(sent()).isEmpty();
        assertThat(session.refreshed).containsExactly(state(sandy));
    }

    @Test
    void refreshLoadsTheWholeRow() {
        User sandy = get(1);
        sandy.name("changed");
        sent();
        session.loader.refresh(state(sandy), null);
        assertThat(sandy.name()).isEqualTo("sandy");
        assertThat(sent())
                .containsExactly(
                        "SELECT user_account.id AS user_account_id, user_account.name AS user_account_name, user_account.fullname AS user_account_fullname FROM user_account WHERE user_account.id = ?");
    }

    @Test
    @Tag("orm-L-07")
    @Tag("orm-L-13")
    void selectinAsksForTheChildrenOfAllAtOnce() {
        List<User> users = session.loader
                .execute(select(user).options(selectinload(user.addresses)).orderBy(user.id))
                .all();
        assertThat(sent())
                .containsExactly(
                        "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account ORDER BY user_account.id",
                        "SELECT address.user_id AS address_user_id, address.id AS address_id, address.email_address AS address_email_address FROM address WHERE address.user_id IN (?, ?, ?)");
        assertThat(users).extracting(each -> each.addresses().size()).containsExactly(2, 0, 1);
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-L-09")
    void selectinOfAReferenceAsksForTheTargetsAlone() {
        List<Address> all = session.loader
                .execute(select(address).options(selectinload(address.user)).orderBy(address.id))
                .all();
        assertThat(sent().get(1))
                .isEqualTo(
                        "SELECT user_account.id AS user_account_id, user_account.name AS user_account_name, user_account.fullname AS user_account_fullname FROM user_account WHERE user_account.id IN (?, ?)");
        assertThat(all.get(0).user()).isSameAs(all.get(1).user());
        assertThat(all.get(3).user()).isNull();
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-L-20")
    void joinedCollectionsNeverRepeatTheParent() {
        List<User> users = session.loader
                .execute(select(user).options(joinedload(user.addresses)).orderBy(user.id))
                .all();
        assertThat(users).extracting(User::name).containsExactly("sandy", "patrick", "squidward");
        assertThat(users).extracting(each -> each.addresses().size()).containsExactly(2, 0, 1);
        assertThat(sent()).hasSize(1);
        List<User> limited = session.loader
                .execute(select(user)
                        .options(joinedload(user.addresses))
                        .orderBy(user.id.desc())
                        .limit(2))
                .all();
        assertThat(limited).containsExactly(users.get(2), users.get(1));
    }

    @Test
    void joinedReferenceIsFilledFromTheSameRow() {
        List<Address> all = session.loader
                .execute(select(address).options(joinedload(address.user)).orderBy(address.id))
                .all();
        assertThat(all.get(2).user().name()).isEqualTo("squidward");
        assertThat(all.get(3).user()).isNull();
        assertThat(sent()).hasSize(1);
    }

    @Test
    @Tag("orm-L-42")
    void containsEagerFillsFromTheJoinOfTheStatement() {
        List<User> users = session.loader
                .execute(select(user)
                        .join(user.addresses)
                        .where(address.emailAddress.eq("b@x"))
                        .options(containsEager(user.addresses)))
                .all();
        assertThat(users).hasSize(1);
        assertThat(users.getFirst().addresses()).extracting(Address::id).containsExactly(2);
        assertThat(sent()).hasSize(1);
    }

    @Test
    @Tag("orm-L-25")
    void raiseloadNamesTheRemedy() {
        User sandy = session.loader
                .execute(select(user).where(user.id.eq(1)).options(raiseload(user.addresses)))
                .one();
        assertThatThrownBy(sandy::addresses)
                .isInstanceOf(AttributeNotLoadedException.class)
                .hasMessage("""
                        Lazy load of User.addresses is not allowed here (raiseload). Load it with the statement:
                            .options(selectinload(user.addresses))""");
    }

    @Test
    @Tag("orm-L-06")
    void aDetachedEntityDoesNotLoad() {
        User sandy = get(1);
        state(sandy).owner(null);
        assertThat(sandy.name()).isEqualTo("sandy");
        assertThatThrownBy(sandy::addresses)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("User.addresses");
    }

    @Test
    void yieldPerReadsPartsWithWhatFollowsThem() {
        var result = session.loader.execute(
                select(user).options(selectinload(user.addresses), yieldPer(2)).orderBy(user.id));
        var rows = result.iterator();
        assertThat(rows.next().addresses()).hasSize(2);
        assertThat(sent()).hasSize(2);
        assertThat(rows.next().addresses()).isEmpty();
        assertThat(rows.next().addresses()).hasSize(1);
        assertThat(sent()).hasSize(1);
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(() -> session.loader.execute(select(user).options(joinedload(user.addresses), yieldPer(2))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("selectinload");
    }

    @Test
    @Tag("orm-L-47")
    void optionsReachWhatIsLoadedLater() {
        User sandy = session.loader
                .execute(select(user)
                        .where(user.id.eq(1))
                        .options(io.jalchemy.orm.query.Loaders.lazyload(user.addresses)
                                .defer(Address_.address.emailAddress)))
                .one();
        sent();
        sandy.addresses();
        assertThat(sent())
                .containsExactly(
                        "SELECT address.id AS address_id, address.user_id AS address_user_id FROM address WHERE ? = address.user_id");
    }

    @Test
    @Tag("orm-L-37")
    void criteriaOfAnOptionHoldTheValuesOfTheirExecution() {
        for (String email : List.of("a@x", "b@x")) {
            SmallSession own = new SmallSession(engine);
            try (own) {
                User sandy = own.loader
                        .execute(select(user)
                                .where(user.id.eq(1))
                                .options(selectinload(user.addresses.and(address.emailAddress.eq(email)))))
                        .one();
                assertThat(sandy.addresses()).extracting(Address::emailAddress).containsExactly(email);
            }
        }
    }
}
