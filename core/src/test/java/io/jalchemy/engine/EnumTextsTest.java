package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.JalchemyException;
import io.jalchemy.error.ValueConversionException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The texts that stand for constants, and what is none of them. */
@OnDatabases
class EnumTextsTest {
    private static final EnumType.Options AS_TEXT =
            new EnumType.Options("size", false, false, null, null, false, false);

    private static final EnumType.Options CHECKED = new EnumType.Options("size", false, false, null, null, false, true);

    private final TestDatabase database;
    private final Engine engine;

    EnumTextsTest(TestDatabase database) {
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

    private enum Size {
        SMALL("it's small \uD83D\uDE00"),
        LARGE("");

        private final String text;

        Size(String text) {
            this.text = text;
        }
    }

    @Tag("core-T10")
    @Test
    void aConstantIsStoredByItsNameOrByTheTextGivenForIt() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Size> named = column("named", EnumType.of(Size.class).with(AS_TEXT));
        Column<Size> texted =
                column("texted", EnumType.of(Size.class, size -> size.text).with(AS_TEXT));
        Table t = new MetaData().table("t", id, named, texted);
        t.create(engine);
        engine.begin(connection -> {
            for (Size size : Size.values()) {
                connection.execute(insert(t).set(named, size).set(texted, size));
            }
            connection.execute(insert(t).set(id, 3));
            assertThat(connection
                            .execute(select(id)
                                    .where(named.in(Size.SMALL), texted.eq(Size.SMALL))
                                    .orderBy(id))
                            .all())
                    .containsExactly(1);
            assertThat(connection.execute(select(texted).orderBy(id)).all())
                    .containsExactly(Size.SMALL, Size.LARGE, null);
        });
        assertThat(database.rows("SELECT named, texted FROM t ORDER BY id"))
                .containsExactly(
                        List.of("SMALL", "it's small \uD83D\uDE00"), List.of("LARGE", ""), Arrays.asList(null, null));
    }

    @Tag("core-T10")
    @Test
    void aTextThatIsNoneOfThemIsNeitherWrittenNorRead() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Size> size = column("size", EnumType.of(Size.class).with(AS_TEXT));
        Column<String> letter = column("letter", EnumType.ofValues(List.of("a", "b"), CHECKED));
        Table t = new MetaData().table("t", id, size, letter);
        t.create(engine);
        for (Map<String, Object> refused :
                List.<Map<String, Object>>of(Map.of("size", "HUGE"), Map.of("letter", "c"))) {
            assertThatThrownBy(() -> engine.begin(connection -> connection.execute(insert(t), refused)))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("is not among the defined enum values. Enum name: size. Possible values: ");
        }
        assertThat(database.rows("SELECT count(*) FROM t").getFirst().getFirst())
                .asString()
                .isEqualTo("0");
        assertThatThrownBy(() -> engine.begin(connection -> connection
                        .execute(select(
                                literalColumn("'HUGE'", EnumType.of(Size.class).with(AS_TEXT))))
                        .one()))
                .isInstanceOf(ValueConversionException.class)
                .hasMessageContaining(
                        "'HUGE' is not among the defined enum values. Enum name: size. Possible values: SMALL, LARGE");
    }

    /** Yes and no as words; numbers where nobody asked for words. */
    @Tag("core-T24")
    @Test
    void aVariantBindsAndReadsOnItsDialectsOnly() throws SQLException {
        EnumType<Size> words = EnumType.of(Size.class, size -> size.text).with(AS_TEXT);
        Column<Size> here = column(
                "here", EnumType.of(Size.class).with(AS_TEXT).withVariant(words, "sqlite", "postgresql", "mariadb"));
        Column<Size> elsewhere =
                column("elsewhere", EnumType.of(Size.class).with(AS_TEXT).withVariant(words, "oracle", "mssql"));
        Column<String> text = column(
                "text", string(50).withVariant(Types.text(), engine.dialect().name()));
        Table t = new MetaData().table("t", here, elsewhere, text);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(
                    insert(t).set(here, Size.SMALL).set(elsewhere, Size.SMALL).set(text, "x".repeat(1000)));
            assertThat(connection
                            .execute(select(here, elsewhere)
                                    .where(here.eq(Size.SMALL), elsewhere.in(Size.SMALL, Size.LARGE)))
                            .one())
                    .hasToString("(SMALL, SMALL)");
            assertThat(connection.execute(select(text)).one()).hasSize(1000);
        });
        assertThat(database.rows("SELECT here, elsewhere FROM t"))
                .containsExactly(List.of("it's small \uD83D\uDE00", "SMALL"));
    }
}
