package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.declaredOrder;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.sql.Name;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Constraints, schemas and order of enumerations. */
@OnDatabases
class EnumColumnTest {
    private enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    private final TestDatabase database;
    private final Engine engine;

    EnumColumnTest(TestDatabase database) {
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

    private static EnumType<Size> checked(String name) {
        return EnumType.of(Size.class).with(new EnumType.Options(name, false, true, null, null, false, true));
    }

    @Tag("core-T12")
    @Test
    void theDatabaseRefusesOtherTexts() throws SQLException {
        MetaData metadata =
                new MetaData(null, new NamingConvention(Map.of("ck", "ck_%(table_name)s_%(constraint_name)s")));
        Column<Size> size = column("size", checked("sizes"));
        Table t = metadata.table("t", size);
        assertThat(DdlText.create(t))
                .isEqualTo("CREATE TABLE t ( size VARCHAR(6), "
                        + "CONSTRAINT ck_t_sizes CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE')) )");
        t.create(engine);
        engine.begin(connection -> connection.execute(insert(t).set(size, Size.LARGE)));
        assertThatThrownBy(() -> database.execute("INSERT INTO t VALUES ('HUGE')"))
                .hasMessageContaining("ck_t_sizes");
        assertThat(database.rows("SELECT size FROM t")).containsExactly(List.of("LARGE"));
    }

    @Tag("core-T12")
    @Test
    void withoutAConventionTheConstraintHasTheTypesName() {
        assertThat(DdlText.create(new MetaData().table("t", column("size", checked("sizes")))))
                .endsWith("CONSTRAINT sizes CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE')) )");
        assertThat(DdlText.create(new MetaData().table("t", column("size", checked("sizes"))), DdlText.POSTGRES))
                .endsWith("CONSTRAINT sizes CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE')) )");
    }

    @Tag("core-T12")
    @Test
    void aNativeTypeGoesToTheSchemaOfItsTableIfAsked() {
        EnumType<Size> inherits =
                EnumType.of(Size.class).with(new EnumType.Options("sizes", true, false, null, null, true, false));
        EnumType<Size> stays = EnumType.of(Size.class).with(EnumType.Options.named("sizes"));
        Table inSchema = new Table(Name.of("t"), "s", new MetaData()).add(column("a", inherits), column("b", stays));
        assertThat(DdlText.create(inSchema, DdlText.POSTGRES)).isEqualTo("CREATE TABLE s.t ( a s.sizes, b sizes )");
    }

    @Tag("core-T12")
    @Test
    void constantsAreSortedAsTheyAreDeclared() {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Size> size = column("size", checked("sizes"));
        Table t = new MetaData().table("t", id, size);
        assertThat(Texts.on("default", select(size).orderBy(declaredOrder(size))))
                .isEqualTo("SELECT t.size FROM t ORDER BY CASE t.size WHEN :param_1 THEN :param_2"
                        + " WHEN :param_3 THEN :param_4 WHEN :param_5 THEN :param_6 END");
        t.create(engine);
        engine.begin(connection -> {
            for (Size each : List.of(Size.MEDIUM, Size.LARGE, Size.SMALL)) {
                connection.execute(insert(t).set(size, each));
            }
            assertThat(connection.execute(select(size).orderBy(size)).all())
                    .containsExactly(Size.LARGE, Size.MEDIUM, Size.SMALL);
            assertThat(connection
                            .execute(select(size).orderBy(declaredOrder(size)))
                            .all())
                    .containsExactly(Size.values());
        });
        assertThatThrownBy(() -> declaredOrder(id))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("takes an enumeration");
    }
}
