package io.jalchemy.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Slice;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators of single types of PostgreSQL, as text. */
class PostgresOperatorsTest {
    private static final Table T = new Table("t", new MetaData())
            .add(
                    Schema.column("a", Types.array(Types.integer())),
                    Schema.column("j", PostgresTypes.jsonb()),
                    Schema.column("h", PostgresTypes.hstore()),
                    Schema.column("r", PostgresTypes.int4range()),
                    Schema.column("n", Types.integer()));
    private static final Column<List<Integer>> A = T.c("a");
    private static final Column<Object> J = T.c("j");
    private static final Column<Object> H = T.c("h");
    private static final Column<Range<Integer>> R = T.c("r");

    @Tag("core-P04")
    @Tag("core-P05")
    @Tag("core-P06")
    @Tag("core-P07")
    @ParameterizedTest(name = "{1}")
    @MethodSource("operators")
    void operatorsAreWritten(Expression<?> expression, String sql) {
        assertThat(Texts.on("postgresql", expression).replaceAll("::[A-Za-z0-9]+(\\[\\])?", ""))
                .isEqualTo(sql);
    }

    static Stream<Arguments> operators() {
        Range<Integer> range = Range.of(1, 5);
        return Stream.of(
                arguments(ArrayOperators.contains(A, List.of(1)), "t.a @> :a_1"),
                arguments(ArrayOperators.containedBy(A, List.of(1)), "t.a <@ :a_1"),
                arguments(ArrayOperators.overlaps(A, A), "t.a && t.a"),
                arguments(Sql.not(ArrayOperators.contains(A, A)), "NOT (t.a @> t.a)"),
                arguments(Sql.literal(1).eq(ArrayOperators.any(A)), ":param_1 = ANY (t.a)"),
                arguments(Sql.literal(1).lt(ArrayOperators.all(A)), ":param_1 < ALL (t.a)"),
                arguments(A.get(2), "t.a[:a_1]"),
                arguments(A.concat(List.of(4)), "t.a || :a_1"),
                arguments(ArrayOperators.array(Types.integer(), 1, T.c("r")), "ARRAY[:param_1, t.r]"),
                arguments(JsonbOperators.contains(J, JsonNodeFactory.instance.objectNode()), "t.j @> :j_1"),
                arguments(JsonbOperators.hasKey(J, "k"), "t.j ? :j_1"),
                arguments(JsonbOperators.hasAll(J, List.of("k")), "t.j ?& :j_1"),
                arguments(JsonbOperators.hasAny(J, List.of("k")), "t.j ?| :j_1"),
                arguments(JsonbOperators.pathExists(J, "$.a"), "t.j @? :j_1"),
                arguments(JsonbOperators.pathMatches(J, "$.a > 1"), "t.j @@ :j_1"),
                arguments(JsonbOperators.deletePath(J, List.of("a")), "t.j #- :j_1"),
                arguments(JsonbOperators.deleteKey(J, "a"), "t.j - :j_1"),
                arguments(JsonbOperators.containedBy(J, JsonNodeFactory.instance.objectNode()), "t.j <@ :j_1"),
                arguments(JsonbOperators.asText(J.get("a")), "t.j ->> :j_1"),
                arguments(JsonbOperators.asText(J.get(List.of("a", 1))), "t.j #>> :j_1"),
                arguments(HstoreOperators.value(H, "k"), "t.h -> :h_1"),
                arguments(HstoreOperators.hasKey(H, "k"), "t.h ? :h_1"),
                arguments(HstoreOperators.contains(H, Map.of("k", "v")), "t.h @> :h_1"),
                arguments(HstoreOperators.keys(H), "akeys(t.h)"),
                arguments(HstoreOperators.values(H), "avals(t.h)"),
                arguments(HstoreOperators.defined(H, "k"), "defined(t.h, :defined_1)"),
                arguments(HstoreOperators.delete(H, "k"), "delete(t.h, :delete_1)"),
                arguments(HstoreOperators.slice(H, List.of("k")), "slice(t.h, :param_1)"),
                arguments(RangeOperators.contains(R, 3), "t.r @> :r_1"),
                arguments(RangeOperators.contains(R, range), "t.r @> :r_1"),
                arguments(RangeOperators.overlaps(R, range), "t.r && :r_1"),
                arguments(RangeOperators.strictlyLeftOf(R, range), "t.r << :r_1"),
                arguments(RangeOperators.strictlyRightOf(R, range), "t.r >> :r_1"),
                arguments(RangeOperators.notExtendRightOf(R, range), "t.r &< :r_1"),
                arguments(RangeOperators.notExtendLeftOf(R, range), "t.r &> :r_1"),
                arguments(RangeOperators.adjacentTo(R, range), "t.r -|- :r_1"),
                arguments(RangeOperators.union(R, range), "t.r + :r_1"),
                arguments(RangeOperators.intersection(R, range), "t.r * :r_1"),
                arguments(RangeOperators.difference(R, range), "t.r - :r_1"));
    }

    @Tag("core-P04")
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void elementsAndSlicesAreCountedAsTheTypeSays(SqlNode node, String sql) {
        assertThat(Texts.flat(Texts.dialect("postgresql")
                        .compile(node, CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo(sql);
    }

    static Stream<Arguments> elementsAndSlicesAreCountedAsTheTypeSays() {
        Column<List<Integer>> z = Schema.column("z", new ArrayType<>(Types.integer(), null, true));
        Table zeros = new Table("t", new MetaData()).add(z);
        return Stream.of(
                arguments(A.get(2), "t.a[2]"),
                arguments(ArrayOperators.slice(A, 2, 3), "t.a[2:3]"),
                arguments(z.get(0), "t.z[1]"),
                arguments(z.get(T.<Integer>c("n")), "t.z[(t.n + 1)]"),
                arguments(ArrayOperators.slice(z, 0, 2), "t.z[1:3]"),
                arguments(Sql.update(zeros).value(z.get(0), 7), "UPDATE t SET z[1]=7"),
                arguments(Sql.update(T).value(A.get(2), 7), "UPDATE t SET a[2]=7"));
    }

    @Tag("core-P04")
    @Test
    void parametersOfASliceAreNamedAfterItsArrayAndAStepIsRefused() {
        assertThat(Texts.on("postgresql", ArrayOperators.slice(A, 2, 3))).isEqualTo("t.a[:a_1::a_2]");
        assertThat(Texts.on("postgresql", A.get(new Slice(Sql.literal(1), Sql.literal(9), Sql.literal(2)))))
                .startsWith("refused: PostgreSQL takes every element of a slice; a step cannot be written.");
    }

    @Tag("core-P05")
    @Test
    void documentsAreSubscriptedFromVersion14On() {
        Dialect later = PostgresDialect.INSTANCE.withOptions(
                PostgresDialect.INSTANCE.options().withJsonbSubscripts(true));
        CompileOptions literals = CompileOptions.NONE.withLiteralBinds();
        assertThat(later.compile(J.get("k"), literals).sql()).isEqualTo("t.j['k']");
        assertThat(later.compile(J.get(List.of("a", "b")), literals).sql()).isEqualTo("t.j #> '{\"a\",\"b\"}'");
        assertThat(Texts.flat(
                        later.compile(Sql.update(T).value(J.get("k"), JsonNodeFactory.instance.numberNode(1)), literals)
                                .sql()))
                .isEqualTo("UPDATE t SET j['k']='1'");
        Dialect earlier = PostgresDialect.INSTANCE.withOptions(
                PostgresDialect.INSTANCE.options().withJsonbSubscripts(false));
        assertThat(earlier.compile(J.get("k"), literals).sql()).isEqualTo("t.j -> 'k'");
        Column<Object> plain = Schema.column("p", Types.json(Object.class));
        assertThat(later.compile(plain.get("k"), literals).sql()).isEqualTo("p -> 'k'");
    }

    @Test
    void onlyElementsHaveAText() {
        assertThatThrownBy(() -> JsonbOperators.asText(J)).hasMessageContaining("get(\"key\")");
    }
}
