package io.jalchemy.sql;

import static io.jalchemy.sql.SampleTables.*;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CTEs and set operations are written as, on every dialect. */
class CteTextTest {
    @Tag("core-X45")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsAreWrittenOnce(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsAreWrittenOnce() {
        return Stream.of(
                arguments("one", oneCte(), """
                        all: WITH c AS (SELECT t.id AS id, t.name AS name FROM t WHERE t.x > :x_1) SELECT c.name FROM c WHERE c.id < :id_1
                        """),
                arguments("used twice", cteUsedTwice(), """
                        default, sqlite, postgresql, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c JOIN c AS d ON c.id = d.id
                        mysql, mariadb: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c INNER JOIN c AS d ON c.id = d.id
                        oracle: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c JOIN c d ON c.id = d.id
                        """),
                arguments("two of one name", twoCtesOfOneName(), """
                        all: refused: Two different CTEs have the name "c". Rename one of them, or use one object for both.
                        """),
                arguments("chain", cteOfCte(), """
                        all: WITH first AS (SELECT t.id AS id FROM t), second AS (SELECT first.id AS id FROM first) SELECT second.id FROM second
                        """));
    }

    @Tag("core-X46")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsMayBeRecursive(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsMayBeRecursive() {
        return Stream.of(arguments("counting", counting(), """
                        default, sqlite, postgresql, mysql, mariadb: WITH RECURSIVE r(n) AS (SELECT 1 AS n UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        oracle: WITH r(n) AS (SELECT 1 AS n FROM DUAL UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        mssql: WITH r(n) AS (SELECT 1 AS n UNION ALL SELECT r.n + :n_1 AS anon_1 FROM r WHERE r.n < :n_2) SELECT r.n FROM r
                        """));
    }

    @Tag("core-X47")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void commonTableExpressionsNest(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> commonTableExpressionsNest() {
        return Stream.of(
                arguments("additional", select(id).addCte(select(v).cte("c")), """
                        all: WITH c AS (SELECT u.v AS v FROM u) SELECT t.id FROM t
                        """),
                arguments("nested here", nested(), """
                        all: WITH outer_c AS (WITH inner_c AS (SELECT t.id AS id FROM t) SELECT inner_c.id AS id FROM inner_c) SELECT outer_c.id FROM outer_c
                        """));
    }

    @Tag("core-X48")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void dataChangesStandInCommonTableExpressions(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> dataChangesStandInCommonTableExpressions() {
        return Stream.of(arguments("delete", deleteInCte(), """
                        default, postgresql, mariadb: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING t.id) SELECT del.id FROM del
                        sqlite: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING id) SELECT del.id FROM del
                        mysql: refused: Dialect mysql cannot return rows from DELETE. Select the rows in the same transaction.
                        oracle: WITH del AS (DELETE FROM t WHERE t.x = :x_1 RETURNING t.id INTO :ret_0) SELECT del.id FROM del
                        mssql: WITH del AS (DELETE FROM t OUTPUT deleted.id WHERE t.x = :x_1) SELECT del.id FROM del
                        """), arguments("before an insert", insertFromCte(), """
                        default, sqlite, postgresql, mssql: WITH c AS (SELECT t.id AS id, t.name AS name FROM t) INSERT INTO u (id, v) SELECT c.id, c.name FROM c
                        mysql, mariadb, oracle: INSERT INTO u (id, v) WITH c AS (SELECT t.id AS id, t.name AS name FROM t) SELECT c.id, c.name FROM c
                        """));
    }

    @Tag("core-X49")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void materializationIsForPostgres(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> materializationIsForPostgres() {
        return Stream.of(
                arguments(
                        "materialized",
                        select(select(id).cte("c").prefixWith(text("MATERIALIZED"), "postgresql")),
                        """
                        default, sqlite, mysql, mariadb, oracle, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        postgresql: WITH c AS MATERIALIZED (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        """),
                arguments(
                        "not materialized",
                        select(select(id).cte("c").prefixWith(text("NOT MATERIALIZED"), "postgresql")),
                        """
                        default, sqlite, mysql, mariadb, oracle, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        postgresql: WITH c AS NOT MATERIALIZED (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        """),
                arguments(
                        "suffix",
                        select(select(id).cte("c").suffixWith(text("SEARCH DEPTH FIRST BY id SET o"), "postgresql")),
                        """
                        default, sqlite, mysql, mariadb, oracle, mssql: WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c
                        postgresql: WITH c AS (SELECT t.id AS id FROM t) SEARCH DEPTH FIRST BY id SET o SELECT c.id FROM c
                        """));
    }

    @Tag("core-X50")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void setOperationsCombineSelects(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> setOperationsCombineSelects() {
        return Stream.of(
                arguments("union", select(id).union(select(tId)), """
                        all: SELECT t.id FROM t UNION SELECT u.t_id FROM u
                        """),
                arguments("union all", select(id).unionAll(select(tId), select(x)), """
                        all: SELECT t.id FROM t UNION ALL SELECT u.t_id FROM u UNION ALL SELECT t.x FROM t
                        """),
                arguments("intersect", select(id).intersect(select(tId)), """
                        all: SELECT t.id FROM t INTERSECT SELECT u.t_id FROM u
                        """),
                arguments("intersect all", select(id).intersectAll(select(tId)), """
                        all: SELECT t.id FROM t INTERSECT ALL SELECT u.t_id FROM u
                        """),
                arguments("except", select(id).except(select(tId)), """
                        default, sqlite, postgresql, mysql, mariadb, mssql: SELECT t.id FROM t EXCEPT SELECT u.t_id FROM u
                        oracle: SELECT t.id FROM t MINUS SELECT u.t_id FROM u
                        """),
                arguments("except all", select(id).exceptAll(select(tId)), """
                        all: SELECT t.id FROM t EXCEPT ALL SELECT u.t_id FROM u
                        """),
                arguments(
                        "order and limit of the whole",
                        select(id).union(select(tId)).orderBy("id").limit(3),
                        """
                        default, postgresql, mysql, mariadb: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id LIMIT :param_1
                        sqlite: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id LIMIT :param_1 OFFSET :param_2
                        oracle: SELECT t.id FROM t UNION SELECT u.t_id FROM u ORDER BY id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY
                        mssql: refused: Dialect mssql cannot limit the rows of a union on this server. Select from its subquery() and limit that.
                        """),
                arguments(
                        "limited members",
                        select(id)
                                .orderBy(id)
                                .limit(1)
                                .union(select(tId).orderBy(tId).limit(2)),
                        """
                        default, postgresql, mysql, mariadb: (SELECT t.id FROM t ORDER BY t.id LIMIT :param_1) UNION (SELECT u.t_id FROM u ORDER BY u.t_id LIMIT :param_2)
                        sqlite: SELECT * FROM (SELECT t.id FROM t ORDER BY t.id LIMIT :param_1 OFFSET :param_2) UNION SELECT * FROM (SELECT u.t_id FROM u ORDER BY u.t_id LIMIT :param_3 OFFSET :param_4)
                        oracle: (SELECT t.id FROM t ORDER BY t.id FETCH FIRST __[POSTCOMPILE_param_1] ROWS ONLY) UNION (SELECT u.t_id FROM u ORDER BY u.t_id FETCH FIRST __[POSTCOMPILE_param_2] ROWS ONLY)
                        mssql: (SELECT TOP __[POSTCOMPILE_param_1] t.id FROM t ORDER BY t.id) UNION (SELECT TOP __[POSTCOMPILE_param_2] u.t_id FROM u ORDER BY u.t_id)
                        """),
                arguments("nested", select(id).union(select(tId)).except(select(x)), """
                        default, postgresql, mysql, mariadb, mssql: (SELECT t.id FROM t UNION SELECT u.t_id FROM u) EXCEPT SELECT t.x FROM t
                        sqlite: SELECT * FROM (SELECT t.id FROM t UNION SELECT u.t_id FROM u) EXCEPT SELECT t.x FROM t
                        oracle: (SELECT t.id FROM t UNION SELECT u.t_id FROM u) MINUS SELECT t.x FROM t
                        """),
                arguments("unequal columns", select(id).union(select(tId, v)), """
                        all: refused: The members of a UNION, INTERSECT or EXCEPT must have the same number of columns: number 1 has 1, number 2 has 2.
                        """));
    }

    private static SqlNode oneCte() {
        Cte c = select(id, name).where(x.gt(1)).cte("c");
        return select(c.c("name")).where(c.<Integer>c("id").lt(9));
    }

    private static SqlNode cteUsedTwice() {
        Cte c = select(id).cte("c");
        FromClause other = c.alias("d");
        return select(c.c("id")).join(other, c.<Integer>c("id").eq(other.<Integer>c("id")));
    }

    private static SqlNode twoCtesOfOneName() {
        Cte first = select(id).cte("c");
        Cte second = select(tId).cte("c");
        return select(first.c("id"), second.c("t_id"));
    }

    private static SqlNode cteOfCte() {
        Cte first = select(id).cte("first");
        Cte second = select(first.c("id")).cte("second");
        return select(second.c("id"));
    }

    private static SqlNode counting() {
        Cte n = select(literalColumn("1", integer()).label("n")).recursiveCte("r");
        ColumnClause<Integer> last = n.c("n");
        return select(n.unionAll(select(last.plus(1)).where(last.lt(5))));
    }

    private static SqlNode nested() {
        Cte inner = select(id).cte("inner_c");
        Cte outer = select(inner.c("id")).addCteHere(inner).cte("outer_c");
        return select(outer.c("id"));
    }

    private static SqlNode deleteInCte() {
        Cte gone = delete(T).where(x.eq(1)).returning(id).cte("del");
        return select(gone.c("id"));
    }

    private static SqlNode insertFromCte() {
        Cte c = select(id, name).cte("c");
        return insert(U).fromSelect(List.of("id", "v"), select(c.c("id"), c.c("name")));
    }
}
