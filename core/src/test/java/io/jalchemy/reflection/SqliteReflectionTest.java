package io.jalchemy.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.engine.Engine;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SQLite tells by pragmas, and what only the text of its CREATE statements tells. */
@OnDatabases(DatabaseKind.SQLITE)
class SqliteReflectionTest {
    private final TestDatabase database;
    private final Engine engine;

    SqliteReflectionTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @Tag("core-R07")
    void constraintsAreReadFromTextHoweverItIsWritten() throws SQLException {
        database.execute("CREATE TABLE parent (x INTEGER, y INTEGER, PRIMARY KEY (x, y))", """
                create  table "od""d, (table)"(
                  [a b] int
                    constraint 'not "null"' not null constraint `u``a` unique,
                  "C,D" varchar ( 20 ) default 'unique (z), check (1)' /* unique (e) check (e) */
                    CHECK("C,D" <> ')') , -- unique (f
                  e numeric(10 , 2) Default (1 + (2)) collate "NOCASE" UNIQUE on  conflict  REPLACE,
                  check_it text,
                  Constraint "the ""key"" here" Primary
                     Key ( "C,D" desc , e),
                  uNiQuE([A B],"c,d" collate nocase asc)on conflict ignore
                  CONSTRAINT[pos( ]check( e>0 and (check_it in ('a)', "b(" ) or "[a b]" > 1) )
                  CHECK (E<
                    10),
                  unique (e)
                )""");
        Inspector inspector = engine.inspect();
        String odd = "od\"d, (table)";
        assertThat(inspector.primaryKey(odd, null))
                .isEqualTo(new ReflectedPrimaryKey("the \"key\" here", List.of("C,D", "e"), null, Map.of()));
        assertThat(inspector.uniqueConstraints(odd, null))
                .containsExactly(
                        new ReflectedUnique("u`a", List.of("a b"), null, Map.of(), null),
                        new ReflectedUnique(null, List.of("e"), null, Map.of("sqlite_on_conflict", "REPLACE"), null),
                        new ReflectedUnique(
                                null, List.of("a b", "C,D"), null, Map.of("sqlite_on_conflict", "IGNORE"), null));
        assertThat(inspector.checkConstraints(odd, null))
                .extracting(ReflectedCheck::name, ReflectedCheck::sqlText)
                .containsExactly(
                        tuple("pos( ", "e>0 and (check_it in ('a)', \"b(\" ) or \"[a b]\" > 1)"),
                        tuple(null, "\"C,D\" <> ')'"),
                        tuple(null, "E<\n    10"));
        assertThat(inspector.columns(odd))
                .extracting(ReflectedColumn::name, ReflectedColumn::nullable, ReflectedColumn::defaultText)
                .containsExactly(
                        tuple("a b", false, null),
                        tuple("C,D", true, "'unique (z), check (1)'"),
                        tuple("e", true, "1 + (2)"),
                        tuple("check_it", true, null));
    }
}
