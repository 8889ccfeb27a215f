package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a column is what the program says that it is. */
@OnDatabases
@Tag("core-T31")
class StoredTypesTest {
    private final TestDatabase database;
    private final Engine engine;

    StoredTypesTest(TestDatabase database) {
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

    private static SqlType<String> letters(String... values) {
        return EnumType.ofValues(List.of(values), EnumType.Options.named("letters"));
    }

    /** A portable type, and some that are others once they are stored. */
    static Stream<Arguments> types() {
        return Stream.of(
                arguments(Types.integer(), List.of(Types.bigInteger(), Types.string(5), Types.nullType())),
                arguments(Types.smallInteger(), List.of(Types.integer())),
                arguments(Types.bigInteger(), List.of(Types.integer())),
                arguments(Types.numeric(10, 2), List.of(Types.numeric(10, 3), Types.numeric(9, 2), Types.integer())),
                arguments(Types.numeric(), List.of(Types.numeric(9, 3), Types.text())),
                arguments(Types.decimal(5, 0), List.of(Types.decimal(5, 1))),
                arguments(Types.floating(), List.of(Types.numeric(5, 1))),
                arguments(Types.floating(10), List.of(Types.bool())),
                arguments(Types.floating(40), List.of(Types.bool())),
                arguments(Types.doublePrecision(), List.of(Types.integer())),
                arguments(Types.string(30), List.of(Types.string(31), Types.text(), Types.character(30))),
                arguments(Types.unicode(7), List.of(Types.unicode(8))),
                arguments(Types.character(4), List.of(Types.character(5))),
                arguments(StringType.of(StringType.Spelling.SQL_CHAR, 1), List.of(Types.character(2))),
                arguments(Types.text(), List.of(Types.string(30))),
                arguments(Types.bool(), List.of(Types.integer())),
                arguments(Types.date(), List.of(Types.dateTime())),
                arguments(Types.time(), List.of(Types.date())),
                arguments(Types.dateTime(), List.of(Types.date())),
                arguments(Types.largeBinary(), List.of(Types.text())),
                arguments(Types.uuid(), List.of(Types.integer(), Types.string(40))),
                arguments(Types.json(Object.class), List.of(Types.integer())),
                arguments(letters("a", "b"), List.of(Types.integer())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void aDeclaredTypeIsTheOneThatIsReadBack(SqlType<?> declared, List<SqlType<?>> others) {
        MetaData metadata = new MetaData();
        metadata.table("t", column("id", integer()).primaryKey(), column("x", declared));
        metadata.createAll(engine);
        SqlType<?> reflected = engine.inspect().columns("t").getLast().type();
        TypeCompiler types = engine.dialect().typeCompiler();
        assertThat(types.isStoredAs(declared, reflected))
                .as("%s, read as %s", declared, reflected)
                .isTrue();
        for (SqlType<?> other : others) {
            assertThat(types.isStoredAs(other, reflected))
                    .as("%s, not %s", reflected, other)
                    .isFalse();
        }
    }

    @Test
    void enumerationsWithOtherTextsAreOthers() {
        TypeCompiler types = engine.dialect().typeCompiler();
        assertThat(types.isStoredAs(letters("a", "b"), letters("a", "b"))).isTrue();
        assertThat(types.isStoredAs(letters("a", "b"), letters("a", "c"))).isFalse();
    }

    @Test
    void variantsAndDecoratorsCountAsWhatTheyAreHere() {
        TypeCompiler types = engine.dialect().typeCompiler();
        SqlType<String> variant = Types.string(5).withVariant(Types.text(), "postgresql", "sqlite", "mariadb", "mysql");
        assertThat(types.isStoredAs(variant, Types.sqlText())).isTrue();
        assertThat(types.isStoredAs(variant, Types.varchar(5))).isFalse();
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            assertThat(types.isStoredAs(Types.array2(Types.integer()), Types.array(Types.sqlInteger())))
                    .isTrue();
        }
    }
}
