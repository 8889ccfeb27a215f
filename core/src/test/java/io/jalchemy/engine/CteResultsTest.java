package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.sql.Cte;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.Values;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lists of values, CTEs and set operations give on real databases. */
@OnDatabases
class CteResultsTest extends SampleRows {
    CteResultsTest(TestDatabase database) {
        super(database);
    }

    @Tag("core-X44")
    @Tag("core-X45")
    @Tag("core-X46")
    @Tag("core-X47")
    @Tag("core-X49")
    @Tag("core-X50")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void listsCtesAndSetOperationsGiveTheirRows(
            String why, SelectBase<?> select, List<Feature> needed, List<String> found) {
        check(select, needed, found);
    }

    static Stream<Arguments> listsCtesAndSetOperationsGiveTheirRows() {
        Values numbers = values(column("n", integer()), column("word", string()))
                .data(List.of(List.of(1, "one"), List.of(3, "three")))
                .alias("numbers");
        Cte listed = values(column("n", integer()))
                .data(List.of(List.of(1), List.of(3)))
                .cte("listed");
        Cte big = select(id, y).where(y.gt(1)).cte("big");
        FromClause again = big.alias("again");
        Cte start = select(literalColumn("1", integer()).label("n")).recursiveCte("r");
        Cte counting = start.unionAll(select(start.<Integer>c("n").plus(1))
                .where(start.<Integer>c("n").lt(4)));
        Cte root = select(id.label("id"), literalColumn("0", integer()).label("depth"))
                .where(id.eq(1))
                .recursiveCte("tree");
        Cte tree = root.unionAll(select(id, root.<Integer>c("depth").plus(1))
                .join(root, y.eq(root.<Integer>c("id").plus(1))));
        Cte inner = select(id).where(id.le(2)).cte("inner_c");
        Cte outer = select(inner.c("id")).addCteHere(inner).cte("outer_c");
        return Stream.of(
                arguments("values", select(numbers.c("word")).orderBy(numbers.c("n")), NONE, List.of("one", "three")),
                arguments(
                        "joined values",
                        select(name, numbers.c("word"))
                                .join(numbers, id.eq(numbers.<Integer>c("n")))
                                .orderBy(id),
                        NONE,
                        List.of("a one", "c three")),
                arguments(
                        "membership in values",
                        select(id)
                                .where(id.in(values(column("n", integer()))
                                        .data(List.of(List.of(1), List.of(3), List.of(9)))
                                        .scalarValues()))
                                .orderBy(id),
                        NONE,
                        List.of("1", "3")),
                arguments("values as a CTE", select(listed.c("n")).orderBy(listed.c("n")), NONE, List.of("1", "3")),
                arguments("CTE", select(big.c("id")).orderBy(big.c("id")), NONE, List.of("2", "3", "4")),
                arguments(
                        "CTE used twice",
                        select(big.c("id"), again.c("id"))
                                .join(
                                        again,
                                        big.<Integer>c("y")
                                                .eq(again.<Integer>c("y").plus(1)))
                                .orderBy(big.c("id")),
                        NONE,
                        List.of("3 2", "4 3")),
                arguments(
                        "recursive counting",
                        select(counting.c("n")).orderBy(counting.c("n")),
                        NONE,
                        List.of("1", "2", "3", "4")),
                arguments(
                        "depth of a tree",
                        select(tree.c("id"), tree.c("depth")).orderBy(tree.c("id")),
                        NONE,
                        List.of("1 0", "2 1", "3 2", "4 3")),
                arguments(
                        "materialized CTE",
                        select(big.prefixWith(text("MATERIALIZED"), "postgresql")
                                        .c("id"))
                                .orderBy("id"),
                        NONE,
                        List.of("2", "3", "4")),
                arguments("nested CTE", select(outer.c("id")).orderBy(outer.c("id")), NONE, List.of("1", "2")),
                arguments(
                        "union",
                        select(x).union(select(tId).where(tId.isNotNull())).orderBy("x"),
                        NONE,
                        List.of("1", "2", "3")),
                arguments(
                        "union all", select(x).unionAll(select(x)).orderBy("x").limit(3), NONE, List.of("1", "1", "1")),
                arguments("intersect", select(y).intersect(select(tId)).orderBy("y"), NONE, List.of("1", "3")),
                arguments(
                        "intersect all",
                        select(x).intersectAll(select(tId)).orderBy("x"),
                        List.of(Feature.SET_OPERATION_ALL),
                        List.of("1", "1")),
                arguments(
                        "except",
                        select(y).except(select(tId).where(tId.isNotNull())).orderBy("y"),
                        NONE,
                        List.of("2", "4")),
                arguments(
                        "except all",
                        select(x).exceptAll(select(tId).where(uId.eq(1))).orderBy("x"),
                        List.of(Feature.SET_OPERATION_ALL),
                        List.of("1", "2", "2")),
                arguments(
                        "limited members",
                        select(y)
                                .orderBy(y.desc())
                                .limit(1)
                                .union(select(tId)
                                        .where(tId.isNotNull())
                                        .orderBy(tId)
                                        .limit(1))
                                .orderBy("y"),
                        NONE,
                        List.of("1", "4")),
                arguments(
                        "nested set operations",
                        select(y).union(select(x)).except(select(x)).orderBy("y"),
                        NONE,
                        List.of("3", "4")),
                arguments(
                        "member behind another",
                        select(x).union(select(y).except(select(x))).orderBy("x"),
                        NONE,
                        List.of("1", "2", "3", "4")));
    }

    @Test
    @Tag("core-X48")
    @Requires(Feature.DML_IN_CTE)
    void deletedRowsAreSelected() {
        Cte gone = delete(U).where(v.eq("none")).returning(uId).cte("gone");
        assertThat(rows(select(gone.c("id")))).containsExactly("4");
        assertThat(rows(select(count()).selectFrom(U))).containsExactly("3");
    }

    @Test
    @Tag("core-D19")
    @Tag("core-X48")
    @Requires(Feature.DML_IN_CTE)
    void updatedRowsAreSelected() {
        Cte changed =
                update(U).set(v, "changed").where(uId.le(2)).returning(uId, v).cte("changed");
        assertThat(rows(select(changed.c("id"), changed.c("v")).orderBy(changed.c("id"))))
                .containsExactly("1 changed", "2 changed");
        assertThat(rows(select(uId).where(v.eq("changed")).orderBy(uId))).containsExactly("1", "2");
    }

    @Test
    @Tag("core-X48")
    void insertsTakeRowsFromACte() {
        Cte c = select(id.plus(100).label("id"), name).where(id.le(2)).cte("c");
        engine.begin(connection ->
                connection.execute(insert(U).fromSelect(List.of("id", "v"), select(c.c("id"), c.c("name")))));
        assertThat(rows(select(uId, v).where(uId.gt(100)).orderBy(uId))).containsExactly("101 a", "102 b");
    }
}
