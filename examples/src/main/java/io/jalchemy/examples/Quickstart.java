package io.jalchemy.examples;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.orm.query.Loaders.selectinload;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.entities.Address_;
import io.jalchemy.examples.entities.User;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;

/** The first program: from nothing to rows, on a SQLite inside this process. The engine logs the SQL that it sends. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            tables(engine);
            entities(engine);
        }
    }

    /** A table is a class whose fields are its columns. */
    static final class Cities extends Table {
        final Column<Integer> id = column("id", integer()).primaryKey();
        final Column<String> name = column("name", string(30)).notNull();
        final Column<Integer> people = column("people", integer());

        Cities(MetaData metadata) {
            super("city", metadata);
        }
    }

    /** What a select may be read into. */
    record Population(String city, int people) {}

    private static void tables(Engine engine) {
        MetaData metadata = new MetaData();
        Cities cities = new Cities(metadata);

        title("A table is created");
        metadata.createAll(engine);

        title("Rows go in: committed at the end of the block, rolled back on any exception");
        engine.begin(conn -> conn.execute(
                insert(cities),
                List.of(
                        Map.of("name", "Bikini Bottom", "people", 538),
                        Map.of("name", "Rock Bottom", "people", 52),
                        Map.of("name", "New Kelp City", "people", 9000))));

        try (Connection conn = engine.connect()) {
            title("Rows come out: typed by what is selected");
            var stmt = select(cities.id, cities.name)
                    .where(cities.name.like("%Bottom"), cities.people.gt(10))
                    .orderBy(cities.name.asc());
            for (var row : conn.execute(stmt)) {
                int id = row.value1();
                String name = row.value2();
                show(id + " " + name);
            }

            title("The same statement language reads straight into records");
            var populations =
                    select(record(Population::new, cities.name, cities.people)).orderBy(cities.people.desc());
            for (Population each : conn.execute(populations)) {
                show(each);
            }
        }
    }

    private static void entities(Engine engine) {
        title("Entities are interfaces; their tables follow from them");
        user.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.create(engine);

        title("A session writes what is added to it, in order, keys filled in");
        sessions.begin(session -> {
            User sandy = User_.create().name("sandy").fullname("Sandy Cheeks");
            sandy.addresses().add(Address_.create().emailAddress("sandy@sqlalchemy.org"));
            sandy.addresses().add(Address_.create().emailAddress("sandy@squirrelpower.org"));
            session.add(sandy);
            session.add(User_.create().name("patrick"));
        });

        try (Session session = sessions.open()) {
            title("select() yields entities, and loads their addresses with one more statement");
            List<User> people = session.execute(select(user)
                            .where(user.name.in("sandy", "patrick"))
                            .options(selectinload(user.addresses))
                            .orderBy(user.id))
                    .all();
            for (User each : people) {
                show(each.name() + " has " + each.addresses().size() + " addresses");
            }

            title("What changed is written, and nothing else");
            people.getFirst().fullname("Sandra Cheeks");
            people.getFirst().addresses().removeFirst();
            session.commit();

            title("Columns, functions and entities mix");
            var stmt = select(user, count(address.id).label("n"))
                    .outerJoin(user.addresses)
                    .groupBy(user.id, user.name, user.fullname)
                    .orderBy(user.id);
            for (var row : session.execute(stmt)) {
                show(row.value1() + " " + row.value2());
            }
        }
    }

    private static void title(String text) {
        System.out.println();
        System.out.println("# " + text);
    }

    private static void show(Object result) {
        System.out.println("  -> " + result);
    }
}
