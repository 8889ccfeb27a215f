package io.jalchemy.examples.tutorial;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.orm.query.Loaders.containsEager;
import static io.jalchemy.orm.query.Loaders.joinedload;
import static io.jalchemy.orm.query.Loaders.loadOnly;
import static io.jalchemy.orm.query.Loaders.raiseloadOnSql;
import static io.jalchemy.orm.query.Loaders.selectinload;
import static io.jalchemy.sql.Sql.select;
import static java.util.stream.Collectors.joining;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.examples.entities.Address;
import io.jalchemy.examples.entities.Address_;
import io.jalchemy.examples.entities.User;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;

/** "Working with ORM Related Objects": both sides of a relationship, cascades, lazy and eager loading. */
public final class OrmRelatedObjects implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        EntityTables.createWithRows(engine);
        SessionFactory sessions = SessionFactory.create(engine).expireOnCommit(true);
        sessions.begin(session -> {
            session.add(User_.create().name("squidward").fullname("Squidward Tentacles"));
            session.add(User_.create().name("ehkrabs").fullname("Eugene H. Krabs"));
        });
        try (Session session = sessions.open()) {
            // the page goes on with the transaction of the one before
            session.connection();
            persist(session, notebook);
            join(notebook);
            load(session, notebook);
        }
    }

    private static void persist(Session session, Notebook notebook) {
        User pearl = User_.create().name("pkrabs").fullname("Pearl Krabs");

        notebook.example(79);
        notebook.print(pearl.addresses());

        Address first = Address_.create().emailAddress("pearl.krabs@gmail.com");
        pearl.addresses().add(first);

        notebook.example(105);
        notebook.print(pearl.addresses());

        notebook.example(115);
        notebook.print(first.user());

        Address second = Address_.create().emailAddress("pearl@aol.com").user(pearl);

        notebook.example(128);
        notebook.print(pearl.addresses());

        session.add(pearl);

        notebook.example(156);
        notebook.print(session.contains(pearl));

        notebook.example(158);
        notebook.print(session.contains(first));

        notebook.example(160);
        notebook.print(session.contains(second));

        notebook.example(176);
        printUnset(pearl::id, notebook);

        notebook.example(178);
        printUnset(first::userId, notebook);

        notebook.example(200);
        session.commit();

        notebook.example(228);
        notebook.print(pearl.id());

        notebook.example(244);
        notebook.print(pearl.addresses());

        notebook.example(258);
        notebook.print(pearl.addresses());

        notebook.example(270);
        notebook.print(first);

        notebook.example(272);
        notebook.print(second);
    }

    private static void printUnset(java.util.function.Supplier<Integer> key, Notebook notebook) {
        try {
            notebook.print(key.get());
        } catch (JalchemyException e) {
            notebook.print(e.getMessage());
        }
    }

    private static void join(Notebook notebook) {
        notebook.example(313);
        notebook.print(select(address.emailAddress).selectFrom(user).join(user.addresses));

        notebook.example(325);
        notebook.print(select(address.emailAddress).joinFrom(user, address));
    }

    private static void load(Session session, Notebook notebook) {
        notebook.example(452);
        var withAddresses = select(user).options(selectinload(user.addresses)).orderBy(user.id);
        for (User each : session.execute(withAddresses)) {
            notebook.print("%s  (%s)"
                    .formatted(
                            each.name(),
                            each.addresses().stream().map(Address::emailAddress).collect(joining(", "))));
        }

        notebook.example(499);
        var withUser =
                select(address).options(joinedload(address.user).innerJoin()).orderBy(address.id);
        for (Address each : session.execute(withUser)) {
            notebook.print(each.emailAddress() + " " + each.user().name());
        }

        var ofPearl = select(address).join(address.user).where(user.name.eq("pkrabs"));

        notebook.example(570);
        for (Address each :
                session.execute(ofPearl.options(containsEager(address.user)).orderBy(address.id))) {
            notebook.print(each.emailAddress() + " " + each.user().name());
        }

        notebook.example(592);
        notebook.print(ofPearl.options(joinedload(address.user)).orderBy(address.id));

        session.expungeAll();

        notebook.example(652);
        User someone = session.execute(select(user).options(loadOnly(user.id), raiseloadOnSql(user.addresses)))
                .first()
                .orElseThrow();

        notebook.example(655);
        try {
            notebook.print(someone.addresses());
        } catch (JalchemyException e) {
            notebook.print(e.getMessage());
        }

        notebook.example(664);
        session.execute(select(user)
                        .options(loadOnly(user.id), selectinload(user.addresses).loadOnly(address.id)))
                .first();

        notebook.end();
    }
}
