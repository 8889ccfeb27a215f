package io.jalchemy.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalchemy.Texts;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.stream.Stream;
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
                    Schema.column("r", PostgresTypes.int4range()));
    private static final Column<List<Integer>> A = T.c("a");
    private static final Column<Object> J = T.c("j");
    private static final Column<Object> H = T.c("h");
    private static final Column<Range<Integer>> R = T.c("r");

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
                arguments(JsonbOperators.asText(J.get("a")), "t.j ->> :j_1"),
                arguments(JsonbOperators.asText(J.get(List.of("a", 1))), "t.j #>> :j_1"),
                arguments(HstoreOperators.value(H, "k"), "t.h -> :h_1"),
                arguments(HstoreOperators.hasKey(H, "k"), "t.h ? :h_1"),
                arguments(HstoreOperators.keys(H), "akeys(t.h)"),
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

    @Test
    void onlyElementsHaveAText() {
        assertThatThrownBy(() -> JsonbOperators.asText(J)).hasMessageContaining("get(\"key\")");
    }
}
