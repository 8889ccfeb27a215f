package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;

/** A small table that tests of the engine write to and read from. */
final class People extends Table {
    final Column<Integer> id = column("id", integer()).primaryKey();
    final Column<String> name = column("name", string(50)).notNull().unique();
    final Column<String> city = column("city", string(50));

    People() {
        super("people", new MetaData());
    }

    /** Creates the table anew, with three people: ann, ben and cid, numbered from 1. */
    static void fill(TestDatabase database) throws SQLException {
        String key =
                switch (database.kind()) {
                    case SQLITE -> "INTEGER PRIMARY KEY";
                    case POSTGRESQL -> "SERIAL PRIMARY KEY";
                    case MARIADB -> "INTEGER PRIMARY KEY AUTO_INCREMENT";
                };
        String engine = database.kind() == DatabaseKind.MARIADB ? " ENGINE=InnoDB" : "";
        database.execute(
                "DROP TABLE IF EXISTS people",
                "CREATE TABLE people (id " + key + ", name VARCHAR(50) NOT NULL UNIQUE, city VARCHAR(50))" + engine,
                "INSERT INTO people (name, city) VALUES ('ann', 'Aachen')",
                "INSERT INTO people (name, city) VALUES ('ben', NULL)",
                "INSERT INTO people (name, city) VALUES ('cid', 'Calais')");
    }
}
