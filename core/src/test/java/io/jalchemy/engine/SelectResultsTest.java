package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.OperationalException;
import io.jalchemy.row.Row;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.Subquery;
import io.jalchemy.sql.TableValuedAlias;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What selects, subqueries and joins give on real databases. */
@OnDatabases
class SelectResultsTest extends SampleRows {
    SelectResultsTest(TestDatabase database) {
        super(database);
    }

    @Tag("core-X35")
    @Tag("core-X37")
    @Tag("core-X38")
    @Tag("core-X39")
    @Tag("core-X40")
    @Tag("core-X41")
    @Tag("core-X42")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void subqueriesAndJoinsFindTheirRows(String why, SelectBase<?> select, List<Feature> needed, List<String> found) {
        check(select, needed, found);
    }

    static Stream<Arguments> subqueriesAndJoinsFindTheirRows() {
        FromClause other = T.alias("other");
        Subquery perT = select(tId, count().label("n")).groupBy(tId).subquery();
        Lateral last = select(v).where(tId.eq(id)).orderBy(uId.desc()).limit(1).lateral("last_u");
        return Stream.of(
                arguments(
                        "exists",
                        select(id).where(exists(select(U).where(tId.eq(id)))).orderBy(id),
                        NONE,
                        List.of("1", "3")),
                arguments(
                        "not exists",
                        select(id).where(not(exists().where(tId.eq(id)))).orderBy(id),
                        NONE,
                        List.of("2", "4")),
                arguments(
                        "existence as a column",
                        select(caseWhen(exists(select(U).where(tId.eq(id))), "yes")
                                        .otherwise("no"))
                                .selectFrom(T)
                                .orderBy(id),
                        NONE,
                        List.of("yes", "no", "yes", "no")),
                arguments(
                        "value of a subquery",
                        select(
                                        id,
                                        select(count())
                                                .selectFrom(U)
                                                .where(tId.eq(id))
                                                .scalarSubquery())
                                .orderBy(id),
                        NONE,
                        List.of("1 2", "2 0", "3 1", "4 0")),
                arguments(
                        "criterion on a value",
                        select(id)
                                .where(x.eq(select(max(T.alias("m").<Integer>c("x")))
                                        .scalarSubquery()))
                                .orderBy(id),
                        NONE,
                        List.of("3", "4")),
                arguments(
                        "order by a value",
                        select(id)
                                .orderBy(
                                        select(count())
                                                .selectFrom(U)
                                                .where(tId.eq(id))
                                                .scalarSubquery()
                                                .desc(),
                                        id),
                        NONE,
                        List.of("1", "3", "2", "4")),
                arguments(
                        "subquery in FROM",
                        select(id, perT.c("n"))
                                .join(perT, id.eq(perT.<Integer>c("t_id")))
                                .orderBy(id),
                        NONE,
                        List.of("1 2", "3 1")),
                arguments(
                        "self join",
                        select(id, other.c("id"))
                                .join(other, x.eq(other.<Integer>c("x")).and(id.lt(other.<Integer>c("id"))))
                                .orderBy(id),
                        NONE,
                        List.of("1 2", "3 4")),
                arguments(
                        "join along the foreign key",
                        select(name, v).join(U).orderBy(uId),
                        NONE,
                        List.of("a one", "a uno", "c three")),
                arguments(
                        "outer join",
                        select(name, v).outerJoin(U).orderBy(id, uId),
                        NONE,
                        List.of("a one", "a uno", "b null", "c three", "d null")),
                arguments(
                        "full join",
                        select(name, v)
                                .selectFrom(T)
                                .fullJoin(U, tId.eq(id))
                                .where(or(id.isNull(), uId.isNull()))
                                .orderBy(name.nullsLast()),
                        List.of(Feature.FULL_JOIN),
                        List.of("b null", "d null", "null none")),
                arguments(
                        "nested join on the right",
                        select(id, v)
                                .selectFrom(T.outerJoin(U.join(other, tId.eq(other.<Integer>c("id"))), tId.eq(id)))
                                .orderBy(id, uId),
                        NONE,
                        List.of("1 one", "1 uno", "2 null", "3 three", "4 null")),
                arguments(
                        "lateral",
                        select(id, last.c("v")).join(last, trueValue()).orderBy(id),
                        List.of(Feature.LATERAL),
                        List.of("1 uno", "3 three")));
    }

    @Tag("core-X51")
    @Tag("core-X52")
    @Tag("core-X53")
    @Tag("core-X55")
    @Tag("core-X58")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rowsAreLimitedNamedAndDistinct(String why, SelectBase<?> select, List<Feature> needed, List<String> found) {
        check(select, needed, found);
    }

    static Stream<Arguments> rowsAreLimitedNamedAndDistinct() {
        Label<Integer> q = x.plus(y).label("q");
        return Stream.of(
                arguments("limit", select(id).orderBy(id).limit(2), NONE, List.of("1", "2")),
                arguments("offset", select(id).orderBy(id).offset(2), NONE, List.of("3", "4")),
                arguments("limit and offset", select(id).orderBy(id).limit(1).offset(1), NONE, List.of("2")),
                arguments("slice", select(id).orderBy(id).slice(1, 3), NONE, List.of("2", "3")),
                arguments("limit zero", select(id).orderBy(id).limit(0), NONE, List.of()),
                arguments("fetch", select(id).orderBy(id).fetch(2), NONE, List.of("1", "2")),
                arguments(
                        "fetch behind an offset",
                        select(id).orderBy(id).fetch(2).offset(1),
                        NONE,
                        List.of("2", "3")),
                arguments(
                        "with ties",
                        select(id).orderBy(x).fetch(literal(1), true, false),
                        List.of(Feature.WITH_TIES),
                        List.of("1", "2")),
                arguments("distinct", select(x).distinct().orderBy(x), NONE, List.of("1", "2")),
                arguments(
                        "distinct on",
                        select(x, y).distinct(x).orderBy(x, y.desc()),
                        List.of(Feature.DISTINCT_ON),
                        List.of("1 2", "2 4")),
                arguments("order by a label", select(q).orderBy(q.desc()), NONE, List.of("6", "5", "3", "2")),
                arguments(
                        "order by its name",
                        select(q).orderBy(labelRef("q").desc()).limit(1),
                        NONE,
                        List.of("6")),
                arguments(
                        "text with columns",
                        select(text("select id, name from t")
                                        .columns(column("id", integer()), column("name", string()))
                                        .subquery("s")
                                        .c("name"))
                                .orderBy("name")
                                .limit(2),
                        NONE,
                        List.of("a", "b")));
    }

    @Test
    @Tag("core-X54")
    void rowsAreLockedWhereTheDatabaseLocksRows() {
        assertThat(rows(select(id).where(id.eq(1)).forUpdate(ForUpdate.exclusive())))
                .containsExactly("1");
        assertThat(rows(select(id).where(id.eq(1)).forUpdate(ForUpdate.shared())))
                .containsExactly("1");
        assertThat(rows(select(id)
                        .where(id.eq(1))
                        .forUpdate(ForUpdate.exclusive().of(T).failingIfLocked())))
                .containsExactly("1");
    }

    @Test
    @Tag("core-X54")
    @Requires(Feature.SKIP_LOCKED)
    void lockedRowsAreSkipped() {
        engine.begin(first -> {
            first.execute(select(id).where(id.eq(1)).forUpdate(ForUpdate.exclusive()))
                    .all();
            assertThat(rows(select(id)
                            .orderBy(id)
                            .forUpdate(ForUpdate.exclusive().skippingLocked())))
                    .containsExactly("2", "3", "4");
        });
    }

    @Test
    @Tag("core-X54")
    @Requires(Feature.SKIP_LOCKED)
    void aLockedRowFailsWhoDoesNotWait() {
        engine.begin(first -> {
            first.execute(select(id).where(id.eq(1)).forUpdate(ForUpdate.exclusive()))
                    .all();
            assertThatThrownBy(() -> rows(select(id)
                            .where(id.eq(1))
                            .forUpdate(ForUpdate.exclusive().failingIfLocked())))
                    .isInstanceOf(OperationalException.class);
        });
    }

    @Test
    @Tag("core-X54")
    @Requires(Feature.SKIP_LOCKED)
    void readersShareALock() {
        engine.begin(first -> {
            first.execute(select(id).where(id.eq(1)).forUpdate(ForUpdate.shared()))
                    .all();
            assertThat(rows(select(id).orderBy(id).forUpdate(ForUpdate.shared().skippingLocked())))
                    .containsExactly("1", "2", "3", "4");
            assertThat(rows(select(id)
                            .orderBy(id)
                            .forUpdate(ForUpdate.exclusive().skippingLocked())))
                    .containsExactly("2", "3", "4");
        });
    }

    @Test
    @Tag("core-X60")
    void functionsGiveRowsInFrom() {
        assumeTrue(database.kind() != DatabaseKind.MARIADB, "MariaDB has no functions that give rows");
        if (database.has(Feature.ARRAYS)) {
            assertThat(rows(select(func("json_each", text("'{\"a\": 1}'::json")).scalarTableValued("key", string()))))
                    .containsExactly("a");
            ColumnClause<Integer> g = func("generate_series", integer(), 1, 3).columnValued("g");
            assertThat(rows(select(g.plus(1)).orderBy(g))).containsExactly("2", "3", "4");
            TableValuedAlias a = func("unnest", literal(List.of("p", "q"), array(string())))
                    .ordinality()
                    .tableValued(column("word", string()), column("at", bigInteger()))
                    .alias("a")
                    .renderDerived();
            assertThat(rows(select(a.c("word"), a.c("at")).orderBy(a.c("at")))).containsExactly("p 1", "q 2");
            TableValuedAlias typed = func("json_to_recordset", text("'[{\"a\": 1, \"b\": \"x\"}]'::json"))
                    .tableValued(column("a", integer()), column("b", string()))
                    .alias("j")
                    .renderDerivedWithTypes();
            assertThat(rows(select(typed.c("a"), typed.c("b")))).containsExactly("1 x");
        } else {
            TableValuedAlias each = func("json_each", "{\"k\": 5, \"l\": 6}")
                    .tableValued(column("key", string()), column("value", integer()))
                    .alias("je");
            assertThat(rows(select(each.c("key"), each.c("value")).orderBy(each.c("key"))))
                    .containsExactly("k 5", "l 6");
        }
    }

    @Test
    @Tag("core-X43")
    @Requires(Feature.TABLESAMPLE)
    void allRowsAreSampledAtAHundredPercent() {
        assertThat(rows(select(T.tableSample(func("bernoulli", 100))
                                .alias("s")
                                .seed(literal(1))
                                .c("id"))
                        .orderBy("id")))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    @Tag("core-X58")
    void textTakesTypedParameters() {
        assertThat(rows(text("select id from t where y > :low and name <> 'x\\:y' order by id")
                        .bind("low", 2)))
                .containsExactly("3", "4");
        assertThat(engine.<List<Row>>call(connection -> connection
                        .execute(text("select id from t where y > :low order by id"), Map.of("low", 3))
                        .all()))
                .singleElement()
                .isEqualTo(rowOf(4));
    }

    private Row rowOf(int value) {
        return engine.call(connection ->
                connection.execute(text("select " + value + " as id")).one());
    }
}
