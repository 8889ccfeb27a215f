package io.jalchemy.compiler;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What compiling a statement gives beside its text, and what it withstands. */
class CompilerTest {
    private static final Table T = new MetaData()
            .table("t", column("id", integer()).primaryKey(), column("x", integer()), column("name", string(30)));
    private static final Column<Integer> id = T.c("id");
    private static final Column<Integer> x = T.c("x");
    private static final Column<String> name = T.c("name");

    @Tag("core-C01")
    @Test
    void compilingNeedsNoDriver() throws Exception {
        List<URL> classes = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (!entry.matches(".*(sqlite-jdbc|postgresql-|mariadb-java-client).*")) {
                classes.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("org.postgresql.Driver"))
                    .isInstanceOf(ClassNotFoundException.class);
            Supplier<?> compiling = (Supplier<?>) loader.loadClass(WithoutDriver.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat((List<?>) compiling.get()).hasSize(7).allSatisfy(one -> assertThat((String) one)
                    .startsWith("SELECT t.id")
                    .contains("[7, a]"));
        }
    }

    /** Compiles for every dialect; loaded where no driver is. */
    public static final class WithoutDriver implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            List<String> all = new ArrayList<>();
            for (Dialect dialect : Texts.DIALECTS) {
                CompiledStatement compiled = dialect.compile(select(id).where(x.gt(7), name.eq("a")));
                all.add(Texts.flat(compiled.sql()) + " " + compiled.positionalValues());
            }
            return all;
        }
    }

    @Tag("core-C07")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void valuesAreWrittenAsLiteralsOnDemand(String why, SqlNode statement, String sql) {
        assertThat(Texts.flat(Texts.dialect("default")
                        .compile(statement, CompileOptions.NONE.withLiteralBinds())
                        .sql()))
                .isEqualTo(sql);
    }

    static Stream<Arguments> valuesAreWrittenAsLiteralsOnDemand() {
        return Stream.of(
                arguments(
                        "text, number, null",
                        selectAll(literal("x"), literal(5), nullValue()),
                        "SELECT 'x' AS anon_1, 5 AS anon_2, NULL AS anon_3"),
                arguments("quote", name.eq("it's"), "t.name = 'it''s'"),
                arguments("list", x.in(1, 2, 3), "t.x IN (1, 2, 3)"),
                arguments("rows", tuple(x, x).in(List.of(List.of(1, 2))), "(t.x, t.x) IN ((1, 2))"),
                arguments("empty list", x.in(List.of()), "t.x IN (NULL) AND (1 != 1)"),
                arguments("limit", select(id).limit(5), "SELECT t.id FROM t LIMIT 5"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', textBlock = """
            postgresql : nextval('__[SCHEMA_a].s')
            oracle     : __[SCHEMA_a].s.nextval
            mssql      : NEXT VALUE FOR __[SCHEMA_a].s
            mariadb    : nextval(__[SCHEMA_a].s)
            """)
    void schemasOfSequencesAreReplacedLater(String dialect, String sql) {
        CompileOptions options = CompileOptions.NONE.withSchemaTranslate(Map.of("a", "b"), false);
        SqlNode next = new Sequence(Name.of("s"), "a").nextValue();
        assertThat(Texts.flat(Texts.dialect(dialect).compile(next, options).sql()))
                .isEqualTo(sql);
    }

    @Tag("core-C07")
    @Test
    void literalsAreWrittenJustBeforeExecution() {
        SqlNode statement =
                select(id).where(x.eq(param("p", integer()).withValue(5).literalExecute()), x.in(1, 2));
        CompiledStatement compiled = Texts.dialect("default").compile(statement);
        assertThat(Texts.flat(compiled.sql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.x = __[POSTCOMPILE_p] AND t.x IN (__[POSTCOMPILE_x_1])");
        assertThat(Texts.flat(compiled.expandedSql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.x = 5 AND t.x IN (:x_1_1, :x_1_2)");
        assertThat(compiled.expandedParameters()).isEqualTo(Map.of("x_1_1", 1, "x_1_2", 2));
        assertThat(Texts.flat(Texts.dialect("default")
                        .compile(statement, CompileOptions.NONE.withPostcompileRendered())
                        .sql()))
                .isEqualTo("SELECT t.id FROM t WHERE t.x = 5 AND t.x IN (:x_1_1, :x_1_2)");
    }

    @Tag("core-C07")
    @Test
    void aValueWithoutALiteralFormIsNamedWithItsType() {
        SqlNode statement = select(literal(new StringBuilder("x"), nullTypeOf()));
        assertThatThrownBy(() -> DefaultDialect.INSTANCE.compile(statement, CompileOptions.NONE.withLiteralBinds()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("StringBuilder")
                .hasMessageContaining("NullType");
    }

    @SuppressWarnings("unchecked")
    private static io.jalchemy.types.SqlType<StringBuilder> nullTypeOf() {
        return (io.jalchemy.types.SqlType<StringBuilder>) (io.jalchemy.types.SqlType<?>) nullType();
    }

    /** An element of a third party: {@code double(x)}. */
    private static class Doubled extends CustomElement<Integer> {
        final Expression<Integer> of;

        Doubled(Expression<Integer> of) {
            super(integer());
            this.of = of;
        }

        @Override
        protected int partCount() {
            return 1;
        }

        @Override
        protected @Nullable Object part(int index) {
            return of;
        }

        @Override
        protected SqlNode withParts(Parts parts) {
            return new Doubled(parts.get(0));
        }
    }

    /** Written as its superclass is, unless something else is registered for it. */
    private static final class Redoubled extends Doubled {
        Redoubled(Expression<Integer> of) {
            super(of);
        }
    }

    @Tag("core-C08")
    @Test
    void toStringShowsWhatNoDialectKnows() {
        assertThat(Texts.flat(select(new Doubled(x)).toString())).contains("<Doubled>");
        assertThat(Texts.flat(select(id).where(name.regexpMatch("a")).toString()))
                .isEqualTo("SELECT t.id FROM t WHERE t.name <regexp> :name_1");
        assertThat(name.regexpReplace("a", "b").toString()).isNotEmpty();
        assertThat(select(id).distinct(x).toString()).isNotEmpty();
    }

    @Tag("core-C12")
    @Test
    void elementsAreWrittenAsRegistered() {
        SqlNode statement = select(new Doubled(x.plus(1)));
        assertThatThrownBy(() -> Texts.dialect("sqlite").compile(statement))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("CustomRendering.register");
        CustomRendering.register(
                Doubled.class, (element, compiler, scope) -> "double(" + compiler.process(element.of, scope) + ")");
        CustomRendering.register(
                Doubled.class,
                "sqlite",
                (element, compiler, scope) -> "(" + compiler.process(element.of, scope) + ") * 2");
        try {
            assertThat(Texts.on("sqlite", statement)).isEqualTo("SELECT (t.x + :x_1) * 2 AS anon_1 FROM t");
            assertThat(Texts.on("postgresql", statement)).isEqualTo("SELECT double(t.x + :x_1) AS anon_1 FROM t");
            assertThat(Texts.on("sqlite", select(new Redoubled(x)))).isEqualTo("SELECT (t.x) * 2 AS anon_1 FROM t");
        } finally {
            CustomRendering.deregister(Doubled.class);
        }
        assertThat(Texts.on("postgresql", statement)).startsWith("refused: ");
    }

    @Tag("core-X65")
    @Test
    void aClauseOfAThirdPartyStandsBehindTheBody() {
        CustomRendering.register(
                Doubled.class, (element, compiler, scope) -> "QUALIFY " + compiler.process(element.of, scope));
        try {
            Select<Integer> one = select(id).suffixWith(new Doubled(x.plus(1)), null);
            Select<Integer> other = select(id).suffixWith(new Doubled(x.plus(2)), null);
            CompiledStatement compiled = Texts.dialect("default").compile(one);
            assertThat(Texts.flat(compiled.sql())).isEqualTo("SELECT t.id FROM t QUALIFY t.x + :x_1");
            assertThat(compiled.positionalValues()).containsExactly(1);
            assertThat(one.sameStructure(other)).isTrue();
            assertThat(one.sameStructure(select(id).suffixWith(new Doubled(id), null)))
                    .isFalse();
        } finally {
            CustomRendering.deregister(Doubled.class);
        }
    }

    @Tag("core-C09")
    @Test
    void parametersHaveNamesValuesAndPositions() {
        BindParameter<Integer> twice = param("p", integer()).withValue(3);
        Cte c = select(id).where(x.eq(1)).cte("c");
        SqlNode statement = insert(T)
                .fromSelect(
                        List.of("id", "x"),
                        select(c.c("id"), twice).where(c.<Integer>c("id").gt(twice), x.lt(2)));
        CompiledStatement compiled = Texts.dialect("default").compile(statement);
        assertThat(compiled.positions()).containsExactly("x_1", "p", "p", "x_2");
        assertThat(compiled.parameters()).isEqualTo(Map.of("x_1", 1, "p", 3, "x_2", 2));
        CompiledStatement marks = withStyle(ParamStyle.QMARK).compile(statement);
        assertThat(marks.positionalValues()).containsExactly(1, 3, 3, 2);
        CompiledStatement given =
                Texts.dialect("default").compile(statement, CompileOptions.NONE.withParameters(Map.of("p", 9)));
        assertThat(given.parameters()).isEqualTo(Map.of("x_1", 1, "p", 9, "x_2", 2));
    }

    private static Dialect withStyle(ParamStyle style) {
        return DefaultDialect.INSTANCE.withTraits(
                DefaultDialect.INSTANCE.traits().with(traits -> traits.paramStyle(style)));
    }

    @Tag("core-X61")
    @Test
    void parametersOfOneNameMustBeOneParameter() {
        assertThatThrownBy(() ->
                        DefaultDialect.INSTANCE.compile(select(id).where(x.eq(5), id.eq(param("x_1", integer())))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("x_1");
        int[] calls = {0};
        BindParameter<Integer> computed = param("p", integer()).computed(() -> ++calls[0]);
        CompiledStatement compiled = DefaultDialect.INSTANCE.compile(select(id).where(x.eq(computed)));
        assertThat(calls[0]).isZero();
        assertThat(compiled.parameters()).containsEntry("p", 1);
    }

    @Tag("core-C10")
    @Test
    void generatedNamesKeepToTheLimitOfTheDialect() {
        Dialect narrow = DefaultDialect.INSTANCE.withTraits(
                DefaultDialect.INSTANCE.traits().with(traits -> traits.maxIdentifierLength(20)));
        Table wide = new MetaData()
                .table(
                        "a_table_with_a_long_name",
                        column("a_column_with_a_long_name", integer()),
                        column("b", integer()));
        SqlNode statement = select(List.of(wide.c("a_column_with_a_long_name"), wide.c("b")))
                .labelStyle(io.jalchemy.sql.LabelStyle.TABLENAME_PLUS_COL);
        String sql = Texts.flat(narrow.compile(statement).sql());
        assertThat(sql).contains(" AS a_table_with_a_1").contains(" AS a_table_with_a_2");
        assertThat(Texts.flat(narrow.compile(statement).sql())).isEqualTo(sql);
        Dialect labels = DefaultDialect.INSTANCE.withTraits(
                DefaultDialect.INSTANCE.traits().with(traits -> traits.labelLength(10)));
        assertThat(Texts.flat(labels.compile(statement).sql())).contains(" AS a_ta_1");
        assertThat(Texts.flat(labels.compile(select(select(x.label("own_label")).subquery("s")))
                        .sql()))
                .isEqualTo("SELECT s.own_label FROM (SELECT t.x AS own_label FROM t) AS s");
        assertThatThrownBy(() -> DefaultDialect.INSTANCE.traits().with(traits -> traits.labelLength(50)
                        .maxIdentifierLength(20)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("50")
                .hasMessageContaining("20");
    }

    @Tag("core-C11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unconnectedElementsAreFound(String why, SqlNode statement, boolean found) {
        List<String> warnings = DefaultDialect.INSTANCE.compile(statement).warnings();
        if (found) {
            assertThat(warnings).singleElement().asString().contains("cartesian product", "\"t\"", "\"u\"");
        } else {
            assertThat(warnings).isEmpty();
        }
    }

    static Stream<Arguments> unconnectedElementsAreFound() {
        Table u = new MetaData().table("u", column("t_id", integer()), column("v", integer()));
        Column<Integer> tId = u.c("t_id");
        Column<Integer> v = u.c("v");
        FromClause lateral = select(v).where(tId.eq(id)).lateral("l");
        return Stream.of(
                arguments("two tables", select(id, v), true),
                arguments("criteria on each", select(id, v).where(x.eq(1), v.eq(1)), true),
                arguments("connected by a criterion", select(id, v).where(tId.eq(id)), false),
                arguments("joined", select(id, v).join(u, tId.eq(id)), false),
                arguments("joined on true", select(id, v).join(u, trueValue()), false),
                arguments("lateral", select(id, lateral.c("v")), false),
                arguments(
                        "one row, as a value",
                        select(id, select(v).where(tId.eq(1)).scalarSubquery()),
                        false),
                arguments(
                        "a function of the other",
                        select(
                                id,
                                func("explode", name)
                                        .tableValued(column("part", string()))
                                        .joiningImplicitly()
                                        .c("part")),
                        false),
                arguments("one of a union", select(id, v).union(select(x, id)), true),
                arguments("one table", select(id), false));
    }

    @Tag("core-C18")
    @Test
    void valuesNeverStandInTheText() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String nasty = "'; DROP TABLE t; -- " + (char) ('!' + random.nextInt(90)) + random.nextLong();
            for (Dialect dialect : Texts.DIALECTS) {
                CompiledStatement compiled = dialect.compile(select(id)
                        .where(name.eq(nasty), name.in(nasty, "b"), name.contains(nasty))
                        .orderBy(caseWhen(name.eq(nasty), 1).otherwise(0)));
                assertThat(compiled.expandedSql()).doesNotContain("DROP TABLE");
                assertThat(compiled.expandedParameters()).containsValue(nasty);
            }
        }
    }

    @Tag("core-C18")
    @Test
    void identifiersAreEscapedOrRefused() {
        Map<String, String> escaped = Map.of(
                "sqlite",
                "\"a\"\"b`c]d\"",
                "postgresql",
                "\"a\"\"b`c]d\"",
                "mysql",
                "`a\"b``c]d`",
                "mariadb",
                "`a\"b``c]d`",
                "mssql",
                "[a\"b`c]]d]");
        escaped.forEach((dialect, quoted) -> {
            assertThat(Texts.on(dialect, select(table("t", column("a\"b`c]d", integer())))))
                    .isEqualTo("SELECT t." + quoted + " FROM t");
            assertThatThrownBy(() -> Texts.dialect(dialect).compile(select(table("t", column("a\0b", integer())))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("NUL");
        });
        assertThat(Texts.on("oracle", select(table("t", column("a`b]c", integer())))))
                .isEqualTo("SELECT t.\"a`b]c\" FROM t");
        assertThat(Texts.on("oracle", select(table("t", column("a\"b", integer())))))
                .startsWith("refused: An identifier of Oracle cannot contain a double quote");
    }

    @Tag("core-C19")
    @Test
    void wideAndDeepStatementsCompile() {
        Condition[] terms = IntStream.range(0, 5000).mapToObj(i -> x.eq(i)).toArray(Condition[]::new);
        assertThat(DefaultDialect.INSTANCE.compile(or(terms)).positions()).hasSize(5000);
        Condition chain = x.eq(0);
        for (int i = 1; i < 5000; i++) {
            chain = chain.or(x.eq(i));
        }
        assertThat(DefaultDialect.INSTANCE.compile(chain).positions()).hasSize(5000);
        Select<?> nested = select(id);
        for (int i = 0; i < 200; i++) {
            nested = select(nested.subquery().c("id"));
        }
        String sql = DefaultDialect.INSTANCE.compile(nested).sql();
        assertThat(sql).contains("anon_200");
        Column<?>[] columns = IntStream.range(0, 2000)
                .mapToObj(i -> column("c" + i, integer()))
                .toArray(Column<?>[]::new);
        Table wide = new MetaData().table("wide", columns);
        assertThat(DefaultDialect.INSTANCE.compile(select(wide)).resultColumns())
                .hasSize(2000);
        Expression<?> sum = x;
        for (int i = 0; i < 200; i++) {
            sum = i % 2 == 0 ? sum.plus(1) : sum.times(2);
        }
        assertThat(DefaultDialect.INSTANCE.compile(sum).positions()).hasSize(200);
    }

    @Tag("core-C21")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatADialectLacksIsSaidBeforeSending(String dialect, SqlNode statement, String lack) {
        assertThatThrownBy(() -> Texts.dialect(dialect).compile(statement))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining(dialect)
                .hasMessageContaining(lack);
    }

    static Stream<Arguments> whatADialectLacksIsSaidBeforeSending() {
        return Stream.of(
                arguments("mysql", insert(T).set(name, "a").returning(id), "INSERT"),
                arguments("mariadb", update(T).set(name, "a").returning(id), "UPDATE"),
                arguments("sqlite", select(id).distinct(x), "DISTINCT ON"),
                arguments("sqlite", select(select(id).lateral()), "LATERAL"),
                arguments("sqlite", select(new io.jalchemy.schema.Sequence("s").nextValue()), "sequences"),
                arguments("sqlite", name.regexpReplace("a", "b"), "regular expressions"),
                arguments("postgresql", tryCast(name, integer()), "TRY_CAST"),
                arguments("mysql", select(id).fetch(literal(1), true, false), "WITH TIES"));
    }

    @Tag("core-C17")
    @Test
    void questionMarksOfOperatorsAreNoParameters() {
        CompiledStatement compiled = PostgresDialect.INSTANCE.compile(name.op("?", "k"));
        assertThat(compiled.text().forJdbc(PostgresDialect.INSTANCE)).isEqualTo("t.name ?? ?");
        CompiledStatement quoted =
                PostgresDialect.INSTANCE.compile(text("select 'a?', \"b?\", $$c?$$ /* d? */ where j ?| :k -- e?"));
        assertThat(quoted.text().forJdbc(PostgresDialect.INSTANCE))
                .isEqualTo("select 'a?', \"b?\", $$c?$$ /* d? */ where j ??| ? -- e?");
        assertThat(Arrays.asList(
                        Texts.on("postgresql", name.op("@?", "$.a")), Texts.on("postgresql", name.op("?|", "a"))))
                .containsExactly("t.name @? :name_1", "t.name ?| :name_1");
        assertThat(Texts.on(
                        "default", select(literalColumn("'50% :x'", string()).label("l"))))
                .isEqualTo("SELECT '50% :x' AS l");
    }

    @Tag("core-C10")
    @Test
    void namesThatTheUserGaveStayAsTheyAre() {
        String longName = "n".repeat(80);
        assertThat(Texts.on("default", select(id.label(Name.of(longName)))))
                .isEqualTo("SELECT t.id AS " + longName + " FROM t");
    }
}
