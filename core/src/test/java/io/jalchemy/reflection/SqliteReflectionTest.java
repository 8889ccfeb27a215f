package io.jalchemy.reflection;

import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.sqlite.SqliteInspector;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQLite tells by pragmas, and what only the text of its CREATE statements tells. */
@OnDatabases(DatabaseKind.SQLITE)
class SqliteReflectionTest {
    private final TestDatabase database;
    private final Engine engine;

    SqliteReflectionTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @Tag("core-R07")
    void constraintsAreReadFromTextHoweverItIsWritten() throws SQLException {
        database.execute("CREATE TABLE parent (x INTEGER, y INTEGER, PRIMARY KEY (x, y))", """
            create  table "od""d, (table)"(
              [a b] int
                constraint 'not "null"' not null constraint `u``a` unique,
              "C,D" varchar ( 20 ) default 'unique (z), check (1)' /* unique (e) check (e) */
                CHECK("C,D" <> ')') , -- unique (f
              e numeric(10 , 2) Default (1 + (2)) collate "NOCASE" UNIQUE on  conflict  REPLACE,
              check_it text,
              Constraint "the ""key"" here" Primary
                 Key ( "C,D" desc , e),
              uNiQuE([A B],"c,d" collate nocase asc)on conflict ignore
              CONSTRAINT[pos( ]check( e>0 and (check_it in ('a)', "b(" ) or "[a b]" > 1) )
              CHECK (E<
                10),
              unique (e)
            )\
            """);
        Inspector inspector = engine.inspect();
        String odd = "od\"d, (table)";
        assertThat(inspector.primaryKey(odd, null))
                .isEqualTo(new ReflectedPrimaryKey("the \"key\" here", List.of("C,D", "e"), null, Map.of()));
        assertThat(inspector.uniqueConstraints(odd, null))
                .containsExactly(
                        new ReflectedUnique("u`a", List.of("a b"), null, Map.of(), null),
                        new ReflectedUnique(null, List.of("e"), null, Map.of("sqlite_on_conflict", "REPLACE"), null),
                        new ReflectedUnique(
                                null, List.of("a b", "C,D"), null, Map.of("sqlite_on_conflict", "IGNORE"), null));
        assertThat(inspector.checkConstraints(odd, null))
                .extracting(ReflectedCheck::name, ReflectedCheck::sqlText)
                .containsExactly(
                        tuple("pos( ", "e>0 and (check_it in ('a)', \"b(\" ) or \"[a b]\" > 1)"),
                        tuple(null, "\"C,D\" <> ')'"),
                        tuple(null, "E<\n    10"));
        assertThat(inspector.columns(odd))
                .extracting(ReflectedColumn::name, ReflectedColumn::nullable, ReflectedColumn::defaultText)
                .containsExactly(
                        tuple("a b", false, null),
                        tuple("C,D", true, "'unique (z), check (1)'"),
                        tuple("e", true, "1 + (2)"),
                        tuple("check_it", true, null));
    }

    @Test
    @Tag("core-R21")
    void tablesTellHowTheirRowsAreKept() throws SQLException {
        database.execute(
                "CREATE TABLE keyed (k TEXT PRIMARY KEY, n INTEGER) without  rowid , Strict",
                "CREATE TABLE numbered (id INTEGER PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT, a TEXT NOT NULL ON"
                        + " CONFLICT FAIL)",
                "CREATE TABLE firm (id INT, anything ANY) /* WITHOUT ROWID */ STRICT",
                "CREATE TABLE plain (rowid_ INTEGER, \"without rowid\" TEXT DEFAULT 'strict')");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableOptions("keyed", null))
                .isEqualTo(Map.of("sqlite_with_rowid", false, "sqlite_strict", true));
        assertThat(inspector.tableOptions("numbered", null)).isEqualTo(Map.of("sqlite_autoincrement", true));
        assertThat(inspector.tableOptions("firm", null)).isEqualTo(Map.of("sqlite_strict", true));
        assertThat(inspector.tableOptions("plain", null)).isEmpty();
        assertThat(inspector.columns("keyed"))
                .extracting(ReflectedColumn::name, ReflectedColumn::autoincrement)
                .containsExactly(tuple("k", false), tuple("n", null));
        assertThat(inspector.columns("numbered"))
                .extracting(ReflectedColumn::name, ReflectedColumn::autoincrement, ReflectedColumn::options)
                .containsExactly(
                        tuple("id", true, Map.of("sqlite_on_conflict_primary_key", "REPLACE")),
                        tuple("a", null, Map.of("sqlite_on_conflict_not_null", "FAIL")));
    }

    @Test
    @Tag("core-R21")
    void generatedColumnsTellTheirExpression() throws SQLException {
        database.execute("""
            CREATE TABLE areas (
              w INTEGER, h INTEGER,
              area INTEGER GENERATED  ALWAYS as ( w*h /* "," ) */ ) stored NOT NULL,
              label TEXT AS ('(' || w || ', ' || h || ')') UNIQUE,
              loose as (w + (1))
            )\
            """);
        assertThat(engine.inspect().columns("areas"))
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::type,
                        ReflectedColumn::nullable,
                        ReflectedColumn::computed)
                .containsExactly(
                        tuple("w", Types.sqlInteger(), true, null),
                        tuple("h", Types.sqlInteger(), true, null),
                        tuple("area", Types.sqlInteger(), false, new ReflectedComputed("w*h", true)),
                        tuple(
                                "label",
                                Types.sqlText(),
                                true,
                                new ReflectedComputed("'(' || w || ', ' || h || ')'", false)),
                        tuple("loose", Types.nullType(), true, new ReflectedComputed("w + (1)", false)));
        assertThat(engine.inspect().uniqueConstraints("areas", null))
                .extracting(ReflectedUnique::columns)
                .containsExactly(List.of("label"));
    }

    @Test
    @Tag("core-R21")
    void indexesTellTheirConditionAndThoseOfConstraintsAreHidden() throws SQLException {
        database.execute(
                "CREATE TABLE t (id TEXT PRIMARY KEY, a INTEGER, b TEXT UNIQUE, c TEXT)",
                "CREATE UNIQUE INDEX \"on (where)\" ON t (a desc, b) WHERE a > 5 AND b <> ') WHERE'",
                "create index low on\n t(lower ( c ) desc,a , b || ')', c collate nocase)");
        Inspector inspector = engine.inspect();
        List<ReflectedIndex> known = List.of(
                new ReflectedIndex(
                        "low",
                        false,
                        List.of(
                                new ReflectedIndex.Element(null, "lower ( c )", List.of("desc")),
                                ReflectedIndex.Element.ofColumn("a"),
                                ReflectedIndex.Element.ofExpression("b || ')'"),
                                ReflectedIndex.Element.ofExpression("c collate nocase")),
                        List.of(),
                        Map.of(),
                        null),
                new ReflectedIndex(
                        "on (where)",
                        true,
                        List.of(
                                new ReflectedIndex.Element("a", null, List.of("desc")),
                                ReflectedIndex.Element.ofColumn("b")),
                        List.of(),
                        Map.of("sqlite_where", "a > 5 AND b <> ') WHERE'"),
                        null));
        assertThat(inspector.indexes("t", null)).isEqualTo(known);
        SqliteInspector own = SqliteInspector.of(inspector);
        assertThat(own.allIndexes("t", null))
                .containsAll(known)
                .filteredOn(index -> index.name().startsWith("sqlite_autoindex_"))
                .extracting(ReflectedIndex::name, ReflectedIndex::unique, ReflectedIndex::columnNames)
                .containsExactly(
                        tuple("sqlite_autoindex_t_1", true, List.of("id")),
                        tuple("sqlite_autoindex_t_2", true, List.of("b")));
        assertThatThrownBy(() -> own.allIndexes("u", null))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"u\"");
    }

    @Test
    @Tag("core-R21")
    void whatWasReadIsMadeAgain() throws SQLException {
        database.execute(
                "CREATE TABLE keyed (k TEXT PRIMARY KEY NOT NULL, n INTEGER, o ANY, p BLOB) WITHOUT ROWID, STRICT",
                "CREATE TABLE numbered (id INTEGER PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT, a TEXT NOT NULL ON CONFLICT FAIL)",
                """
                CREATE TABLE "Many things" (
                  "a b" INTEGER DEFAULT (1 + 2), c VARCHAR(9) DEFAULT 'x:y' COLLATE NOCASE, d TEXT AS (c || ':') STORED, e TEXT,
                  PRIMARY KEY (c, "a b") ON CONFLICT IGNORE, CONSTRAINT u UNIQUE (e) ON CONFLICT REPLACE,
                  CONSTRAINT ck CHECK (c <> ':z' AND e LIKE '%'),
                  FOREIGN KEY (e) REFERENCES keyed ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)""",
                "CREATE UNIQUE INDEX i ON \"Many things\" (\"a b\" DESC, lower(c), e COLLATE RTRIM) WHERE c LIKE 'x:y%'");
        List<Object> before = everything();
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        assertThat(everything()).isEqualTo(before);
        assertThat(database.rows("SELECT count(*) FROM sqlite_sequence")).isEqualTo(List.of(List.of(0)));
    }

    private List<Object> everything() {
        Inspector inspector = engine.inspect();
        TableSelection all = TableSelection.ofSchema(null);
        return List.of(
                inspector.columns(all),
                inspector.primaryKeys(all),
                inspector.foreignKeys(all),
                inspector.indexes(all),
                inspector.uniqueConstraints(all),
                inspector.checkConstraints(all),
                inspector.tableOptions(all));
    }

    @Test
    @Tag("core-R21")
    void attachedDatabasesAreSchemas() throws SQLException {
        database.execute("CREATE TABLE here (id INTEGER PRIMARY KEY)");
        try (Connection connection = engine.connect()) {
            connection.execute(text("ATTACH DATABASE '' AS \"the other\""));
            connection.execute(text("CREATE TABLE \"the other\".parents (id INTEGER PRIMARY KEY)"));
            connection.execute(text("CREATE TABLE \"the other\".children (id INTEGER PRIMARY KEY, up INTEGER REFERENCES"
                    + " parents, UNIQUE (up))"));
            connection.execute(text("CREATE INDEX \"the other\".up ON children (up)"));
            Inspector inspector = connection.inspect();
            assertThat(inspector.schemaNames()).containsExactly("main", "the other");
            assertThat(inspector.defaultSchemaName()).isEqualTo("main");
            assertThat(inspector.tableNames()).containsExactly("here");
            assertThat(inspector.tableNames("the other")).containsExactly("children", "parents");
            assertThat(inspector.tableNames("nowhere")).isEmpty();
            assertThat(inspector.hasTable("children", "nowhere")).isFalse();
            MetaData read = new MetaData();
            Table children = read.autoload(connection, "children", ReflectOptions.DEFAULT.schema("the other"));
            assertThat(read.tables()).containsOnlyKeys("the other.children", "the other.parents");
            assertThat(children.foreignKeyConstraints()
                            .getFirst()
                            .referredTable()
                            .fullName())
                    .isEqualTo("the other.parents");
            assertThat(children.indexes()).hasSize(1);
            assertThat(inspector.uniqueConstraints("children", "the other")).hasSize(1);
            connection.rollback();
        }
    }

    @Test
    @Tag("core-R02")
    void temporaryTablesAndViewsAreToldApart() throws SQLException {
        database.execute("CREATE TABLE lasting (id INTEGER)");
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE TEMPORARY TABLE brief (id INTEGER PRIMARY KEY, n TEXT UNIQUE)"));
            connection.execute(text("CREATE TEMPORARY VIEW glance AS SELECT n FROM brief"));
            connection.execute(text("CREATE TEMPORARY TABLE lasting (other TEXT)"));
            Inspector inspector = connection.inspect();
            assertThat(inspector.tempTableNames()).containsExactly("brief", "lasting");
            assertThat(inspector.tempViewNames()).containsExactly("glance");
            assertThat(inspector.tableNames()).containsExactly("lasting");
            assertThat(inspector.viewNames()).isEmpty();
            assertThat(inspector.columns("glance"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("n");
            assertThat(inspector.columns("lasting"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("id");
            assertThat(inspector.uniqueConstraints("brief", null)).hasSize(1);
            connection.rollback();
        }
    }

    @Test
    void foreignKeysLeadToTheirTableHoweverItIsWritten() throws SQLException {
        database.execute("CREATE TABLE Parents (b INTEGER, a INTEGER, PRIMARY KEY (a, b))", """
            CREATE TABLE children (
              x INTEGER REFERENCES "PARENTS" (a) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
              y INTEGER CONSTRAINT inlined REFERENCES children,
              z INTEGER PRIMARY KEY,
              foreign
                 key(X,y)references[parents]match full not deferrable,
              CONSTRAINT last FOREIGN KEY (y) REFERENCES children (z) ON DELETE CASCADE
            )\
            """);
        assertThat(engine.inspect().foreignKeys("children", null))
                .containsExactly(
                        key(null, List.of("x"), "Parents", List.of("a"), null, "SET NULL", true, "DEFERRED", null),
                        key("inlined", List.of("y"), "children", List.of("z"), null, null, null, null, null),
                        key(null, List.of("x", "y"), "Parents", List.of("a", "b"), null, null, false, null, "FULL"),
                        key("last", List.of("y"), "children", List.of("z"), "CASCADE", null, null, null, null));
    }

    private static ReflectedForeignKey key(
            @Nullable String name,
            List<String> columns,
            String table,
            List<String> others,
            @Nullable String onDelete,
            @Nullable String onUpdate,
            @Nullable Boolean deferrable,
            @Nullable String initially,
            @Nullable String match) {
        return new ReflectedForeignKey(
                name,
                columns,
                TableName.of(table),
                others,
                onDelete,
                onUpdate,
                deferrable,
                initially,
                match,
                null,
                Map.of());
    }

    @Test
    void whatSqliteKeepsForItselfIsHiddenUnlessAskedFor() throws SQLException {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableNames()).containsExactly("t");
        assertThat(SqliteInspector.of(inspector).allTableNames(null)).containsExactly("sqlite_sequence", "t");
        assertThat(inspector.columns("sqlite_sequence"))
                .extracting(ReflectedColumn::name)
                .containsExactly("name", "seq");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typeNames")
    void typesFollowTheNameOrElseItsAffinity(String declared, SqlType<?> type) throws SQLException {
        database.execute("CREATE TABLE t (c " + declared + ")");
        assertThat(engine.inspect().columns("t").getFirst().type()).isEqualTo(type);
    }

    static Stream<Arguments> typeNames() {
        return Stream.of(
                arguments("", Types.nullType()),
                arguments("blob", Types.blob()),
                arguments("any", SqliteTypes.any()),
                arguments("jsonb", SqliteTypes.jsonb(Object.class)),
                arguments("varchar (20)", Types.varchar(20)),
                arguments("Numeric( 10 , 2 )", Types.sqlNumeric(10, 2)),
                arguments("double  precision", Types.sqlDoublePrecision()),
                arguments("datetime_char", Types.sqlDateTime()),
                arguments("bool", Types.sqlBoolean()),
                arguments("UNSIGNED BIG INT", Types.sqlInteger()),
                arguments("CHARINT", Types.sqlInteger()),
                arguments("NATIVE CHARACTER(70)", StringType.of(StringType.Spelling.SQL_TEXT, 70)),
                arguments(
                        "text collate nocase",
                        StringType.of(StringType.Spelling.SQL_TEXT, null).collate("nocase")),
                arguments("DOUBLER", Types.real()),
                arguments("MONEY(10, 2)", Types.sqlNumeric(10, 2)),
                arguments("\"odd, name\"", Types.sqlNumeric()));
    }

    @Test
    @Tag("core-R16")
    void aTypeWithoutNameOrAffinityBecomesNullTypeWithAWarning() throws SQLException {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, shape GEOBLOB(3), untyped, name VARCHAR(5))");
        try (ReflectionLog log = ReflectionLog.listen()) {
            Table t = new MetaData().autoload(engine, "t");
            assertThat(t.columnList())
                    .extracting(column -> (Object) column.type())
                    .containsExactly(Types.sqlInteger(), Types.nullType(), Types.nullType(), Types.varchar(5));
            assertThat(log.warnings())
                    .containsExactly(
                            "Column \"shape\" of table \"t\" has type GEOBLOB(3), which is not known here; it gets NullType.");
        }
    }

    @Test
    @Tag("core-R08")
    void commentsAndSequencesAreRefused() throws SQLException {
        database.execute("CREATE TABLE t (id INTEGER)", "CREATE VIEW v AS SELECT id FROM t");
        Inspector inspector = engine.inspect();
        assertThatThrownBy(() -> inspector.tableComment("t", null))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessage("Dialect sqlite has no comments to reflect, or cannot tell them.");
        assertThatThrownBy(() -> inspector.sequenceNames(null))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("sqlite has no sequences");
        assertThat(inspector.viewDefinition("v", null)).isEqualTo("CREATE VIEW v AS SELECT id FROM t");
        assertThatThrownBy(() -> inspector.viewDefinition("t", null)).isInstanceOf(NoSuchTableException.class);
    }
}
