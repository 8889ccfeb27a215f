package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.CustomType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.TypeRendering;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that say what operators mean, and operators that a type does not have. */
class OperatorTypeTest {
    /** Adds with a function, compares by distance, and leaves the rest as it is. */
    private record GoofyType() implements CustomType<Integer>, OperatorType<Integer> {
        @Override
        public Class<Integer> javaType() {
            return Integer.class;
        }

        @Override
        public String ddl(TypeRendering rendering) {
            return "GOOFY";
        }

        @Override
        public JdbcCodec<Integer> codec(CodecSource dialect) {
            return dialect.codec(integer());
        }

        @Override
        public @Nullable Expression<?> operate(Expression<?> left, Operator operator, Expression<?> right) {
            if (operator == StandardOperator.ADD) {
                return func("goofy_add", this, left, right);
            }
            if (operator == StandardOperator.EQ) {
                return func("goofy_distance", integer(), left, right).eq(0);
            }
            return operator instanceof CustomOperator custom && custom.text().equals("~~")
                    ? func("goofy_near", bool(), left, right)
                    : null;
        }
    }

    private static final class Decorated extends TypeDecorator<Integer, Integer> {
        static final Decorated INSTANCE = new Decorated();

        private Decorated() {
            super(Integer.class);
        }

        @Override
        public SqlType<Integer> impl() {
            return new GoofyType();
        }

        @Override
        public Integer toDatabase(Integer value) {
            return value;
        }

        @Override
        public Integer fromDatabase(Integer value) {
            return value;
        }
    }

    private static final Column<Integer> A = column("a", new GoofyType());
    private static final Column<Integer> B = column("b", Decorated.INSTANCE);
    private static final Column<Integer> C = column("c", integer());
    private static final Column<Object> V = column("v", asObject(new GoofyType().withVariant(integer(), "sqlite")));

    static {
        new MetaData().table("t", A, B, C, V);
    }

    @SuppressWarnings("unchecked") // only its operators matter
    private static SqlType<Object> asObject(SqlType<?> type) {
        return (SqlType<Object>) type;
    }

    @Tag("core-T27")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void theTypeOnTheLeftDecides(Expression<?> expression, String sql) {
        assertThat(Texts.on("default", expression)).isEqualTo(sql);
    }

    static Stream<Arguments> theTypeOnTheLeftDecides() {
        return Stream.of(
                arguments(A.plus(5), "goofy_add(t.a, :a_1)"),
                arguments(A.plus(C).plus(B), "goofy_add(goofy_add(t.a, t.c), t.b)"),
                arguments(B.plus(5), "goofy_add(t.b, :b_1)"),
                arguments(A.label("l").plus(5), "goofy_add(t.a, :param_1)"),
                arguments(V.plus(5), "goofy_add(t.v, :v_1)"),
                arguments(A.minus(5), "t.a - :a_1"),
                arguments(C.plus(A), "t.c + t.a"),
                arguments(cast(C, new GoofyType()).plus(1), "goofy_add(CAST(t.c AS GOOFY), :param_1)"),
                arguments(A.eq(5), "goofy_distance(t.a, :a_1) = :goofy_distance_1"),
                arguments(A.eq((Integer) null), "t.a IS NULL"),
                arguments(A.lt(5), "t.a < :a_1"),
                arguments(A.op(CustomOperator.comparison("~~"), 5), "goofy_near(t.a, :a_1) = 1"),
                arguments(select(A.plus(1).label("x")).subquery("s").c("x").op("+", 2), "s.x + :x_1"));
    }

    @Tag("core-T33")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void whatIsNoTextIsCastBeforeItIsSearched(Callable<Condition> refused, String type) {
        assertThatThrownBy(refused::call)
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("cannot be used on an expression of type " + type)
                .hasMessageContaining("Cast it first: cast(string())");
    }

    private static Arguments refused(SqlType<?> type, String name) {
        Column<?> x = column("x", type);
        return arguments((Callable<Condition>) () -> x.contains("x"), name);
    }

    static Stream<Arguments> whatIsNoTextIsCastBeforeItIsSearched() {
        return Stream.of(
                refused(integer(), "Integer"),
                refused(numeric(), "Numeric"),
                refused(doublePrecision(), "Double"),
                refused(bool(), "Boolean"),
                refused(date(), "Date"),
                refused(dateTime(), "DateTime"),
                refused(interval(), "Interval"),
                refused(uuid(), "Uuid"),
                refused(json(), "JSON"),
                refused(array(string()), "ARRAY"),
                refused(PostgresTypes.jsonb(), "JSONB"),
                arguments((Callable<Condition>) () -> C.startsWith("x"), "Integer"),
                arguments((Callable<Condition>) () -> C.iendsWith(LikeText.of("x")), "Integer"));
    }

    @Tag("core-T33")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void textIsSearched(Expression<?> condition, String sql) {
        assertThat(Texts.on("default", condition)).isEqualTo(sql);
    }

    static Stream<Arguments> textIsSearched() {
        return Stream.of(
                arguments(C.cast(string()).contains("x"), "CAST(t.c AS VARCHAR) LIKE '%' || :param_1 || '%'"),
                arguments(column("j", json()).cast(text()).startsWith("x"), "CAST(j AS TEXT) LIKE :param_1 || '%'"),
                arguments(column("s", string()).contains("x"), "s LIKE '%' || :s_1 || '%'"),
                arguments(column("b", largeBinary()).contains("x"), "b LIKE '%' || :b_1 || '%'"),
                arguments(Sql.literalColumn("q").contains("x"), "q LIKE '%' || :q_1 || '%'"),
                arguments(C.like("1%"), "t.c LIKE :c_1"));
    }
}
