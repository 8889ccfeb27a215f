package io.jalchemy.examples;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.orm.query.Loaders.raiseload;
import static io.jalchemy.orm.query.Loaders.selectinload;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.entities.Address_;
import io.jalchemy.examples.entities.User;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.orm.error.AttributeNotLoadedException;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.row.Row;
import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the API reads in a user's hands: what is promised there, as it is written there. */
class ApiSnippetsTest {
    private final Engine engine = Engine.create("jdbc:sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.create(engine);

    private final MetaData metadata = new MetaData();
    private final Users users = new Users(metadata);

    static final class Users extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<String> name = column("name", string(30)).notNull();
        final Column<String> fullname = column("fullname", string());

        Users(MetaData metadata) {
            super("user_account", metadata);
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<Integer> userId =
                column("user_id", integer()).references("user_account.id").notNull();
        final Column<String> email = column("email_address", string()).notNull();

        Addresses(MetaData metadata) {
            super("address", metadata);
        }
    }

    record UserView(int id, String name) {}

    record Stats(long addresses, @Nullable String last) {}

    @BeforeEach
    void createTables() {
        user.metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void textIsExecutedWithParameters() {
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE some_table (x int, y int)"));
            conn.execute(
                    text("INSERT INTO some_table (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 1), Map.of("x", 2, "y", 4)));
        });

        List<String> printed = new ArrayList<>();
        try (Connection conn = engine.connect()) {
            for (Row row : conn.execute(text("SELECT x, y FROM some_table WHERE y > :y"), Map.of("y", 2))) {
                printed.add(row.get("x", int.class) + " " + row.get("y", int.class));
            }
            conn.commit();
        }
        assertThat(printed).containsExactly("2 4");
    }

    @Test
    void tablesAreValuesOrClassesWithFields() {
        MetaData other = new MetaData();
        Table account = other.table(
                "user_account",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull(),
                column("fullname", string()));
        Addresses addresses = new Addresses(other);

        assertThat(account.columns().keys()).containsExactly("id", "name", "fullname");
        assertThat(select(addresses.email).join(account)).asString().contains("JOIN user_account ON user_account.id");
    }

    @Test
    void aStatementOverOneElementYieldsThatElement() {
        metadata.createAll(engine);
        List<Map<String, Object>> listOfMaps = List.of(
                Map.of("id", 1, "name", "spongebob", "fullname", "Spongebob"),
                Map.of("id", 3, "name", "squidward", "fullname", "Squidward"));
        try (Connection conn = engine.connect()) {
            conn.execute(insert(users), listOfMaps);
            int id = conn.execute(insert(users).set(users.name, "sandy").returning(users.id))
                    .one();
            conn.execute(
                    update(users).set(users.fullname, users.name.concat("!")).where(users.id.eq(id)));

            Select<Row2<Integer, String>> stmt = select(users.id, users.name)
                    .where(users.name.like("s%"), users.id.gt(2))
                    .orderBy(users.name.asc())
                    .limit(10);
            List<Row2<Integer, String>> rows = conn.execute(stmt).all();
            List<UserView> views = conn.execute(select(record(UserView::new, users.id, users.name)))
                    .all();
            Optional<String> one =
                    conn.execute(select(users.name).where(users.id.eq(1))).oneOrNone();

            assertThat(rows).extracting(Row2::value2).containsExactly("sandy", "squidward");
            assertThat(views)
                    .containsExactly(
                            new UserView(1, "spongebob"), new UserView(3, "squidward"), new UserView(4, "sandy"));
            assertThat(one).contains("spongebob");
            assertThat(conn.execute(select(users.fullname).where(users.id.eq(id)))
                            .one())
                    .isEqualTo("sandy!");
            assertThat(stmt).asString().startsWith("SELECT user_account.id, user_account.name");
            assertThat(stmt.compile(PostgresDialect.INSTANCE)).asString().contains("LIMIT ?");
        }
    }

    private void addSandyAndPatrick() {
        sessions.begin(session -> {
            User sandy = User_.create().name("sandy").fullname("Sandy Cheeks");
            sandy.addresses().add(Address_.create().emailAddress("sandy@squirrelpower.org"));
            session.add(sandy);
            session.add(User_.create().name("spongebob").fullname("Spongebob"));
            User patrick = User_.create().name("patrick");
            patrick.addresses().add(Address_.create().emailAddress("pat@squirrelpower.org"));
            patrick.addresses().add(Address_.create().emailAddress("patrick@aol.com"));
            session.add(patrick);
        });
    }

    @Test
    void aSessionLoadsChangesAndDeletesOrphans() {
        addSandyAndPatrick();
        try (Session session = sessions.open()) {
            List<User> people = session.execute(select(user)
                            .join(user.addresses)
                            .where(user.name.in("sandy", "patrick"), address.emailAddress.like("%@squirrelpower.org"))
                            .options(selectinload(user.addresses))
                            .orderBy(user.id))
                    .all();
            assertThat(people).extracting(User::name).containsExactly("sandy", "patrick");

            User patrick = session.get(User_.user, 3).orElseThrow();
            patrick.fullname("Patrick Star");
            patrick.addresses().removeFirst();
            session.commit();

            assertThat(session.execute(select(user.fullname).where(user.id.eq(3)))
                            .one())
                    .isEqualTo("Patrick Star");
            assertThat(session.execute(select(address.emailAddress).orderBy(address.id))
                            .all())
                    .containsExactly("sandy@squirrelpower.org", "patrick@aol.com");
        }
    }

    @Test
    void entitiesAndFunctionsAreSelectedTogether() {
        addSandyAndPatrick();
        try (Session session = sessions.open()) {
            User_ manager = user.as("manager");
            assertThat(select(manager.name)).asString().contains("FROM user_account AS manager");

            var rows = session.execute(select(user.name, count(address.id).label("n"))
                            .outerJoin(user.addresses)
                            .groupBy(user.name)
                            .having(count(address.id).gt(1)))
                    .all();
            assertThat(rows).extracting(Row2::value1).containsExactly("patrick");

            List<Row2<User, Stats>> stats = session.execute(
                            select(user, record(Stats::new, count(address.id), max(address.emailAddress)))
                                    .outerJoin(user.addresses)
                                    .groupBy(user.id, user.name, user.fullname)
                                    .orderBy(user.id))
                    .all();
            assertThat(stats)
                    .extracting(Row2::value2)
                    .containsExactly(
                            new Stats(1, "sandy@squirrelpower.org"),
                            new Stats(0, null),
                            new Stats(2, "patrick@aol.com"));
        }
    }

    @Test
    void aSessionExecutesUpdates() {
        addSandyAndPatrick();
        try (Session session = sessions.open()) {
            session.execute(update(user).set(user.fullname, "?").where(user.fullname.isNull()));
            assertThat(session.get(user, 3).orElseThrow().fullname()).isEqualTo("?");
        }
    }

    @Test
    void aRefusedLazyLoadSaysHowToLoad() {
        addSandyAndPatrick();
        try (Session session = sessions.open()) {
            User sandy = session.execute(select(user).options(raiseload(user.addresses)))
                    .first()
                    .orElseThrow();

            assertThatThrownBy(sandy::addresses)
                    .isInstanceOf(AttributeNotLoadedException.class)
                    .hasMessage("""
                            Lazy load of User.addresses is not allowed here (raiseload). Load it with the statement:
                                .options(selectinload(user.addresses))""");
        }
    }
}
