package io.jalchemy.examples.tutorial;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.selectAll;
import static io.jalchemy.sql.Sql.text;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.examples.tutorial.TutorialTables.Addresses;
import io.jalchemy.examples.tutorial.TutorialTables.Users;

/** "Using SELECT Statements", up to subqueries, unions and EXISTS; functions follow in {@link DataSelectFunctions}. */
public final class DataSelect implements Page {

    @Override
    public void run(Engine engine, Notebook notebook) {
        TutorialTables tables = TutorialTables.create(engine);
        columnsAndRows(engine, notebook, tables.users);
        where(notebook, tables.users, tables.addresses);
        joins(notebook, tables.users, tables.addresses);
        orderAndGroups(notebook, tables.users);
        subqueries(engine, notebook, tables.users, tables.addresses);
        unions(engine, notebook, tables.users, tables.addresses);
        exists(engine, notebook, tables.users, tables.addresses);
        new DataSelectEntities().run(engine, notebook);
        new DataSelectFunctions(tables).run(engine, notebook);
    }

    private static void columnsAndRows(Engine engine, Notebook notebook, Users users) {
        notebook.example(40);
        var stmt = select(users).where(users.name.eq("spongebob"));
        notebook.print(stmt);

        notebook.example(53);
        try (Connection conn = engine.connect()) {
            for (var row : conn.execute(stmt)) {
                notebook.print(row);
            }
        }

        notebook.example(110);
        notebook.print(select(users));

        notebook.example(120);
        notebook.print(select(users.name, users.fullname));

        notebook.example(243);
        var greeting = select(literal("Username: ").concat(users.name).label("username"))
                .orderBy(users.name);
        try (Connection conn = engine.connect()) {
            for (String username : conn.execute(greeting)) {
                notebook.print(username);
            }
        }

        notebook.example(282);
        var phrases = selectAll(text("'some phrase'"), users.name).orderBy(users.name);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(phrases).all());
        }

        notebook.example(306);
        var labelled =
                select(literalColumn("'some phrase'").label("p"), users.name).orderBy(users.name);
        try (Connection conn = engine.connect()) {
            for (var row : conn.execute(labelled)) {
                notebook.print(row.value1() + ", " + row.value2());
            }
        }
    }

    private static void where(Notebook notebook, Users users, Addresses addresses) {
        notebook.example(336);
        notebook.print(users.name.eq("squidward"));

        notebook.example(339);
        notebook.print(addresses.userId.gt(10));

        notebook.example(346);
        notebook.print(select(users).where(users.name.eq("squidward")));

        notebook.example(355);
        notebook.print(
                select(addresses.emailAddress).where(users.name.eq("squidward")).where(addresses.userId.eq(users.id)));

        notebook.example(367);
        notebook.print(select(addresses.emailAddress).where(users.name.eq("squidward"), addresses.userId.eq(users.id)));

        notebook.example(382);
        notebook.print(select(addresses.emailAddress)
                .where(users.name.eq("squidward").or(users.name.eq("sandy")).and(addresses.userId.eq(users.id))));

        notebook.example(402);
        notebook.print(select(addresses.emailAddress)
                .where(users.name
                        .eq("squidward")
                        .or(addresses.userId.eq(users.id).and(users.name.eq("sandy")))));

        notebook.example(421);
        notebook.print(select(users).where(users.name.eq("spongebob"), users.fullname.eq("Spongebob Squarepants")));
    }

    private static void joins(Notebook notebook, Users users, Addresses addresses) {
        notebook.example(446);
        notebook.print(select(users.name));

        notebook.example(453);
        notebook.print(select(users.name, addresses.emailAddress));

        notebook.example(462);
        notebook.print(select(users.name, addresses.emailAddress).joinFrom(users, addresses));

        notebook.example(474);
        notebook.print(select(users.name, addresses.emailAddress).join(addresses));

        notebook.example(491);
        notebook.print(select(addresses.emailAddress).selectFrom(users).join(addresses));

        notebook.example(530);
        notebook.print(select(addresses.emailAddress).selectFrom(users).join(addresses, users.id.eq(addresses.userId)));

        notebook.example(555);
        notebook.print(select(users).outerJoin(addresses));

        notebook.example(559);
        notebook.print(select(users).fullJoin(addresses));
    }

    private static void orderAndGroups(Notebook notebook, Users users) {
        notebook.example(595);
        notebook.print(select(users).orderBy(users.name));

        notebook.example(603);
        notebook.print(select(users).orderBy(users.fullname.desc()));

        notebook.example(631);
        notebook.print(count(users.id));

        notebook.example(718);
        var one = users.alias();
        var other = users.alias();
        notebook.print(select(one.c(users.name), other.c(users.name))
                .joinFrom(one, other, one.c(users.id).gt(other.c(users.id))));
    }

    private static void subqueries(Engine engine, Notebook notebook, Users users, Addresses addresses) {
        var count = count(addresses.id).label("count");
        var counts = select(count, addresses.userId).groupBy(addresses.userId);
        var subq = counts.subquery();

        notebook.example(798);
        notebook.print(subq.of());

        notebook.example(809);
        notebook.print(select(subq.c(addresses.userId), subq.c(count)));

        notebook.example(822);
        notebook.print(select(users.name, users.fullname, subq.c(count)).joinFrom(users, subq));

        notebook.example(856);
        var cte = counts.cte();
        notebook.print(select(users.name, users.fullname, cte.c(count)).joinFrom(users, cte));

        notebook.example(992);
        var number =
                select(count(addresses.id)).where(users.id.eq(addresses.userId)).scalarSubquery();
        notebook.print(number);

        notebook.example(1001);
        notebook.print(number.eq(5L));

        notebook.example(1014);
        notebook.print(select(users.name, number.label("address_count")));

        notebook.example(1033);
        try {
            notebook.print(select(users.name, addresses.emailAddress, number.label("address_count"))
                    .joinFrom(users, addresses)
                    .compile(engine.dialect()));
        } catch (JalchemyException e) {
            notebook.print(e.getMessage());
        }

        notebook.example(1055);
        var ofUser = number.correlate(users).label("address_count");
        var withNumber = select(users.name, addresses.emailAddress, ofUser)
                .joinFrom(users, addresses)
                .orderBy(users.id, addresses.id);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(withNumber).all());
        }

        notebook.example(1117);
        var addressCount = count(addresses.id).label("address_count");
        var lateral = select(addressCount, addresses.emailAddress, addresses.userId)
                .where(users.id.eq(addresses.userId))
                .lateral();
        notebook.print(select(users.name, lateral.c(addressCount), lateral.c(addresses.emailAddress))
                .joinFrom(users, lateral)
                .orderBy(users.id, lateral.c(addresses.emailAddress)));
    }

    private static void unions(Engine engine, Notebook notebook, Users users, Addresses addresses) {
        notebook.example(1170);
        var sandy = select(users).where(users.name.eq("sandy"));
        var spongebob = select(users).where(users.name.eq("spongebob"));
        var both = sandy.unionAll(spongebob);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(both).all());
        }

        notebook.example(1195);
        var people = both.subquery();
        var stmt = select(people.c(users.name), addresses.emailAddress)
                .joinFrom(addresses, people)
                .orderBy(people.c(users.name), addresses.emailAddress);
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(stmt).all());
        }
    }

    private static void exists(Engine engine, Notebook notebook, Users users, Addresses addresses) {
        notebook.example(1308);
        var several = select(count(addresses.id))
                .where(users.id.eq(addresses.userId))
                .groupBy(addresses.userId)
                .having(count(addresses.id).gt(1L))
                .exists();
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(select(users.name).where(several)).all());
        }

        notebook.example(1333);
        var any = select(addresses.id).where(users.id.eq(addresses.userId)).exists();
        try (Connection conn = engine.connect()) {
            notebook.print(conn.execute(select(users.name).where(not(any))).all());
        }
    }
}
