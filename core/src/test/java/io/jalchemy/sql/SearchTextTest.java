package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What membership, LIKE, regular expressions and full text search are written as, on every dialect. */
class SearchTextTest {
    private static final Table T = new MetaData()
            .table(
                    "t",
                    column("id", integer()).primaryKey(),
                    column("x", integer()),
                    column("y", integer()),
                    column("name", string(30)),
                    column("b", bool()));
    private static final Column<Integer> x = T.c("x");
    private static final Column<Integer> y = T.c("y");
    private static final Column<String> name = T.c("name");

    @Tag("core-X04")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void membershipTakesListsSubqueriesAndValues(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> membershipTakesListsSubqueriesAndValues() {
        return Stream.of(
                arguments("list", x.in(1, 2, 3), """
                        all: t.x IN (__[POSTCOMPILE_x_1])
                        """),
                arguments("not in", x.notIn(1, 2), """
                        all: (t.x NOT IN (__[POSTCOMPILE_x_1]))
                        """),
                arguments("negated in", not(x.in(1, 2)), """
                        all: (t.x NOT IN (__[POSTCOMPILE_x_1]))
                        """),
                arguments("beside its negation", besideItsNegation(x.in(1, 2)), """
                        all: t.x IN (__[POSTCOMPILE_x_1]) OR (t.x NOT IN (__[POSTCOMPILE_x_2]))
                        """),
                arguments("expressions", x.in(List.of(1, y)), """
                        all: t.x IN (:x_1, t.y)
                        """),
                arguments("null among expressions", x.in(Arrays.asList(1, y, null)), """
                        all: t.x IN (:x_1, t.y, NULL)
                        """),
                arguments("subquery", x.in(select(y)), """
                        all: t.x IN (SELECT t.y FROM t)
                        """),
                arguments("not in a subquery", x.notIn(select(y)), """
                        all: (t.x NOT IN (SELECT t.y FROM t))
                        """),
                arguments(
                        "values",
                        x.in(values(column("v", integer()))
                                .data(List.of(List.of(1), List.of(2)))
                                .scalarValues()),
                        """
                        default, sqlite, postgresql, mariadb, oracle, mssql: t.x IN (VALUES (:param_1), (:param_2))
                        mysql: t.x IN (VALUES ROW(:param_1), ROW(:param_2))
                        """));
    }

    @Tag("core-X06")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tuplesCompareAndAreMembers(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> tuplesCompareAndAreMembers() {
        return Stream.of(
                arguments("tuple in tuples", tuple(x, y).in(List.of(List.of(1, 2), List.of(3, 4))), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: (t.x, t.y) IN (__[POSTCOMPILE_param_1])
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments("tuple not in tuples", tuple(x, y).notIn(List.of(List.of(1, 2))), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: ((t.x, t.y) NOT IN (__[POSTCOMPILE_param_1]))
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments("tuple above tuple", tuple(x, y).gt(tuple(literal(1), literal(2))), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: (t.x, t.y) > (:param_1, :param_2)
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments("tuple in a subquery", tuple(x, y).in(select(T.c("id"), y)), """
                        default, sqlite, postgresql, mysql, mariadb, oracle: (t.x, t.y) IN (SELECT t.id, t.y FROM t)
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """));
    }

    @Tag("core-X04")
    @Tag("core-X05")
    @Tag("core-X06")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void listsAreSpelledOutWhenTheyAreSent(String why, SqlNode node, String texts) {
        assertThat(Texts.sent(node)).isEqualTo(texts);
    }

    static Stream<Arguments> listsAreSpelledOutWhenTheyAreSent() {
        return Stream.of(
                arguments("two values", x.in(1, 2), """
                        all: t.x IN (:x_1_1, :x_1_2)
                        """),
                arguments("three values", x.notIn(1, 2, 3), """
                        all: (t.x NOT IN (:x_1_1, :x_1_2, :x_1_3))
                        """),
                arguments("null among values", x.in(Arrays.asList(1, null)), """
                        all: t.x IN (:x_1_1, :x_1_2)
                        """),
                arguments("no value", x.in(List.of()), """
                        default, postgresql, mysql, mariadb, oracle, mssql: t.x IN (NULL) AND (1 != 1)
                        sqlite: t.x IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)
                        """),
                arguments("not in no value", x.notIn(List.of()), """
                        default, postgresql, mysql, mariadb, oracle, mssql: (t.x NOT IN (NULL) OR (1 = 1))
                        sqlite: (t.x NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1))
                        """),
                arguments("tuples", tuple(x, y).in(List.of(List.of(1, 2), List.of(3, 4))), """
                        default, postgresql, mysql, mariadb, oracle: (t.x, t.y) IN ((:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))
                        sqlite: (t.x, t.y) IN (VALUES (:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments("no tuple", tuple(x, y).in(List.of()), """
                        default, postgresql, mysql, mariadb, oracle: (t.x, t.y) IN ((NULL, NULL)) AND (1 != 1)
                        sqlite: (t.x, t.y) IN (SELECT 1, 1 FROM (SELECT 1, 1) WHERE 1!=1)
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """),
                arguments("not in no tuple", tuple(x, y).notIn(List.of()), """
                        default, postgresql, mysql, mariadb, oracle: ((t.x, t.y) NOT IN ((NULL, NULL)) OR (1 = 1))
                        sqlite: ((t.x, t.y) NOT IN (SELECT 1, 1 FROM (SELECT 1, 1) WHERE 1!=1))
                        mssql: refused: Dialect mssql compares no tuples. Compare their members one by one, joined by and(...), or use exists(...) in place of IN.
                        """));
    }

    @Tag("core-X07")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void likeTakesAnEscapeCharacter(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> likeTakesAnEscapeCharacter() {
        return Stream.of(
                arguments("like", name.like("a%"), """
                        all: t.name LIKE :name_1
                        """),
                arguments("not like", name.notLike("a%"), """
                        all: t.name NOT LIKE :name_1
                        """),
                arguments("negated like", not(name.like("a%")), """
                        all: t.name NOT LIKE :name_1
                        """),
                arguments("escape", name.like("a/%", "/"), """
                        all: t.name LIKE :name_1 ESCAPE '/'
                        """),
                arguments("column", name.like(name.concat("%")), """
                        default, sqlite, postgresql, oracle: t.name LIKE (t.name || :name_1)
                        mysql, mariadb: t.name LIKE (concat(t.name, :name_1))
                        mssql: t.name LIKE (t.name + :name_1)
                        """));
    }

    @Tag("core-X08")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void caseInsensitiveLikeLowersBothSides(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> caseInsensitiveLikeLowersBothSides() {
        return Stream.of(
                arguments("ilike", name.ilike("a%"), """
                        default, sqlite, mysql, mariadb, oracle, mssql: lower(t.name) LIKE lower(:name_1)
                        postgresql: t.name ILIKE :name_1
                        """),
                arguments("not ilike", name.notIlike("a%"), """
                        default, sqlite, mysql, mariadb, oracle, mssql: lower(t.name) NOT LIKE lower(:name_1)
                        postgresql: t.name NOT ILIKE :name_1
                        """),
                arguments("ilike with escape", name.ilike("a/%", "/"), """
                        default, sqlite, mysql, mariadb, oracle, mssql: lower(t.name) LIKE lower(:name_1) ESCAPE '/'
                        postgresql: t.name ILIKE :name_1 ESCAPE '/'
                        """),
                arguments("negated", not(name.ilike("a%")), """
                        default, sqlite, mysql, mariadb, oracle, mssql: lower(t.name) NOT LIKE lower(:name_1)
                        postgresql: t.name NOT ILIKE :name_1
                        """));
    }

    @Tag("core-X09")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void textSearchIsLikeWithWildcardsOutside(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> textSearchIsLikeWithWildcardsOutside() {
        return Stream.of(
                arguments("contains", name.contains("b"), """
                        default, sqlite, postgresql, oracle: t.name LIKE '%' || :name_1 || '%'
                        mysql, mariadb: t.name LIKE concat('%', :name_1, '%')
                        mssql: t.name LIKE '%' + :name_1 + '%'
                        """),
                arguments("starts", name.startsWith("b"), """
                        default, sqlite, postgresql, oracle: t.name LIKE :name_1 || '%'
                        mysql, mariadb: t.name LIKE concat(:name_1, '%')
                        mssql: t.name LIKE :name_1 + '%'
                        """),
                arguments("ends", name.endsWith("b"), """
                        default, sqlite, postgresql, oracle: t.name LIKE '%' || :name_1
                        mysql, mariadb: t.name LIKE concat('%', :name_1)
                        mssql: t.name LIKE '%' + :name_1
                        """),
                arguments("icontains", name.icontains("b"), """
                        default, sqlite, oracle: lower(t.name) LIKE '%' || lower(:name_1) || '%'
                        postgresql: t.name ILIKE '%' || :name_1 || '%'
                        mysql, mariadb: lower(t.name) LIKE concat('%', lower(:name_1), '%')
                        mssql: lower(t.name) LIKE '%' + lower(:name_1) + '%'
                        """),
                arguments("istarts", name.istartsWith("b"), """
                        default, sqlite, oracle: lower(t.name) LIKE lower(:name_1) || '%'
                        postgresql: t.name ILIKE :name_1 || '%'
                        mysql, mariadb: lower(t.name) LIKE concat(lower(:name_1), '%')
                        mssql: lower(t.name) LIKE lower(:name_1) + '%'
                        """),
                arguments("iends", name.iendsWith("b"), """
                        default, sqlite, oracle: lower(t.name) LIKE '%' || lower(:name_1)
                        postgresql: t.name ILIKE '%' || :name_1
                        mysql, mariadb: lower(t.name) LIKE concat('%', lower(:name_1))
                        mssql: lower(t.name) LIKE '%' + lower(:name_1)
                        """),
                arguments("negated contains", not(name.contains("b")), """
                        default, sqlite, postgresql, oracle: t.name NOT LIKE '%' || :name_1 || '%'
                        mysql, mariadb: t.name NOT LIKE concat('%', :name_1, '%')
                        mssql: t.name NOT LIKE '%' + :name_1 + '%'
                        """),
                arguments("contains a column", name.contains(name), """
                        default, sqlite, postgresql, oracle: t.name LIKE '%' || t.name || '%'
                        mysql, mariadb: t.name LIKE concat('%', t.name, '%')
                        mssql: t.name LIKE '%' + t.name + '%'
                        """),
                arguments("contains a concatenation", name.contains(name.concat(name)), """
                        default, sqlite, postgresql, oracle: t.name LIKE '%' || t.name || t.name || '%'
                        mysql, mariadb: t.name LIKE concat('%', t.name, t.name, '%')
                        mssql: t.name LIKE '%' + t.name + t.name + '%'
                        """),
                arguments("icontains a concatenation", name.icontains(name.concat(name)), """
                        default, sqlite, oracle: lower(t.name) LIKE '%' || lower((t.name || t.name)) || '%'
                        postgresql: t.name ILIKE '%' || (t.name || t.name) || '%'
                        mysql, mariadb: lower(t.name) LIKE concat('%', lower((concat(t.name, t.name))), '%')
                        mssql: lower(t.name) LIKE '%' + lower((t.name + t.name)) + '%'
                        """));
    }

    @Tag("core-X10")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void literalTextIsEscapedInItsValue(String why, Condition condition, String value, String texts) {
        assertThat(Texts.of(condition)).isEqualTo(texts);
        assertThat(Texts.dialect("default").compile(condition).parameters()).containsExactly(entry("name_1", value));
    }

    static Stream<Arguments> literalTextIsEscapedInItsValue() {
        return Stream.of(
                arguments("contains", name.contains(LikeText.of("a%b")), "a/%b", """
                        default, sqlite, postgresql, oracle: t.name LIKE '%' || :name_1 || '%' ESCAPE '/'
                        mysql, mariadb: t.name LIKE concat('%', :name_1, '%') ESCAPE '/'
                        mssql: t.name LIKE '%' + :name_1 + '%' ESCAPE '/'
                        """),
                arguments(
                        "escape character of one's own",
                        name.startsWith(new LikeText("a%_#/b", "#")),
                        "a#%#_##/b",
                        """
                        default, sqlite, postgresql, oracle: t.name LIKE :name_1 || '%' ESCAPE '#'
                        mysql, mariadb: t.name LIKE concat(:name_1, '%') ESCAPE '#'
                        mssql: t.name LIKE :name_1 + '%' ESCAPE '#'
                        """),
                arguments("in either case", name.iendsWith(LikeText.of("/_")), "///_", """
                        default, sqlite, oracle: lower(t.name) LIKE '%' || lower(:name_1) ESCAPE '/'
                        postgresql: t.name ILIKE '%' || :name_1 ESCAPE '/'
                        mysql, mariadb: lower(t.name) LIKE concat('%', lower(:name_1)) ESCAPE '/'
                        mssql: lower(t.name) LIKE '%' + lower(:name_1) ESCAPE '/'
                        """));
    }

    @Tag("core-X11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void regularExpressionsAreWrittenInTheDialectsWords(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> regularExpressionsAreWrittenInTheDialectsWords() {
        return Stream.of(
                arguments("match", name.regexpMatch("^a"), """
                        default: refused: Dialect default has no regular expressions.
                        sqlite, mysql, mariadb: t.name REGEXP :name_1
                        postgresql: t.name ~ :name_1
                        oracle: REGEXP_LIKE(t.name, :name_1)
                        mssql: refused: Dialect mssql has no regular expressions.
                        """),
                arguments("negated match", not(name.regexpMatch("^a")), """
                        default: refused: Dialect default has no regular expressions.
                        sqlite, mysql, mariadb: t.name NOT REGEXP :name_1
                        postgresql: t.name !~ :name_1
                        oracle: NOT REGEXP_LIKE(t.name, :name_1)
                        mssql: refused: Dialect mssql has no regular expressions.
                        """),
                arguments("match with flags", name.regexpMatch("^a", "i"), """
                        default: refused: Dialect default has no regular expressions.
                        sqlite: t.name REGEXP :name_1
                        postgresql: t.name ~* :name_1
                        mysql, oracle: REGEXP_LIKE(t.name, :name_1, 'i')
                        mariadb: t.name REGEXP CONCAT('(?', 'i', ')', :name_1)
                        mssql: refused: Dialect mssql has no regular expressions.
                        """),
                arguments("negated match with flags", not(name.regexpMatch("^a", "i")), """
                        default: refused: Dialect default has no regular expressions.
                        sqlite: t.name NOT REGEXP :name_1
                        postgresql: t.name !~* :name_1
                        mysql, oracle: NOT REGEXP_LIKE(t.name, :name_1, 'i')
                        mariadb: t.name NOT REGEXP CONCAT('(?', 'i', ')', :name_1)
                        mssql: refused: Dialect mssql has no regular expressions.
                        """),
                arguments("replace", name.regexpReplace("a+", "b"), """
                        default: refused: Dialect default has no replacement by regular expressions.
                        sqlite: refused: Dialect sqlite has no replacement by regular expressions.
                        postgresql, mysql, mariadb, oracle: REGEXP_REPLACE(t.name, :name_1, :name_2)
                        mssql: refused: Dialect mssql has no replacement by regular expressions.
                        """),
                arguments("replace with flags", name.regexpReplace("a+", "b", "g"), """
                        default: refused: Dialect default has no replacement by regular expressions.
                        sqlite: refused: Dialect sqlite has no replacement by regular expressions.
                        postgresql, mysql, oracle: REGEXP_REPLACE(t.name, :name_1, :name_2, 'g')
                        mariadb: REGEXP_REPLACE(t.name, CONCAT('(?', 'g', ')', :name_1), :name_2)
                        mssql: refused: Dialect mssql has no replacement by regular expressions.
                        """));
    }

    @Tag("core-X12")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fullTextMatchIsWrittenInTheDialectsWords(String why, SqlNode node, String texts) {
        assertThat(Texts.of(node)).isEqualTo(texts);
    }

    static Stream<Arguments> fullTextMatchIsWrittenInTheDialectsWords() {
        return Stream.of(arguments("match", name.match("jam"), """
                        default, sqlite: t.name MATCH :name_1
                        postgresql: t.name @@ plainto_tsquery(:name_1)
                        mysql, mariadb: MATCH (t.name) AGAINST (:name_1 IN BOOLEAN MODE)
                        oracle, mssql: CONTAINS (t.name, :name_1)
                        """), arguments("negated", not(name.match("jam")), """
                        default, sqlite: NOT t.name MATCH :name_1
                        postgresql: NOT t.name @@ plainto_tsquery(:name_1)
                        mysql, mariadb: NOT MATCH (t.name) AGAINST (:name_1 IN BOOLEAN MODE)
                        oracle, mssql: NOT CONTAINS (t.name, :name_1)
                        """));
    }

    private static Condition besideItsNegation(Condition condition) {
        return or(condition, not(condition));
    }
}
