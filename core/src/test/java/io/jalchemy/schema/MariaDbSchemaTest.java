package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.mysql.MySqlCharset;
import io.jalchemy.dialect.mysql.MySqlStringType;
import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that MySQL and MariaDB alone have, made and used through the engine. */
@OnDatabases(DatabaseKind.MARIADB)
class MariaDbSchemaTest {
    private final TestDatabase database;
    private final Engine engine;

    MariaDbSchemaTest(TestDatabase database) {
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

    @SafeVarargs
    static <T> Arguments of(String ddl, SqlType<T> type, T... values) {
        List<T> copied = new ArrayList<>();
        for (T value : values) {
            copied.add(value);
        }
        return arguments(ddl, type, copied);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                of("TINYINT", MySqlTypes.tinyInt(), -128, 127),
                of("TINYINT UNSIGNED", MySqlTypes.unsignedTinyInt(), 0, 255),
                of("SMALLINT UNSIGNED", MySqlTypes.unsignedSmallInt(), 65535),
                of("MEDIUMINT", MySqlTypes.mediumInt(), -8388608, 8388607),
                of("MEDIUMINT UNSIGNED", MySqlTypes.unsignedMediumInt(), 16777215),
                of("INTEGER UNSIGNED", MySqlTypes.unsignedInteger(), 4294967295L),
                of(
                        "INTEGER(5) UNSIGNED ZEROFILL",
                        MySqlTypes.unsignedInteger().withDisplayWidth(5).withZerofill(),
                        7L),
                of(
                        "BIGINT UNSIGNED",
                        MySqlTypes.unsignedBigInt(),
                        BigInteger.ZERO,
                        new BigInteger("18446744073709551615")),
                of("DECIMAL(20, 5)", MySqlTypes.decimal(20, 5), new BigDecimal("-123456789012345.12345")),
                of("BIT(3)", MySqlTypes.bit(3), 0L, 7L),
                of("BIT(64)", MySqlTypes.bit(64), Long.MAX_VALUE),
                of("BOOL", Types.bool(), true, false));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                of("YEAR", MySqlTypes.year(), 1901, 2155),
                of(
                        "DATETIME(6)",
                        MySqlTypes.dateTime(6),
                        LocalDateTime.of(1000, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1000)),
                of("TIME(6)", MySqlTypes.time(6), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)),
                of("SET('a','b','c d')", MySqlTypes.set("a", "b", "c d"), Set.of(), Set.of("a"), Set.of("a", "c d")),
                of("MEDIUMTEXT", MySqlTypes.mediumText(), "", "\uD83D\uDE00 it's \\"),
                of("LONGBLOB", MySqlTypes.longBlob(), new byte[0], new byte[] {0, -1}));
    }

    @Tag("core-P21")
    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    <T> void numbersComeBackAsTheyWent(String ddl, SqlType<T> type, List<T> values) {
        comesBack(ddl, type, values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    <T> void otherValuesComeBackAsTheyWent(String ddl, SqlType<T> type, List<T> values) {
        comesBack(ddl, type, values);
    }

    private <T> void comesBack(String ddl, SqlType<T> type, List<T> values) {
        Column<Integer> id = column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO);
        Column<T> x = column("x", type);
        Table carrier = new MetaData().table("carrier", id, x);
        assertThat(DdlText.create(carrier, DdlText.MARIADB))
                .isEqualTo("CREATE TABLE carrier ( id INTEGER NOT NULL, x " + ddl + ", PRIMARY KEY (id) )");
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        engine.begin(connection -> {
            carrier.create(connection);
            for (int i = 0; i < sent.size(); i++) {
                Map<String, @Nullable Object> row = new HashMap<>();
                row.put("id", i);
                row.put("x", sent.get(i));
                connection.execute(insert(carrier), row);
            }
            List<@Nullable T> read = new ArrayList<>();
            connection.execute(select(id, x).orderBy(id)).forEach(row -> read.add(row.value2()));
            carrier.drop(connection);
            assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(sent);
        });
    }

    @Test
    @Tag("core-T11")
    void anEnumerationIsPartOfItsColumn() {
        Column<DayOfWeek> day = column("day", Types.enumOf(DayOfWeek.class));
        Table table = new MetaData().table("t", day);
        assertThat(DdlText.create(table, DdlText.MARIADB))
                .isEqualTo(
                        "CREATE TABLE t ( day ENUM('MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY') )");
        engine.begin(connection -> {
            table.create(connection);
            connection.execute(insert(table).set(day, DayOfWeek.FRIDAY));
            assertThat(connection.execute(select(day)).all()).containsExactly(DayOfWeek.FRIDAY);
            table.drop(connection);
        });
    }

    private String shown(String table) throws SQLException {
        return String.valueOf(
                database.rows("SHOW CREATE TABLE " + table).getFirst().get(1));
    }

    @Tag("core-P21")
    @Test
    void aColumnOfOneDigitIsATruthValueIfTheProgramSaysSo() throws SQLException {
        database.execute("CREATE TABLE t (b TINYINT(1))");
        MetaData read = new MetaData();
        read.onColumnReflect(column -> column.type(Types.bool()));
        Table table = read.autoload(engine, "t");
        Column<Boolean> b = table.c("b");
        engine.begin(connection -> {
            connection.execute(insert(table).set(b, true));
            assertThat(connection.execute(select(b).where(b.eq(true))).all()).containsExactly(true);
        });
        database.clean();
        table.create(engine);
        assertThat(shown("t")).contains("`b` tinyint(1)");
    }

    @Tag("core-P22")
    @Test
    void textsHaveTheirCharacterSetOnTheServer() throws SQLException {
        MySqlCharset latin = new MySqlCharset("latin1", "latin1_bin", false, false, false);
        new MetaData()
                .table(
                        "t",
                        column("a", MySqlTypes.varchar(10).with(latin)),
                        column("b", MySqlTypes.mediumText()),
                        column("c", new MySqlStringType(MySqlStringType.Kind.VARCHAR, 5, MySqlCharset.INHERITED, true)))
                .create(engine);
        assertThat(shown("t"))
                .contains("`a` varchar(10) CHARACTER SET latin1 COLLATE latin1_bin", "`b` mediumtext")
                .contains("`c` varchar(5) CHARACTER SET utf8mb3");
    }

    @Tag("core-P24")
    @Test
    void tablesHaveTheirOptionsOnTheServer() throws SQLException {
        Table table = new MetaData().table("t", column("x", Types.integer())).comment("it's");
        table.dialectOption("mariadb_partitions", 4)
                .dialectOption("mariadb_partition_by", "HASH(x)")
                .dialectOption("mariadb_collate", "latin1_bin")
                .dialectOption("mariadb_charset", "latin1")
                .dialectOption("mysql_engine", "MyISAM")
                .dialectOption("mariadb_engine", "InnoDB")
                .dialectOption("mariadb_row_format", "DYNAMIC")
                .create(engine);
        assertThat(shown("t"))
                .contains("ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_bin ROW_FORMAT=DYNAMIC COMMENT='it''s'")
                .contains("PARTITION BY HASH (`x`)", "PARTITIONS 4");
    }

    @Tag("core-P25")
    @Test
    void aTimestampIsNullOrSetAsItsColumnSays() throws SQLException {
        Column<Integer> x = column("x", Types.integer());
        Column<LocalDateTime> changed = column("changed", MySqlTypes.timestamp(6))
                .serverDefault(Sql.text("CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)"));
        Column<LocalDateTime> given = column("given", MySqlTypes.timestamp(6));
        Column<LocalDateTime> made =
                column("made", MySqlTypes.timestamp(6)).notNull().serverDefault(Sql.text("CURRENT_TIMESTAMP(6)"));
        Table table = new MetaData().table("t", x, changed, given, made);
        table.create(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).set(x, 1).set(changed, (LocalDateTime) null));
            var before = connection.execute(select(changed, given, made)).one();
            assertThat(before.value1()).isNull();
            assertThat(before.value2()).isNull();
            assertThat(before.value3()).isNotNull();
            connection.execute(Sql.update(table).set(x, 2));
            var after = connection.execute(select(changed, made)).one();
            assertThat(after.value1()).isNotNull();
            assertThat(after.value2()).isEqualTo(before.value3());
        });
    }

    @Tag("core-P26")
    @Test
    void indexesHaveLengthPrefixAndMethodOnTheServer() throws SQLException {
        Column<String> name = column("name", Types.string(30));
        Column<String> body = column("body", Types.text());
        Table table = new MetaData().table("t", name, body);
        index("words", body)
                .dialectOption("mariadb_prefix", "FULLTEXT")
                .dialectOption("mariadb_length", 10)
                .on(table);
        index("part", name, body)
                .dialectOption("mariadb_length", Map.of("name", 4, "body", 7))
                .dialectOption("mariadb_using", "btree")
                .on(table);
        table.create(engine);
        assertThat(shown("t"))
                .contains("FULLTEXT KEY `words` (`body`)", "KEY `part` (`name`(4),`body`(7)) USING BTREE");
    }
}
