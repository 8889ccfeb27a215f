package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of a statement is its key: values do not count, everything else does. */
class CacheKeyTest {
    private static final Table T = new MetaData()
            .table("t", column("id", integer()).primaryKey(), column("x", integer()), column("name", string(30)));
    private static final Column<Integer> id = T.c("id");
    private static final Column<Integer> x = T.c("x");
    private static final Column<String> name = T.c("name");

    @Tag("core-C02")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void otherValuesHaveTheSameKey(String why, SqlNode one, SqlNode other) {
        assertThat(one.sameStructure(other)).isTrue();
        assertThat(one.structuralHash()).isEqualTo(other.structuralHash());
    }

    static Stream<Arguments> otherValuesHaveTheSameKey() {
        return Stream.of(
                arguments("comparison", select(id).where(x.eq(1)), select(id).where(x.eq(2))),
                arguments(
                        "list of any size",
                        select(id).where(x.in(1)),
                        select(id).where(x.in(1, 2, 3))),
                arguments("empty list", select(id).where(x.in(1)), select(id).where(x.in(List.of()))),
                arguments("limit", select(id).limit(1), select(id).limit(99)),
                arguments("insert", insert(T).set(name, "a"), insert(T).set(name, "b")),
                arguments(
                        "null for a value", insert(T).set(name, "a"), insert(T).set(name, (String) null)),
                arguments(
                        "update",
                        update(T).set(x, 1).where(id.eq(1)),
                        update(T).set(x, 2).where(id.eq(9))),
                arguments("subquery", over(1), over(2)),
                arguments("alias", aliased("n"), aliased("m")));
    }

    private static SqlNode over(int value) {
        Subquery inner = select(id).where(x.gt(value)).subquery();
        return select(inner.c("id"));
    }

    private static SqlNode aliased(String value) {
        FromClause alias = T.alias();
        return select(alias.c("id")).where(alias.<String>c("name").eq(value));
    }

    @Tag("core-C02")
    @Test
    void everyOtherDifferenceMakesAnotherKey() {
        Map<String, SqlNode> all = new LinkedHashMap<>();
        Select<Integer> base = select(id).where(x.eq(1));
        all.put("base", base);
        all.put("other operator", select(id).where(x.gt(1)));
        all.put("other column", select(id).where(id.eq(1)));
        all.put("other element", select(x).where(x.eq(1)));
        all.put("label", select(id.label("a")).where(x.eq(1)));
        all.put("other label", select(id.label("b")).where(x.eq(1)));
        all.put("order", base.orderBy(id));
        all.put("descending", base.orderBy(id.desc()));
        all.put("limit", base.limit(1));
        all.put("offset", base.offset(1));
        all.put("distinct", base.distinct());
        all.put("lock", base.forUpdate(ForUpdate.exclusive()));
        all.put("other lock", base.forUpdate(ForUpdate.shared()));
        all.put("hint", base.withStatementHint("HINT", "*"));
        all.put("other hint", base.withStatementHint("OTHER", "*"));
        all.put("prefix", base.prefixWith(text("P"), null));
        all.put("dialect option", base.dialectOption("some", 1));
        all.put("another value of it", base.dialectOption("some", 2));
        all.put(
                "other type of a value",
                select(id).where(x.eq(typeCoerce(1, bigInteger()).cast(integer()))));
        all.put("null is a test", select(id).where(x.eq((Integer) null)));
        all.put("cast", select(cast(x, string())));
        all.put("other cast", select(cast(x, string(10))));
        all.put("function", select(func("f", x)));
        all.put("other function", select(func("g", x)));
        all.put("two different aliases", selfJoin(T.alias("a"), T.alias("b")));
        FromClause a = T.alias("a");
        all.put("one alias twice", selfJoin(a, a));
        all.put(
                "another table of the same name",
                select(new MetaData().table("t", column("id", integer())).c("id")));
        List<String> names = new ArrayList<>(all.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int k = 0; k < names.size(); k++) {
                SqlNode one = all.get(names.get(i));
                SqlNode other = all.get(names.get(k));
                assertThat(one.sameStructure(other))
                        .as(names.get(i) + " and " + names.get(k))
                        .isEqualTo(i == k);
            }
        }
    }

    private static SqlNode selfJoin(FromClause one, FromClause other) {
        return select(one.c("id"), other.c("id")).where(one.<Integer>c("x").eq(other.<Integer>c("x")));
    }

    @Tag("core-X62")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyMethodGivesANewStatement(String why, SqlNode before, Supplier<SqlNode> change) {
        String text = before.toString();
        SqlNode after = change.get();
        assertThat(after).isNotSameAs(before);
        assertThat(after.toString()).isNotEqualTo(text);
        assertThat(before).hasToString(text);
    }

    static Stream<Arguments> everyMethodGivesANewStatement() {
        Select<Integer> select = select(id).where(x.eq(1));
        Insert<?> insert = insert(T).set(name, "a");
        Update<?> update = update(T).set(name, "a");
        Delete<?> delete = delete(T);
        CompoundSelect<Integer> union = select(id).union(select(x));
        return Stream.of(
                change("where", select, () -> select.where(id.gt(5))),
                change("join", select, () -> select.selectFrom(T).join(T.alias("z"), id.eq(x))),
                change("group by", select, () -> select.groupBy(x)),
                change("having", select, () -> select.having(count().gt(1L))),
                change("order by", select, () -> select.orderBy(x)),
                change("limit", select, () -> select.limit(3)),
                change("offset", select, () -> select.offset(3)),
                change("distinct", select, select::distinct),
                change("lock", select, () -> select.forUpdate(ForUpdate.exclusive())),
                change("add columns", select, () -> select.addColumns(x)),
                change("with only columns", select, () -> select.withOnlyColumns(x)),
                change("outer join", select, () -> select.outerJoin(T.alias("z"), id.eq(x))),
                change("select from", select, () -> select.selectFrom(T.alias("z"))),
                change("filter by", select, () -> select.filterBy("name", "a")),
                change("fetch", select, () -> select.fetch(3)),
                change("slice", select, () -> select.slice(1, 3)),
                change("prefix", select, () -> select.prefixWith(text("p"), null)),
                change("suffix", select, () -> select.suffixWith(text("s"), null)),
                change("CTE", select, () -> select.addCte(select(x).cte("c"))),
                change("label style", select, () -> select.labelStyle(LabelStyle.TABLENAME_PLUS_COL)),
                change("unordered", select.orderBy(x), () -> select.orderBy(x).unordered()),
                change("union limit", union, () -> union.limit(3)),
                change("insert values", insert, () -> insert.values(Map.of("x", 1))),
                change("insert prefix", insert, () -> insert.prefixWith(text("p"), null)),
                change("update prefix", update, () -> update.prefixWith(text("p"), null)),
                change("update CTE", update, () -> update.addCte(select(x).cte("c"))),
                change("delete CTE", delete, () -> delete.addCte(select(x).cte("c"))),
                change("delete prefix", delete, () -> delete.prefixWith(text("p"), null)),
                change("union order", union, () -> union.orderBy("id")),
                change("insert value", insert, () -> insert.set(x, 1)),
                change("insert returning", insert, () -> insert.returning(id)),
                change("update value", update, () -> update.set(x, 1)),
                change("update where", update, () -> update.where(id.eq(1))),
                change("delete where", delete, () -> delete.where(id.eq(1))));
    }

    private static Arguments change(String why, SqlNode before, Supplier<SqlNode> change) {
        return arguments(why, before, change);
    }

    @Tag("core-X63")
    @Test
    void elementsAreReplacedAddedAndLookedAt() {
        Select<Integer> select = select(id).where(x.eq(1));
        assertThat(flat(select.withOnlyColumns(name))).isEqualTo("SELECT t.name FROM t WHERE t.x = :x_1");
        assertThat(flat(select.addColumns(name, x))).isEqualTo("SELECT t.id, t.name, t.x FROM t WHERE t.x = :x_1");
        assertThat(flat(select.filterBy("name", "a")))
                .isEqualTo("SELECT t.id FROM t WHERE t.x = :x_1 AND t.name = :name_1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> select.filterBy("zzz", 1))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("zzz");
        assertThat(select.selectedExpressions()).hasSize(1).first().isSameAs(id);
        assertThat(SelectFroms.of(select)).hasSize(1).first().isSameAs(T);
        assertThat(select.whereClauses()).hasSize(1);
    }

    private static String flat(SqlNode node) {
        return io.jalchemy.Texts.flat(node.toString());
    }

    @Tag("core-X64")
    @Test
    void treesAreWalkedCopiedAndCompared() {
        Select<Integer> select = select(id).where(x.eq(1), name.eq("a"));
        List<Object> tables = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        select.traverse(node -> {
            if (node instanceof Column<?> column) {
                tables.add(column.table());
            }
            if (node instanceof BindParameter<?> bind) {
                values.add(bind.value());
            }
        });
        assertThat(tables).hasSize(3).allMatch(one -> one == T);
        assertThat(values).containsExactly(1, "a");
        FromClause alias = T.alias("other");
        Select<Integer> copy =
                Replacement.in(select, node -> node instanceof Column<?> column ? alias.c(column.key()) : null);
        assertThat(flat(copy))
                .isEqualTo("SELECT other.id FROM t AS other WHERE other.x = :x_1 AND other.name = :name_1");
        assertThat(flat(select)).isEqualTo("SELECT t.id FROM t WHERE t.x = :x_1 AND t.name = :name_1");
        Select<Integer> revalued = Replacement.in(
                select,
                node -> node instanceof BindParameter<?> bind && "x".equals(bind.key()) ? bind.withValue(5) : null);
        assertThat(StructurePattern.bindsOf(revalued).getFirst().value()).isEqualTo(5);
        assertThat(x.eq(1).sameStructure(x.eq(2))).isTrue();
        assertThat(x.eq(1).sameStructure(x.ne(1))).isFalse();
    }
}
