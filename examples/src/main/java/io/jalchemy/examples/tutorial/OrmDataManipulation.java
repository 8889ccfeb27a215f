package io.jalchemy.examples.tutorial;

import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.examples.entities.User;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.sql.Select;

/** "Data Manipulation with the ORM": flush, identity map, autoflush, delete, rollback, detached entities. */
public final class OrmDataManipulation implements Page {
    private static final Select<User> SANDY = select(user).where(user.name.eq("sandy"));
    private static final Select<User> PATRICK = select(user).where(user.name.eq("patrick"));

    @Override
    public void run(Engine engine, Notebook notebook) {
        EntityTables.createWithRows(engine);
        run(SessionFactory.create(engine).expireOnCommit(true).open(), notebook);
    }

    private static void run(Session session, Notebook notebook) {
        User squidward = User_.create().name("squidward").fullname("Squidward Tentacles");
        User krabs = User_.create().name("ehkrabs").fullname("Eugene H. Krabs");

        notebook.example(71);
        notebook.print(squidward);

        session.add(squidward);
        session.add(krabs);

        notebook.example(103);
        notebook.print(session.newObjects());

        notebook.example(125);
        session.flush();

        notebook.example(163);
        notebook.print(squidward.id());

        notebook.example(165);
        notebook.print(krabs.id());

        notebook.example(193);
        User some = session.get(user, 4).orElseThrow();
        notebook.print(some);

        notebook.example(202);
        notebook.print(some == squidward);

        notebook.example(219);
        session.commit();

        notebook.example(261);
        User sandy = session.execute(SANDY).one();

        notebook.example(272);
        notebook.print(sandy);

        sandy.fullname("Sandy Squirrel");

        notebook.example(283);
        notebook.print(session.dirty().contains(sandy));

        notebook.example(294);
        String fullname =
                session.execute(select(user.fullname).where(user.id.eq(2))).one();

        notebook.example(301);
        notebook.print(fullname);

        notebook.example(310);
        notebook.print(session.dirty().contains(sandy));

        notebook.example(339);
        User patrick = session.get(user, 3).orElseThrow();

        notebook.example(356);
        session.delete(patrick);
        session.execute(PATRICK).first();

        notebook.example(387);
        notebook.print(session.contains(patrick));

        notebook.example(451);
        session.rollback();

        notebook.example(466);
        notebook.print(sandy.fullname());

        notebook.example(485);
        notebook.print(session.contains(patrick));

        notebook.example(493);
        notebook.print(session.execute(PATRICK).one() == patrick);

        notebook.example(512);
        session.close();

        notebook.example(537);
        try {
            notebook.print(squidward.name());
        } catch (JalchemyException e) {
            notebook.print(e.getMessage());
        }

        notebook.example(549);
        session.add(squidward);
        notebook.print(squidward.name());

        notebook.end();
        session.close();
    }
}
