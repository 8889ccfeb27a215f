package io.jalchemy.reflection;

import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What MariaDB tells by its information schema. */
@OnDatabases(DatabaseKind.MARIADB)
class MariaDbReflectionTest {
    private final TestDatabase database;
    private final Engine engine;

    MariaDbReflectionTest(TestDatabase database) {
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

    /** Makes everything again from what was read, and gives the text that the server has of a table. */
    private String madeAgain(String table) throws SQLException {
        MetaData read = new MetaData().reflect(engine);
        database.clean();
        read.createAll(engine);
        return shown(table);
    }

    private String shown(String table) throws SQLException {
        return String.valueOf(
                database.rows("SHOW CREATE TABLE " + table).getFirst().get(1));
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line.replaceFirst(",$", "")).toList();
    }

    @Test
    @Tag("core-R07")
    void constraintsAreReadAsTheServerKeepsThem() throws SQLException {
        database.execute("""
                CREATE TABLE t (
                  a INT CHECK (a > 1 AND a <> 7),
                  b VARCHAR(20) UNIQUE,
                  j JSON,
                  c INT,
                  CONSTRAINT `odd ``name` CHECK (b <> 'it''s (a)' OR c in (1,2)),
                  CHECK (c < a),
                  UNIQUE KEY (c, a),
                  CONSTRAINT named UNIQUE (a, b)
                )""");
        Inspector inspector = engine.inspect();
        assertThat(inspector.checkConstraints("t", null))
                .extracting(ReflectedCheck::name, ReflectedCheck::sqlText)
                .containsExactly(
                        tuple("CONSTRAINT_1", "`c` < `a`"),
                        tuple("odd `name", "`b` <> 'it\\'s (a)' or `c` in (1,2)"),
                        tuple(null, "`a` > 1 and `a` <> 7"));
        assertThat(inspector.uniqueConstraints("t", null))
                .extracting(ReflectedUnique::name, ReflectedUnique::columns, ReflectedUnique::duplicatesIndex)
                .containsExactly(
                        tuple("b", List.of("b"), "b"),
                        tuple("c", List.of("c", "a"), "c"),
                        tuple("named", List.of("a", "b"), "named"));
        assertThat(shown("t")).contains("CHECK (json_valid(`j`))");
        List<ReflectedCheck> before = inspector.checkConstraints("t", null);
        assertThat(madeAgain("t"))
                .contains("CHECK (json_valid(`j`))", "CONSTRAINT `odd ``name` CHECK (`b` <> 'it\\'s (a)'");
        assertThat(engine.inspect().checkConstraints("t", null))
                .extracting(ReflectedCheck::sqlText)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(ReflectedCheck::sqlText).toList());
        assertThat(engine.inspect().columns("t").get(2).type().toString()).isEqualTo("JSON");
    }

    @Test
    void defaultsAndGeneratedColumnsAreTheirSql() throws SQLException {
        database.execute("CREATE SEQUENCE s", """
                CREATE TABLE t (
                  id INT AUTO_INCREMENT PRIMARY KEY,
                  a INT NOT NULL DEFAULT 5,
                  b VARCHAR(20) DEFAULT 'it''s: \\\\ "NULL"',
                  c VARCHAR(20) DEFAULT 'NULL',
                  d INT DEFAULT NULL,
                  e INT DEFAULT (a + 1),
                  f VARCHAR(40) DEFAULT concat('a', 'b'),
                  g BIT(3) DEFAULT b'101',
                  h TIMESTAMP(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
                  i DATETIME DEFAULT now(),
                  j DATETIME ON UPDATE now(),
                  k BIGINT DEFAULT nextval(s),
                  l INT AS (d * 2) VIRTUAL,
                  m VARCHAR(20) AS (upper(concat(c, ', '))) STORED COMMENT 'it''s'
                )""");
        List<ReflectedColumn> columns = engine.inspect().columns("t");
        assertThat(columns)
                .extracting(ReflectedColumn::name, ReflectedColumn::defaultText)
                .containsExactly(
                        tuple("id", null),
                        tuple("a", "5"),
                        tuple("b", "'it''s: \\\\ \"NULL\"'"),
                        tuple("c", "'NULL'"),
                        tuple("d", null),
                        tuple("e", "(`a` + 1)"),
                        tuple("f", "concat('a','b')"),
                        tuple("g", "b'101'"),
                        tuple("h", "current_timestamp(3) ON UPDATE current_timestamp(3)"),
                        tuple("i", "current_timestamp()"),
                        tuple("j", "NULL ON UPDATE current_timestamp()"),
                        tuple("k", "nextval(%s)".formatted(sequence())),
                        tuple("l", null),
                        tuple("m", null));
        assertThat(columns)
                .filteredOn(column -> Boolean.TRUE.equals(column.autoincrement()))
                .extracting(ReflectedColumn::name)
                .containsExactly("id");
        assertThat(columns.get(12).computed()).isEqualTo(new ReflectedComputed("`d` * 2", false));
        assertThat(columns.get(13).computed()).isEqualTo(new ReflectedComputed("ucase(concat(`c`,', '))", true));
        assertThat(columns.get(13).comment()).isEqualTo("it's");
        String before = shown("t");
        MetaData read = new MetaData().reflect(engine);
        database.execute("DROP TABLE t");
        read.createAll(engine);
        assertThat(shown("t")).isEqualTo(before);
    }

    private String sequence() throws SQLException {
        return "`" + database.rows("SELECT DATABASE()").getFirst().getFirst() + "`.`s`";
    }

    @Test
    @Tag("core-R08")
    void tablesTellEngineCharacterSetAndOptions() throws SQLException {
        database.execute(
                "CREATE TABLE plain (id INT) ENGINE=InnoDB",
                "CREATE TABLE latin (id INT, a VARCHAR(5), b VARCHAR(5) COLLATE latin1_bin) ENGINE=MyISAM"
                        + " DEFAULT CHARSET=latin1 COLLATE=latin1_german1_ci COMMENT='it''s \"old\"' MAX_ROWS=7 ROW_FORMAT=FIXED",
                "CREATE TABLE pressed (id INT) ENGINE=InnoDB `page_compressed`='1'",
                "CREATE VIEW v AS SELECT id FROM plain");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableOptions("plain", null))
                .containsEntry("mariadb_engine", "InnoDB")
                .containsEntry("mariadb_default_charset", "utf8mb4")
                .hasEntrySatisfying("mariadb_collate", collation -> assertThat(collation.toString())
                        .startsWith("utf8mb4_"))
                .hasSize(3);
        assertThat(inspector.tableOptions("latin", null))
                .isEqualTo(Map.of(
                        "mariadb_engine",
                        "MyISAM",
                        "mariadb_default_charset",
                        "latin1",
                        "mariadb_collate",
                        "latin1_german1_ci",
                        "mariadb_max_rows",
                        "7",
                        "mariadb_row_format",
                        "FIXED"));
        assertThat(inspector.tableOptions("pressed", null)).containsEntry("mariadb_page_compressed", "1");
        assertThat(inspector.tableOptions("v", null)).isEmpty();
        assertThat(inspector.tableComment("latin", null)).isEqualTo("it's \"old\"");
        assertThat(inspector.tableComment("v", null)).isNull();
        assertThat(inspector.columns("latin").get(1).type()).isEqualTo(Types.varchar(5));
        assertThat(inspector.viewDefinition("v", null)).startsWith("select ").contains("`plain`.`id`");
        String before = shown("latin");
        assertThat(madeAgain("latin")).isEqualTo(before);
    }

    @Test
    void partitionsAreMadeAgain() throws SQLException {
        database.execute("""
                CREATE TABLE ranged (a INT, b INT) COMMENT='x
                 PARTITION BY y' PARTITION BY RANGE (a) SUBPARTITION BY HASH (b) SUBPARTITIONS 2
                (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE)""", """
                CREATE TABLE listed (a INT) PARTITION BY LIST (a)
                (PARTITION p0 VALUES IN (0, NULL), PARTITION p1 DEFAULT)""", "CREATE TABLE whole (a INT)");
        Inspector inspector = engine.inspect();
        assertThat(String.valueOf(inspector.tableOptions("ranged", null).get("mariadb_partition_by")))
                .startsWith("RANGE (`a`)\nSUBPARTITION BY HASH (`b`)\nSUBPARTITIONS 2\n(PARTITION `p0`");
        assertThat(inspector.tableOptions("whole", null)).doesNotContainKey("mariadb_partition_by");
        List<String> before = List.of(shown("ranged"), shown("listed"));
        assertThat(List.of(madeAgain("ranged"), shown("listed"))).isEqualTo(before);
    }

    @Test
    void indexesTellHowTheyAreKept() throws SQLException {
        database.execute("""
                CREATE TABLE t (
                  id INT PRIMARY KEY, a INT, b VARCHAR(20), c TEXT, g GEOMETRY NOT NULL,
                  KEY part (b(5) DESC, a), FULLTEXT KEY words (c), SPATIAL KEY place (g), UNIQUE KEY (c) USING HASH
                ) ENGINE=MyISAM""", "CREATE TABLE m (a INT, b INT, KEY usual (a), KEY sorted (b) USING BTREE) ENGINE=MEMORY");
        Inspector inspector = engine.inspect();
        assertThat(inspector.indexes("t", null))
                .containsExactly(
                        index("c", true, Map.of("mariadb_using", "hash"), "c"),
                        new ReflectedIndex(
                                "part",
                                false,
                                List.of(
                                        new ReflectedIndex.Element("b", null, List.of("desc")),
                                        ReflectedIndex.Element.ofColumn("a")),
                                List.of(),
                                Map.of("mariadb_length", Map.of("b", 5)),
                                null),
                        index("place", false, Map.of("mariadb_prefix", "SPATIAL"), "g"),
                        index("words", false, Map.of("mariadb_prefix", "FULLTEXT"), "c"));
        assertThat(inspector.indexes("m", null))
                .containsExactly(
                        index("sorted", false, Map.of("mariadb_using", "btree"), "b"),
                        index("usual", false, Map.of(), "a"));
        String before = shown("m");
        assertThat(before).contains("KEY `sorted` (`b`) USING BTREE", "KEY `usual` (`a`)");
        MetaData read = new MetaData().reflect(engine, ReflectOptions.DEFAULT.only(List.of("m")));
        database.execute("DROP TABLE m");
        read.createAll(engine);
        assertThat(lines(shown("m"))).containsExactlyInAnyOrderElementsOf(lines(before));
    }

    private static ReflectedIndex index(String name, boolean unique, Map<String, Object> options, String column) {
        return new ReflectedIndex(
                name, unique, List.of(ReflectedIndex.Element.ofColumn(column)), List.of(), options, null);
    }

    @Test
    void foreignKeysKeepTheirIndexesWhenMadeAgain() throws SQLException {
        database.execute(
                "CREATE TABLE parents (a INT, b INT, UNIQUE KEY both_ (a, b))",
                "CREATE TABLE children (x INT, y INT, z INT REFERENCES parents (a),"
                        + " CONSTRAINT up FOREIGN KEY (x, y) REFERENCES parents (a, b) ON DELETE CASCADE ON UPDATE SET NULL)");
        Inspector inspector = engine.inspect();
        assertThat(inspector.foreignKeys("children", null))
                .extracting(ReflectedForeignKey::columns, ReflectedForeignKey::onDelete, ReflectedForeignKey::onUpdate)
                .containsExactly(tuple(List.of("z"), null, null), tuple(List.of("x", "y"), "CASCADE", "SET NULL"));
        String before = shown("children");
        assertThat(lines(madeAgain("children"))).containsExactlyInAnyOrderElementsOf(lines(before));
    }

    @Test
    void temporaryTablesAreKnownByName() throws SQLException {
        try (Connection connection = engine.connect()) {
            connection.execute(
                    text(
                            "CREATE TEMPORARY TABLE `bas:ket` (b INT, a BIGINT UNSIGNED, UNIQUE KEY k (b, a), PRIMARY KEY (a, b))"));
            Inspector inspector = connection.inspect();
            assertThat(inspector.hasTable("bas:ket")).isTrue();
            assertThat(inspector.hasTable("basket")).isFalse();
            Table read = new MetaData().autoload(connection, "bas:ket");
            assertThat(read.columnList()).hasSize(2);
            assertThat(read.primaryKey().columns()).containsExactly(read.c("a"), read.c("b"));
            assertThat(inspector.indexes("bas:ket", null))
                    .containsExactly(ReflectedIndex.of("k", true, List.of("b", "a")));
            assertThat(inspector.uniqueConstraints("bas:ket", null)).hasSize(1);
            assertThat(inspector.foreignKeys("bas:ket", null)).isEmpty();
            assertThat(inspector.tableComment("bas:ket", null)).isNull();
            assertThat(inspector.tableOptions("bas:ket", null)).isEmpty();
            connection.execute(text("DROP TEMPORARY TABLE `bas:ket`"));
            assertThat(connection.inspect().hasTable("bas:ket")).isFalse();
        }
    }

    @Test
    void versionedTablesAndSequencesAreToldApart() throws SQLException {
        database.execute(
                "CREATE TABLE kept (id INT) WITH SYSTEM VERSIONING",
                "CREATE SEQUENCE numbers",
                "CREATE VIEW seen AS SELECT id FROM kept");
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableNames()).containsExactly("kept");
        assertThat(inspector.viewNames()).containsExactly("seen");
        assertThat(inspector.sequenceNames(null)).containsExactly("numbers");
        assertThat(inspector.schemaNames()).doesNotContain("mysql", "sys", "performance_schema", "information_schema");
    }

    @Test
    @Tag("core-R16")
    void aTypeThatIsNotKnownBecomesNullTypeWithAWarning() throws SQLException {
        database.execute("CREATE TABLE t (id INT PRIMARY KEY, place POINT, s SET('', 'a'), name VARCHAR(5))");
        try (ReflectionLog log = ReflectionLog.listen()) {
            Table t = new MetaData().autoload(engine, "t");
            assertThat(t.columnList())
                    .extracting(column -> (Object) column.type())
                    .containsExactly(Types.sqlInteger(), Types.nullType(), Types.nullType(), Types.varchar(5));
            assertThat(log.warnings())
                    .containsExactly(
                            "Column \"place\" of table \"t\" has type point, which is not known here; it gets NullType.",
                            "Column \"s\" of table \"t\" has type set('','a'), which is not known here; it gets NullType.");
        }
    }
}
