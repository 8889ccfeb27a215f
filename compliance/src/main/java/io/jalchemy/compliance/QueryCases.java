package io.jalchemy.compliance;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.rowNumber;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.LikeText;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SELECT in its forms over a small table. */
final class QueryCases {
    private QueryCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                goods("comparisons", g -> ids(g).where(g.price.ge(3), g.name.ne("pear")), 1, 4, 5),
                goods("IS NULL", g -> ids(g).where(g.kind.isNull()), 5),
                goods("IN with several values", g -> ids(g).where(g.id.in(1, 3, 99)), 1, 3),
                goods("IN with no value finds nothing", g -> ids(g).where(g.id.in(List.of()))),
                goods("NOT IN with no value finds all", g -> ids(g).where(g.id.notIn(List.of())), 1, 2, 3, 4, 5),
                goods(
                        "IN over rows",
                        g -> ids(g).where(tuple(g.kind, g.price).in(List.of("fruit", 3), List.of("drink", 7))),
                        List.of(1, 4),
                        Requirement.TUPLE_IN),
                goods(
                        "LIKE takes a value's own signs literally",
                        g -> ids(g).where(g.name.startsWith(new LikeText("100%", "/"))),
                        4),
                goods(
                        "AND, OR and NOT keep their parentheses",
                        g -> ids(g).where(and(g.price.eq(7), not(g.kind.isNull().or(g.name.eq("nothing"))))),
                        4),
                goods(
                        "ORDER BY, LIMIT and OFFSET",
                        g -> select(g.id).orderBy(g.price.desc(), g.id).limit(2).offset(1),
                        5,
                        2),
                goods("OFFSET without LIMIT", g -> ids(g).offset(3), 4, 5),
                goods(
                        "NULLS FIRST",
                        g -> select(g.id).orderBy(g.kind.nullsFirst(), g.id),
                        List.of(5, 4, 1, 2, 3),
                        Requirement.NULLS_ORDER),
                goods("DISTINCT", g -> select(g.price).distinct().orderBy(g.price), 2, 3, 4, 7),
                goods(
                        "GROUP BY and HAVING",
                        g -> select(max(g.price))
                                .groupBy(g.kind)
                                .having(count(g.id).gt(1)),
                        4),
                goods(
                        "a scalar subquery",
                        g -> ids(g).where(g.price.eq(select(max(g.price)).scalarSubquery())),
                        4,
                        5),
                goods("a correlated EXISTS", QueryCases::exists, 1, 2),
                goods("a join to a subquery", QueryCases::subquery, 2, 3, 4),
                goods("an outer join of an alias", QueryCases::outerJoin, 5),
                goods(
                        "CASE",
                        g -> select(Sql.<Integer>caseWhen(g.price.gt(3), literal(1, integer()))
                                        .otherwise(0))
                                .orderBy(g.id),
                        0,
                        1,
                        0,
                        1,
                        1),
                goods("CAST", g -> ids(g).where(cast(g.price, string(10)).eq("7")), 4, 5),
                goods(
                        "coalesce and concatenation",
                        g -> ids(g).where(coalesce(g.kind, "no").concat("!").eq("no!")),
                        5),
                goods(
                        "arithmetic",
                        g -> select(g.price.times(2).plus(1).minus(g.id)).orderBy(g.id),
                        6,
                        7,
                        2,
                        11,
                        10),
                goods(
                        "division gives fractions",
                        g -> ids(g).where(cast(g.price.dividedBy(2), numeric(10, 2))
                                .eq(new BigDecimal("1.50"))),
                        1),
                goods(
                        "UNION",
                        g -> select(g.id)
                                .where(g.id.eq(1))
                                .union(select(g.id).where(g.id.le(2)))
                                .orderBy("id"),
                        1,
                        2),
                goods(
                        "INTERSECT",
                        g -> select(g.id)
                                .where(g.id.le(3))
                                .intersect(select(g.id).where(g.id.ge(3))),
                        List.of(3),
                        Requirement.INTERSECT_EXCEPT),
                goods(
                        "EXCEPT",
                        g -> select(g.id).where(g.id.le(3)).except(select(g.id).where(g.id.ge(2))),
                        List.of(1),
                        Requirement.INTERSECT_EXCEPT),
                goods("WITH", QueryCases::cte, List.of(1, 2), Requirement.CTE),
                goods(
                        "row_number() OVER",
                        g -> select(rowNumber().over().partitionBy(g.kind).orderBy(g.price.desc()))
                                .where(g.kind.eq("fruit"))
                                .orderBy(g.id),
                        List.of(2L, 1L),
                        Requirement.WINDOW_FUNCTIONS),
                ComplianceCase.of("WITH RECURSIVE counts", QueryCases::recursive, Requirement.RECURSIVE_CTE),
                ComplianceCase.of("text with parameters", QueryCases::textual));
    }

    private static Select<Integer> ids(Goods goods) {
        return select(goods.id).orderBy(goods.id);
    }

    private static Executable<Integer> exists(Goods g) {
        FromClause other = g.alias("other");
        Expression<String> kind = other.c("kind");
        Expression<Integer> id = other.c("id");
        return ids(g).where(select(id).where(kind.eq(g.kind), id.ne(g.id)).exists());
    }

    private static Executable<Integer> subquery(Goods g) {
        FromClause dearest =
                select(g.kind, max(g.price).label("top")).groupBy(g.kind).subquery("dearest");
        Expression<String> kind = dearest.c("kind");
        Expression<Integer> top = dearest.c("top");
        return ids(g).join(dearest, kind.eq(g.kind).and(top.eq(g.price)));
    }

    private static Executable<Integer> outerJoin(Goods g) {
        FromClause other = g.alias("other");
        Expression<String> kind = other.c("kind");
        Expression<Integer> id = other.c("id");
        return ids(g).selectFrom(g.outerJoin(other, kind.eq(g.kind))).where(id.isNull());
    }

    private static Executable<Integer> cte(Goods g) {
        Cte fruit = select(g.id).where(g.kind.eq("fruit")).cte("fruit");
        Expression<Integer> id = fruit.c("id");
        return select(id).orderBy(id);
    }

    private static void textual(Engine engine, MetaData metadata) {
        Goods.filled(engine, metadata);
        assertThat(engine.<List<?>>call(connection -> connection
                        .execute(text("SELECT id FROM jalchemy_goods WHERE price = :p AND name <> '\\\\:x' ORDER BY id")
                                .bind("p", 7))
                        .scalars(0)
                        .all()))
                .isEqualTo(List.of(4, 5));
    }

    private static void recursive(Engine engine, MetaData metadata) {
        Cte numbers = select(cast(1, integer()).label("n")).recursiveCte("numbers");
        Expression<Integer> n = numbers.c("n");
        Cte all = numbers.unionAll(select(n.plus(1)).where(n.lt(5)));
        assertThat(engine.<@Nullable Object>call(connection ->
                        connection.execute(select(sum(all.<Integer>c("n")))).one()))
                .extracting(total -> ((Number) java.util.Objects.requireNonNull(total)).intValue())
                .isEqualTo(15);
    }

    private static ComplianceCase goods(String name, Function<Goods, Executable<Integer>> query, Integer... expected) {
        return goods(name, query, List.of(expected));
    }

    private static <T> ComplianceCase goods(
            String name, Function<Goods, ? extends Executable<T>> query, List<T> expected, Requirement... needs) {
        return ComplianceCase.of(
                name,
                (engine, metadata) -> {
                    Executable<T> statement = query.apply(Goods.filled(engine, metadata));
                    assertThat(engine.<List<T>>call(
                                    connection -> connection.execute(statement).all()))
                            .isEqualTo(expected);
                },
                needs);
    }
}
