package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the inspector tells of columns. */
@OnDatabases
@Tag("core-R04")
class ReflectedColumnsTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    ReflectedColumnsTest(TestDatabase database) {
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

    private List<ReflectedColumn> reflected(Column<?>... columns) {
        metadata.table("described", columns).create(engine);
        return engine.inspect().columns("described");
    }

    @Test
    void namesTypesAndNullabilityInTheOrderOfTheTable() {
        List<ReflectedColumn> columns = reflected(
                column("zeta", integer()).primaryKey(),
                column("Alpha", string(30)).notNull(),
                column("middle one", numeric(10, 2)),
                column("omega", text()));
        assertThat(columns).extracting(ReflectedColumn::name).containsExactly("zeta", "Alpha", "middle one", "omega");
        assertThat(columns).extracting(ReflectedColumn::nullable).containsExactly(false, false, true, true);
        assertThat(columns)
                .extracting(one -> one.type().family())
                .containsExactly(TypeFamily.INTEGER, TypeFamily.STRING, TypeFamily.NUMERIC, TypeFamily.STRING);
        assertThat(columns.get(1).type()).isInstanceOfSatisfying(StringType.class, type -> assertThat(type.length())
                .isEqualTo(30));
        assertThat(columns.get(2).type()).isInstanceOfSatisfying(NumericType.class, type -> {
            assertThat(type.precision()).isEqualTo(10);
            assertThat(type.scale()).isEqualTo(2);
        });
    }

    @Test
    void defaultsAreTheirSql() {
        List<ReflectedColumn> columns = reflected(
                column("id", integer()).primaryKey(),
                column("a", integer()).serverDefault(literalColumn("5")),
                column("b", string(20)).serverDefault("it's"),
                column("c", integer()));
        assertThat(columns.get(1).defaultText()).isEqualTo("5");
        assertThat(columns.get(2).defaultText()).startsWith("'it''s'");
        assertThat(columns.get(3).defaultText()).isNull();
    }

    @Test
    void aColumnThatNumbersItselfSaysSo() {
        List<ReflectedColumn> columns = reflected(column("id", integer()).primaryKey(), column("other", integer()));
        assertThat(columns.get(0).autoincrement()).isNotEqualTo(false);
        assertThat(columns.get(1).autoincrement()).isNotEqualTo(true);
    }

    @Test
    @Requires(Feature.COMPUTED_COLUMNS)
    void computedColumnsTellTheirExpression() {
        List<ReflectedColumn> columns = reflected(
                column("id", integer()).primaryKey(),
                column("net", integer()),
                column("gross", integer()).computed(new Computed(literalColumn("net * 2"), true)));
        assertThat(columns.get(1).computed()).isNull();
        ReflectedComputed computed = Objects.requireNonNull(columns.get(2).computed());
        assertThat(computed.persisted()).isTrue();
        assertThat(computed.sqlText().replaceAll("[`()\"]", "")).isEqualTo("net * 2");
        assertThat(columns.get(2).defaultText()).isNull();
    }

    @Test
    @Requires(Feature.IDENTITY_COLUMNS)
    void identitiesTellHowTheyCount() {
        metadata.table(
                        "described",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.generatedAlways().counting(100, 5)))
                .create(engine);
        metadata.table("plain", column("id", integer()).primaryKey().identity(Identity.byDefault()))
                .create(engine);
        ReflectedColumn counted = engine.inspect().columns("described").getFirst();
        Identity identity = Objects.requireNonNull(counted.identity());
        assertThat(identity.always()).isTrue();
        assertThat(identity.numbers().start()).isEqualTo(100);
        assertThat(identity.numbers().increment()).isEqualTo(5);
        assertThat(identity.numbers().minValue()).isEqualTo(1);
        assertThat(identity.numbers().maxValue()).isEqualTo(Integer.MAX_VALUE);
        assertThat(identity.numbers().cycle()).isFalse();
        assertThat(identity.numbers().cache()).isEqualTo(1);
        assertThat(counted.autoincrement()).isTrue();
        assertThat(counted.defaultText()).isNull();
        assertThat(Objects.requireNonNull(
                                engine.inspect().columns("plain").getFirst().identity())
                        .always())
                .isFalse();
    }

    @Test
    @Requires(Feature.COMMENTS)
    void commentsAreThere() {
        assertThat(reflected(
                        column("id", integer()).primaryKey().comment("50% of \"it's\""), column("other", integer())))
                .extracting(ReflectedColumn::comment)
                .containsExactly("50% of \"it's\"", null);
    }

    @Test
    void viewsHaveColumnsToo() throws SQLException {
        metadata.table("described", column("id", integer()).primaryKey(), column("name", string(10)))
                .create(engine);
        database.execute("CREATE VIEW seen AS SELECT name, id FROM described");
        assertThat(engine.inspect().columns("seen"))
                .extracting(ReflectedColumn::name)
                .containsExactly("name", "id");
    }

    @Test
    void aTableThatIsNotThereIsNamedWithThoseThatAre() throws SQLException {
        database.execute("CREATE TABLE hay (id INTEGER)");
        Inspector inspector = engine.inspect();
        assertThatThrownBy(() -> inspector.columns("needle"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessage("The database has no table or view \"needle\". In the default schema there are: hay.");
    }
}
