package com.example.money;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.compiler.CustomRendering;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types and elements of a third party, used like any other. */
@OnDatabases
class ExtensionTest {
    private final MetaData metadata = new MetaData();
    private final Table t = metadata.table(
            "jalchemy_extension",
            column("id", integer()).primaryKey(),
            column("price", new MoneyType()),
            column("path", new PathType(50)),
            column("n", integer()));
    private final Column<Integer> id = t.c("id");
    private final Column<Money> price = t.c("price");
    private final Column<PathType.Path> path = t.c("path");
    private final Column<Integer> n = t.c("n");
    private final Engine engine;

    ExtensionTest(TestDatabase database) {
        engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void create() {
        CustomRendering.register(Greater.class, "postgresql", ExtensionTest::greatest);
        CustomRendering.register(Greater.class, "mariadb", ExtensionTest::greatest);
        CustomRendering.register(
                Greater.class,
                "sqlite",
                (element, compiler, scope) -> "max(" + compiler.process(element.left(), scope) + ", "
                        + compiler.process(element.right(), scope) + ")");
        metadata.createAll(engine);
    }

    private static String greatest(
            Greater element, io.jalchemy.compiler.SqlCompiler compiler, io.jalchemy.compiler.Scope scope) {
        return "greatest(" + compiler.process(element.left(), scope) + ", " + compiler.process(element.right(), scope)
                + ")";
    }

    @AfterEach
    void drop() {
        metadata.dropAll(engine);
        engine.close();
        CustomRendering.deregister(Greater.class);
    }

    @Test
    void aDecoratedTypeConvertsInInsertsCriteriaListsAndResults() {
        Money dear = Money.of("12.50", "EUR");
        Money cheap = Money.of("300", "JPY");
        add(1, dear, null, 0);
        add(2, cheap, null, 0);
        add(3, null, null, 0);
        assertThat(rows(select(price).orderBy(id))).containsExactly(dear, cheap, null);
        assertThat(rows(select(id).where(price.eq(dear)))).containsExactly(1);
        assertThat(rows(select(id).where(price.in(dear, cheap)).orderBy(id))).containsExactly(1, 2);
        assertThat(rows(select(id).where(price.isNull()))).containsExactly(3);
    }

    @Test
    void aTypeFromTheGroundUpHasItsOwnTextAndItsOwnWayThroughTheDriver() {
        PathType.Path one = new PathType.Path(List.of("a", "b's", "c"));
        add(1, null, one, 0);
        add(2, null, null, 0);
        assertThat(rows(select(path).orderBy(id))).containsExactly(one, null);
        assertThat(rows(select(id).where(path.eq(one)))).containsExactly(1);
        assertThat(new io.jalchemy.schema.CreateTable(t).compile(DefaultDialect.INSTANCE))
                .asString()
                .contains("path VARCHAR(50)");
    }

    @Test
    void anElementIsWrittenAsItsDialectSaysAndCachedByItsParts() {
        for (int i = 1; i <= 3; i++) {
            add(i, null, null, i * 10);
        }
        for (int least : new int[] {15, 25}) {
            assertThat(rows(select(new Greater(n, literal(least, integer()))).orderBy(id)))
                    .containsExactly(Math.max(10, least), Math.max(20, least), Math.max(30, least));
        }
        assertThat(rows(select(id).where(new Greater(n, literal(25, integer())).gt(25))))
                .containsExactly(3);
    }

    @Test
    void aDialectThatNobodyTaughtTheElementRefusesItByName() {
        assertThatThrownBy(() -> select(new Greater(n, id)).compile(OracleDialect.INSTANCE))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("Greater")
                .hasMessageContaining("CustomRendering.register(Greater.class, \"oracle\"");
    }

    private void add(int key, @Nullable Money money, PathType.@Nullable Path words, int number) {
        engine.begin(connection -> connection
                .execute(insert(t)
                        .set(id, key)
                        .set(price, money)
                        .set(path, words)
                        .set(n, number))
                .close());
    }

    private <T> List<@Nullable T> rows(Executable<T> statement) {
        return engine.call(connection ->
                new ArrayList<@Nullable T>(connection.execute(statement).all()));
    }
}
