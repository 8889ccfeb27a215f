package io.jalchemy.examples;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.record;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;

/** The first program: from nothing to rows, on a SQLite inside this process. The engine logs the SQL that it sends. */
public final class Quickstart {
    private final MetaData metadata = new MetaData();
    private final Users users = new Users(metadata);
    private final Addresses addresses = new Addresses(metadata);

    private Quickstart() {}

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

    /** What a select may be read into. */
    record UserStats(String name, long addresses) {}

    public static void main(String[] args) {
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            new Quickstart().run(engine);
        }
    }

    private void run(Engine engine) {
        title("Create the tables");
        metadata.createAll(engine);

        title("Insert: committed at the end of the block, rolled back on any exception");
        engine.begin(conn -> {
            int sandy = conn.execute(insert(users)
                            .set(users.name, "sandy")
                            .set(users.fullname, "Sandy Cheeks")
                            .returning(users.id))
                    .one();
            conn.execute(
                    insert(users),
                    List.of(
                            Map.of("name", "spongebob", "fullname", "Spongebob Squarepants"),
                            Map.of("name", "patrick", "fullname", "Patrick Star")));
            conn.execute(
                    insert(addresses),
                    List.of(
                            Map.of("user_id", sandy, "email_address", "sandy@sqlalchemy.org"),
                            Map.of("user_id", sandy, "email_address", "sandy@squirrelpower.org")));
        });

        try (Connection conn = engine.connect()) {
            title("Select: rows are typed by what is selected");
            var stmt = select(users.id, users.name)
                    .where(users.name.like("s%"), users.id.gt(0))
                    .orderBy(users.name.asc());
            for (var row : conn.execute(stmt)) {
                int id = row.value1();
                String name = row.value2();
                show(id + " " + name);
            }

            title("Join, group, and read straight into a record");
            var stats = select(record(UserStats::new, users.name, count(addresses.id)))
                    .outerJoin(addresses)
                    .groupBy(users.name)
                    .orderBy(users.name);
            for (UserStats each : conn.execute(stats)) {
                show(each);
            }

            title("Update");
            long changed = conn.execute(update(users)
                            .set(users.fullname, users.fullname.concat("!"))
                            .where(users.name.eq("sandy")))
                    .rowCount();
            conn.commit();
            show(changed + " row changed");
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
