package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.CustomType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.TypeRendering;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL that a type puts around its parameters and its selected columns. */
@OnDatabases
class ExpressionTypeTest {
    private record GeometryType(String in, String out) implements CustomType<String>, ExpressionType<String> {
        @Override
        public Class<String> javaType() {
            return String.class;
        }

        @Override
        public String ddl(TypeRendering rendering) {
            return "VARCHAR(50)";
        }

        @Override
        public JdbcCodec<String> codec(CodecSource dialect) {
            return dialect.codec(string());
        }

        @Override
        public String literal(String value, TypeRendering rendering) {
            return rendering.literal(value);
        }

        @Override
        public Expression<?> bindExpression(Expression<?> parameter) {
            return func(in, this, parameter);
        }

        @Override
        public Expression<?> columnExpression(Expression<?> column) {
            return func(out, this, column);
        }
    }

    private record Shape(String text) {}

    /** Shapes over geometries. */
    private static final class ShapeType extends TypeDecorator<Shape, String> {
        static final ShapeType INSTANCE = new ShapeType();

        private ShapeType() {
            super(Shape.class);
        }

        @Override
        public SqlType<String> impl() {
            return new GeometryType("ST_GeomFromText", "ST_AsText");
        }

        @Override
        public String toDatabase(Shape value) {
            return value.text();
        }

        @Override
        public Shape fromDatabase(String value) {
            return new Shape(value);
        }
    }

    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<String> G = column("g", new GeometryType("ST_GeomFromText", "ST_AsText"));
    private static final Column<Shape> SHAPE = column("shape", ShapeType.INSTANCE);
    private static final Table T = new MetaData().table("t", ID, G, SHAPE);

    private final TestDatabase database;
    private final Engine engine;

    ExpressionTypeTest(TestDatabase database) {
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

    @Tag("core-T26")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theTypesSqlIsWrittenOnce(String why, SqlNode statement, String sql) {
        assertThat(Texts.on("default", statement)).isEqualTo(sql);
    }

    static Stream<Arguments> theTypesSqlIsWrittenOnce() {
        Subquery inner = select(ID, G).subquery("s");
        Cte cte = select(G).cte("c");
        return Stream.of(
                arguments("insert", insert(T).set(G, "POINT(1 2)"), "INSERT INTO t (g) VALUES (ST_GeomFromText(:g))"),
                arguments("select", select(G), "SELECT ST_AsText(t.g) AS g FROM t"),
                arguments(
                        "select with a condition",
                        select(ID).where(G.eq("x")),
                        "SELECT t.id FROM t WHERE t.g = ST_GeomFromText(:g_1)"),
                arguments("labelled", select(G.label("l")), "SELECT ST_AsText(t.g) AS l FROM t"),
                arguments(
                        "update",
                        update(T).set(G, "x").where(ID.eq(1)),
                        "UPDATE t SET g=ST_GeomFromText(:g) WHERE t.id = :id_1"),
                arguments(
                        "of a subquery",
                        select(inner.c("g")),
                        "SELECT ST_AsText(s.g) AS g FROM (SELECT t.id AS id, t.g AS g FROM t) AS s"),
                arguments(
                        "of a CTE",
                        select(cte.c("g")),
                        "WITH c AS (SELECT t.g AS g FROM t) SELECT ST_AsText(c.g) AS g FROM c"),
                arguments(
                        "inside IN",
                        select(ID).where(G.in(select(G))),
                        "SELECT t.id FROM t WHERE t.g IN (SELECT t.g FROM t)"),
                arguments(
                        "scalar subquery",
                        select(select(G).where(ID.eq(1)).scalarSubquery().label("l")),
                        "SELECT ST_AsText((SELECT t.g FROM t WHERE t.id = :id_1)) AS l"),
                arguments(
                        "insert from select",
                        insert(T).fromSelect(List.of("g"), select(G)),
                        "INSERT INTO t (g) SELECT t.g FROM t"),
                arguments("in an alias", select(T.alias("a").c("g")), "SELECT ST_AsText(a.g) AS g FROM t AS a"),
                arguments(
                        "below a decorator",
                        select(SHAPE).where(SHAPE.ne(new Shape("x"))),
                        "SELECT ST_AsText(t.shape) AS shape FROM t WHERE t.shape != ST_GeomFromText(:shape_1)"));
    }

    @Tag("core-T26")
    @Test
    void listsAndLiteralsAreWrappedOneByOne() {
        assertThat(Texts.flat(Texts.dialect("postgresql")
                        .compile(select(ID).where(G.in("a", "b")), CompileOptions.NONE.withPostcompileRendered())
                        .sql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.g IN (ST_GeomFromText(:g_1_1), ST_GeomFromText(:g_1_2))");
        assertThat(Texts.flat(Texts.dialect("postgresql")
                        .compile(select(ID).where(G.eq("it's")), CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.g = ST_GeomFromText('it''s')");
        assertThat(Texts.flat(Texts.dialect("postgresql")
                        .compile(select(ID).where(G.in("a", "b")), CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.g IN (ST_GeomFromText('a'), ST_GeomFromText('b'))");
    }

    @Tag("core-T26")
    @Test
    void aVariantWrapsOnItsDialectOnly() {
        Column<String> g = column("g", string(10).withVariant(new GeometryType("f", "h"), "postgresql"));
        new MetaData().table("v", g);
        assertThat(Texts.on("postgresql", select(g).where(g.eq("x"))))
                .isEqualTo("SELECT h(v.g) AS g FROM v WHERE v.g = f(:g_1)");
        assertThat(Texts.on("sqlite", select(g).where(g.eq("x")))).isEqualTo("SELECT v.g FROM v WHERE v.g = :g_1");
    }

    @Tag("core-T26")
    @Test
    void theDatabaseConvertsOnTheWayInAndOut() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> word = column("word", new GeometryType("lower", "upper"));
        Table t = new MetaData().table("words", id, word);
        t.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(id, 1).set(word, "Abc"));
            connection.execute(insert(t), List.of(Map.of("id", 2, "word", "Def"), Map.of("id", 3, "word", "Ghi")));
            assertThat(connection.execute(select(word).orderBy(id)).all()).containsExactly("ABC", "DEF", "GHI");
            assertThat(connection.execute(select(id).where(word.eq("ABC"))).all())
                    .containsExactly(1);
            assertThat(connection
                            .execute(select(id).where(word.in("aBC", "dEF")).orderBy(id))
                            .all())
                    .containsExactly(1, 2);
            if (database.has(Feature.INSERT_RETURNING)) {
                assertThat(connection
                                .execute(insert(t).set(id, 4).set(word, "Jkl").returning(word))
                                .all())
                        .containsExactly("JKL");
            }
        });
        assertThat(database.rows("SELECT word FROM words WHERE id < 4 ORDER BY id"))
                .containsExactly(List.of("abc"), List.of("def"), List.of("ghi"));
    }

    /** What JDBC sends as text of no type is told its type. */
    @Tag("core-T26")
    @Test
    void parametersWithoutAJdbcTypeAreCast() {
        Column<String> address = column("address", PostgresTypes.inet());
        new MetaData().table("hosts", address);
        assertThat(Texts.on("postgresql", select(address).where(address.eq("10.0.0.1"))))
                .isEqualTo("SELECT hosts.address FROM hosts WHERE hosts.address = :address_1::INET");
    }
}
