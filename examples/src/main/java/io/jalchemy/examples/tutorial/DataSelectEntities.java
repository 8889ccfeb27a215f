package io.jalchemy.examples.tutorial;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.entities.User;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;

/** The examples of "Using SELECT Statements" that select entities. */
final class DataSelectEntities implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        SessionFactory sessions = SessionFactory.create(engine);
        notebook.example(75);
        try (Session session = sessions.open()) {
            for (User each : session.execute(select(user).where(user.name.eq("spongebob")))) {
                notebook.print(each);
            }
        }
        try (Session session = sessions.open()) {
            rows(session, notebook);
        }
        text(notebook);
        groups(engine, notebook);
        subqueries(sessions, notebook);
        unions(sessions, notebook);
    }

    private static void rows(Session session, Notebook notebook) {
        notebook.example(147);
        notebook.print(select(user));

        notebook.example(159);
        User first = session.execute(select(user)).first().orElseThrow();

        notebook.example(164);
        notebook.print(first);

        notebook.example(169);
        notebook.print(first);

        notebook.example(178);
        User again = session.execute(select(user)).first().orElseThrow();

        notebook.example(182);
        notebook.print(again);

        notebook.example(192);
        notebook.print(select(user.name, user.fullname));

        notebook.example(200);
        var row = session.execute(select(user.name, user.fullname)).first().orElseThrow();

        notebook.example(204);
        notebook.print(row);

        notebook.example(211);
        var withAddress =
                select(user.name, address).where(user.id.eq(address.userId)).orderBy(address.id);
        notebook.print(session.execute(withAddress).all());
        notebook.end();
    }

    private static void text(Notebook notebook) {
        notebook.example(693);
        var perUser = count(address.id).label("num_addresses");
        notebook.print(select(address.userId, perUser).groupBy("user_id").orderBy(address.userId, perUser.desc()));

        notebook.example(742);
        var one = address.as();
        var other = address.as();
        notebook.print(select(user)
                .joinFrom(user, one)
                .where(one.emailAddress.eq("patrick@aol.com"))
                .joinFrom(user, other)
                .where(other.emailAddress.eq("patrick@gmail.com")));
    }

    private static void groups(Engine engine, Notebook notebook) {
        notebook.example(653);
        var several = select(user.name, count(address.id).label("count"))
                .join(address)
                .groupBy(user.name)
                .having(count(address.id).gt(1L));
        try (var conn = engine.connect()) {
            notebook.print(conn.execute(several).all());
        }
    }

    private static void subqueries(SessionFactory sessions, Notebook notebook) {
        var addresses = select(address).where(address.emailAddress.notLike("%@aol.com"));

        notebook.example(912);
        var fromSubquery = address.from(addresses.subquery());
        try (Session session = sessions.open()) {
            var stmt = select(user, fromSubquery).joinFrom(user, fromSubquery).orderBy(user.id, fromSubquery.id);
            for (var row : session.execute(stmt)) {
                notebook.print(row.value1() + " " + row.value2());
            }
        }

        notebook.example(941);
        var fromCte = address.from(addresses.cte());
        try (Session session = sessions.open()) {
            var stmt = select(user, fromCte).joinFrom(user, fromCte).orderBy(user.id, fromCte.id);
            for (var row : session.execute(stmt)) {
                notebook.print(row.value1() + " " + row.value2());
            }
        }
    }

    private static void unions(SessionFactory sessions, Notebook notebook) {
        var both =
                select(user).where(user.name.eq("sandy")).unionAll(select(user).where(user.name.eq("spongebob")));

        notebook.example(1240);
        try (Session session = sessions.open()) {
            for (User each : session.execute(both)) {
                notebook.print(each);
            }
        }

        notebook.example(1267);
        var people = user.from(both.subquery());
        try (Session session = sessions.open()) {
            for (User each : session.execute(select(people).orderBy(people.id))) {
                notebook.print(each);
            }
        }
    }
}
