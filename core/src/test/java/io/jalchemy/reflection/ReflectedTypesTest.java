package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.mysql.MySqlCharset;
import io.jalchemy.dialect.mysql.MySqlIntegerType;
import io.jalchemy.dialect.mysql.MySqlNumericType;
import io.jalchemy.dialect.mysql.MySqlSetType;
import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.BinaryType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every type of every database: what is read from a table makes the same table. */
@OnDatabases
class ReflectedTypesTest {
    private enum Colour {
        RED,
        GREEN
    }

    private final TestDatabase database;
    private final Engine engine;

    ReflectedTypesTest(TestDatabase database) {
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
    @Tag("core-R17")
    void aReflectedTableIsMadeAgainWithTheSameTypes() {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(column("id", integer()).primaryKey());
        for (SqlType<?> type : types()) {
            columns.add(column("c" + columns.size(), type));
        }
        MetaData made = new MetaData();
        made.table("everything", columns.toArray(Column[]::new));
        try (Connection connection = engine.connect()) {
            if (database.kind() == DatabaseKind.POSTGRESQL) { // gone again with the transaction
                connection.execute(ddl("CREATE EXTENSION IF NOT EXISTS hstore"));
                connection.execute(ddl("CREATE EXTENSION IF NOT EXISTS citext"));
            }
            made.createAll(connection);
            List<Row> declared = declarations(connection);
            List<ReflectedColumn> reflected = connection.inspect().columns("everything");
            assertThat(declared).hasSameSizeAs(columns);
            assertThat(reflected).extracting(ReflectedColumn::type).doesNotContain(nullType());

            MetaData read = new MetaData().reflect(connection);
            made.dropAll(connection);
            read.createAll(connection);
            assertThat(declarations(connection)).isEqualTo(declared);
            assertThat(connection.inspect().columns("everything")).isEqualTo(reflected);
            connection.rollback();
        }
    }

    /** What the database was told, or how it understood it. */
    private List<Row> declarations(Connection connection) {
        return List.copyOf(connection.execute(Sql.text(declarations())).all());
    }

    private List<SqlType<?>> types() {
        List<SqlType<?>> types = new ArrayList<>(portable());
        types.addAll(
                switch (database.kind()) {
                    case SQLITE -> sqlite();
                    case POSTGRESQL -> postgresql();
                    case MARIADB -> mariadb();
                });
        return types;
    }

    private String declarations() {
        return switch (database.kind()) {
            case SQLITE -> "SELECT name, type FROM pragma_table_xinfo('everything') ORDER BY cid";
            case POSTGRESQL -> """
                SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = CAST('everything' AS regclass) AND a.attnum > 0 ORDER BY a.attnum""";
            case MARIADB -> """
                SELECT c.column_name, c.column_type, c.character_set_name, c.collation_name, k.check_clause
                FROM information_schema.columns c LEFT JOIN information_schema.check_constraints k
                ON k.constraint_schema = c.table_schema AND k.table_name = c.table_name AND k.constraint_name = c.column_name
                WHERE c.table_schema = DATABASE() AND c.table_name = 'everything' ORDER BY c.ordinal_position""";
        };
    }

    private static List<SqlType<?>> portable() {
        return List.of(
                smallInteger(),
                integer(),
                bigInteger(),
                numeric(),
                numeric(12, 3),
                floating(),
                floating(20),
                doublePrecision(),
                string(17),
                text(),
                unicode(17),
                unicodeText(),
                bool(),
                date(),
                time(),
                timeWithZone(),
                dateTime(),
                dateTimeWithZone(),
                instant(),
                interval(),
                largeBinary(),
                uuid(),
                enumOf(Colour.class),
                enumOf("sizes", "s", "m", "l"),
                json(),
                varchar(9),
                character(9),
                sqlText(),
                sqlInteger(),
                smallint(),
                bigint(),
                decimal(),
                decimal(8, 2),
                sqlNumeric(),
                sqlNumeric(8, 2),
                real(),
                sqlFloat(),
                sqlDoublePrecision(),
                sqlDate(),
                sqlTime(),
                timestamp(),
                sqlBoolean(),
                sqlUuid());
    }

    private static List<SqlType<?>> sqlite() {
        return List.of(
                string(),
                varchar(),
                nvarchar(9),
                nchar(9),
                clob(),
                sqlDouble(),
                sqlDateTime(),
                blob(),
                binary(4),
                varbinary(9),
                largeBinary(9),
                SqliteTypes.any(),
                SqliteTypes.jsonb(),
                StringType.of(StringType.Spelling.STRING, 9).collate("NOCASE"));
    }

    private static List<SqlType<?>> postgresql() {
        return List.of(
                string(),
                varchar(),
                array(integer()),
                array2(string(5)),
                timestampWithZone(),
                PostgresTypes.inet(),
                PostgresTypes.cidr(),
                PostgresTypes.macaddr(),
                PostgresTypes.macaddr8(),
                PostgresTypes.citext(),
                PostgresTypes.hstore(),
                PostgresTypes.money(),
                PostgresTypes.tsvector(),
                PostgresTypes.tsquery(),
                PostgresTypes.regconfig(),
                PostgresTypes.regclass(),
                PostgresTypes.jsonpath(),
                PostgresTypes.oid(),
                PostgresTypes.bytea(),
                PostgresTypes.jsonb(),
                PostgresTypes.bit(3),
                PostgresTypes.bitVarying(5),
                PostgresTypes.bitVarying(null),
                PostgresTypes.interval(3, null),
                PostgresTypes.interval(null, "YEAR TO MONTH"),
                PostgresTypes.timestamp(2),
                PostgresTypes.timestampWithZone(2),
                PostgresTypes.time(2),
                PostgresTypes.timeWithZone(2),
                PostgresTypes.int4range(),
                PostgresTypes.int8range(),
                PostgresTypes.numrange(),
                PostgresTypes.daterange(),
                PostgresTypes.tsrange(),
                PostgresTypes.tstzrange());
    }

    private static List<SqlType<?>> mariadb() {
        MySqlCharset latin = MySqlCharset.of("latin1");
        return List.of(
                nvarchar(9),
                nchar(9),
                sqlDouble(),
                sqlDateTime(),
                blob(),
                binary(4),
                varbinary(9),
                largeBinary(9),
                new BinaryType(BinaryType.Spelling.SQL_BINARY, null),
                StringType.of(StringType.Spelling.STRING, 9).collate("utf8mb4_bin"),
                MySqlTypes.tinyInt(),
                MySqlTypes.tinyInt().withDisplayWidth(1),
                MySqlTypes.mediumInt(),
                MySqlTypes.unsignedTinyInt(),
                MySqlTypes.unsignedSmallInt(),
                MySqlTypes.unsignedMediumInt(),
                MySqlTypes.unsignedInteger(),
                MySqlTypes.unsignedInteger().withDisplayWidth(4).withZerofill(),
                MySqlTypes.unsignedBigInt(),
                MySqlTypes.decimal(7, 3).withoutSign(),
                MySqlTypes.decimal(7, 3).withZerofill(),
                MySqlTypes.doublePrecision().withoutSign(),
                new MySqlNumericType<>(MySqlNumericType.Kind.DOUBLE, 9, 2, false, false, false),
                new MySqlNumericType<>(MySqlNumericType.Kind.FLOAT, 9, 2, true, true, false),
                new MySqlIntegerType<>(MySqlIntegerType.Width.BIGINT, 7, false, false, Long.class),
                MySqlTypes.tinyText(),
                MySqlTypes.mediumText(),
                MySqlTypes.longText(),
                MySqlTypes.longText().with(MySqlCharset.of("utf8mb4")),
                MySqlTypes.varchar(5).with(latin),
                MySqlTypes.character(5).with(new MySqlCharset("latin1", "latin1_bin", false, false, false)),
                MySqlTypes.enumOf(Colour.class, latin),
                enumOf(null, "it's", "a,b", "back\\slash", "\"", "(x)"),
                MySqlTypes.set("a", "it's", "(b)"),
                new MySqlSetType(List.of("ä"), latin),
                MySqlTypes.tinyBlob(),
                MySqlTypes.mediumBlob(),
                MySqlTypes.longBlob(),
                MySqlTypes.bit(7),
                MySqlTypes.year(),
                MySqlTypes.dateTime(6),
                MySqlTypes.timestamp(3),
                MySqlTypes.time(3),
                MySqlTypes.duration(2),
                MySqlTypes.inet4(),
                MySqlTypes.inet6());
    }
}
