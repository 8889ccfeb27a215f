package io.jalchemy.examples.tutorial;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.entities.Address;
import io.jalchemy.examples.entities.Address_;
import io.jalchemy.examples.entities.User;
import io.jalchemy.examples.entities.User_;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import java.util.List;

/** "ORM Quick Start": entities, a session, loading, changing, deleting. */
public final class OrmQuickstart implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        notebook.example(156);
        EntityTables.create(engine);

        // as there, what was loaded is read again after a commit
        SessionFactory sessions = SessionFactory.create(engine).expireOnCommit(true);

        notebook.example(203);
        try (Session session = sessions.open()) {
            User spongebob = User_.create().name("spongebob").fullname("Spongebob Squarepants");
            spongebob.addresses().add(Address_.create().emailAddress("spongebob@sqlalchemy.org"));
            User sandy = User_.create().name("sandy").fullname("Sandy Cheeks");
            sandy.addresses().add(Address_.create().emailAddress("sandy@sqlalchemy.org"));
            sandy.addresses().add(Address_.create().emailAddress("sandy@squirrelpower.org"));
            User patrick = User_.create().name("patrick").fullname("Patrick Star");
            session.addAll(List.of(spongebob, sandy, patrick));
            session.commit();
        }

        try (Session session = sessions.open()) {
            change(session, notebook);
        }
    }

    private static void change(Session session, Notebook notebook) {
        notebook.example(272);
        for (User each : session.execute(select(user).where(user.name.in("spongebob", "sandy")))) {
            notebook.print(each);
        }

        notebook.example(306);
        Address sandysAddress = session.execute(select(address)
                        .join(address.user)
                        .where(user.name.eq("sandy"))
                        .where(address.emailAddress.eq("sandy@sqlalchemy.org")))
                .one();

        notebook.example(312);
        notebook.print(sandysAddress);

        notebook.example(336);
        User patrick =
                session.execute(select(user).where(user.name.eq("patrick"))).one();

        notebook.example(343);
        patrick.addresses().add(Address_.create().emailAddress("patrickstar@sqlalchemy.org"));
        sandysAddress.emailAddress("sandy_cheeks@sqlalchemy.org");

        notebook.example(351);
        session.commit();

        notebook.example(381);
        User sandy = session.get(user, 2).orElseThrow();

        notebook.example(388);
        sandy.addresses().remove(sandysAddress);

        notebook.example(405);
        session.flush();

        notebook.example(418);
        session.delete(patrick);

        notebook.example(440);
        session.commit();
    }
}
