package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.primaryKey;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.types.Types.date;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.error.CompileException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What single dialects add to schema statements, as text. */
class DialectDdlTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> x = column("x", integer());
    private final Column<String> name = column("name", string(30));

    private Table table(SchemaItem... items) {
        return metadata.table("t", items);
    }

    @Test
    @Tag("core-P12")
    void anIndexOfPostgresqlHasAllItsOptionsInTheServersOrder() {
        table(x, name);
        Index index = index("ix", name, x)
                .unique()
                .dialectOption("postgresql_tablespace", "Fast")
                .dialectOption("postgresql_where", x.gt(5))
                .dialectOption("postgresql_concurrently", true)
                .dialectOption("postgresql_nulls_not_distinct", true)
                .dialectOption("postgresql_with", Map.of("fillfactor", 50))
                .dialectOption("postgresql_ops", Map.of("name", "text_pattern_ops"))
                .dialectOption("postgresql_include", List.of("x"))
                .dialectOption("postgresql_using", "btree");
        assertThat(DdlText.of(new CreateIndex(index), DdlText.POSTGRES))
                .isEqualTo(
                        "CREATE UNIQUE INDEX CONCURRENTLY ix ON t USING btree (name text_pattern_ops, x) INCLUDE (x) NULLS NOT DISTINCT WITH (fillfactor = 50) TABLESPACE \"Fast\" WHERE x > 5");
        assertThat(DdlText.of(new DropIndex(index), DdlText.POSTGRES)).isEqualTo("DROP INDEX CONCURRENTLY ix");
        assertThatThrownBy(() -> DdlText.of(
                        new CreateIndex(index("bad", "x")
                                .dialectOption("postgresql_using", "btree; DROP TABLE t")
                                .on(metadata.get("t"))),
                        DdlText.POSTGRES))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Unexpected SQL phrase");
    }

    @Test
    @Tag("core-P15")
    void constraintsOfPostgresqlHaveTheirOptions() {
        metadata.table("p", column("a", integer()), column("b", integer()), primaryKey("a", "b"));
        Table table = table(x, column("y", integer()));
        table.add(
                Schema.foreignKey(List.of("x", "y"), List.of("p.a", "p.b"))
                        .onDelete("SET NULL (y)")
                        .dialectOption("postgresql_not_valid", true),
                check(x.gt(1)).dialectOption("postgresql_not_valid", true),
                unique("x")
                        .dialectOption("postgresql_nulls_not_distinct", true)
                        .dialectOption("postgresql_include", List.of("y")));
        assertThat(DdlText.create(table, DdlText.POSTGRES))
                .isEqualTo(
                        "CREATE TABLE t ( x INTEGER, y INTEGER, FOREIGN KEY(x, y) REFERENCES p (a, b) ON DELETE SET NULL (y) NOT VALID, CHECK (x > 1) NOT VALID, UNIQUE NULLS NOT DISTINCT (x) INCLUDE (y) )");
    }

    @Test
    @Tag("core-P22")
    void textsOfMysqlHaveCharacterSetsAndSizes() {
        Table table = table(
                column(
                        "a",
                        MySqlTypes.varchar(10)
                                .with(new io.jalchemy.dialect.mysql.MySqlCharset(
                                        "latin1", "latin1_bin", false, false, false))),
                column("b", MySqlTypes.mediumText()),
                column(
                        "c",
                        new io.jalchemy.dialect.mysql.MySqlStringType(
                                io.jalchemy.dialect.mysql.MySqlStringType.Kind.VARCHAR,
                                5,
                                io.jalchemy.dialect.mysql.MySqlCharset.INHERITED,
                                true)));
        assertThat(DdlText.create(table, DdlText.MYSQL))
                .isEqualTo(
                        "CREATE TABLE t ( a VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin, b MEDIUMTEXT, c NATIONAL VARCHAR(5) )");
    }

    @Test
    @Tag("core-P24")
    void tableOptionsOfMysqlStandInAValidOrder() {
        Table table = table(x).comment("it's")
                .dialectOption("mysql_partitions", 4)
                .dialectOption("mysql_partition_by", "HASH(x)")
                .dialectOption("mysql_collate", "utf8mb4_bin")
                .dialectOption("mysql_charset", "utf8mb4")
                .dialectOption("mysql_engine", "InnoDB")
                .dialectOption("mysql_row_format", "DYNAMIC")
                .dialectOption("mariadb_engine", "Aria");
        assertThat(DdlText.create(table, DdlText.MYSQL))
                .isEqualTo(
                        "CREATE TABLE t ( x INTEGER )CHARSET=utf8mb4 ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT='it''s' COLLATE utf8mb4_bin PARTITION BY HASH(x) PARTITIONS 4");
        assertThat(DdlText.create(table, DdlText.MARIADB))
                .isEqualTo("CREATE TABLE t ( x INTEGER )ENGINE=Aria COMMENT='it''s'");
    }

    @Test
    @Tag("core-P25")
    void timestampsOfMysqlSayNullAndMayBeSetOnUpdate() {
        Table table = table(
                column("a", MySqlTypes.timestamp(6))
                        .serverDefault(text("CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)")),
                column("b", MySqlTypes.timestamp(6)).notNull().serverDefault(text("CURRENT_TIMESTAMP(6)")),
                column("c", MySqlTypes.dateTime(6)));
        assertThat(DdlText.create(table, DdlText.MYSQL))
                .isEqualTo(
                        "CREATE TABLE t ( a TIMESTAMP(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6), b TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), c DATETIME(6) )");
    }

    @Test
    @Tag("core-P26")
    void anIndexOfMysqlHasLengthPrefixParserAndMethod() {
        table(x, name);
        Index index = index("ix", name)
                .dialectOption("mysql_prefix", "FULLTEXT")
                .dialectOption("mysql_length", 10)
                .dialectOption("mysql_with_parser", "ngram");
        assertThat(DdlText.of(new CreateIndex(index), DdlText.MYSQL))
                .isEqualTo("CREATE FULLTEXT INDEX ix ON t (name(10)) WITH PARSER ngram");
        Index some = index("some", name, x)
                .dialectOption("mysql_length", Map.of("name", 4))
                .dialectOption("mysql_using", "hash");
        assertThat(DdlText.of(new CreateIndex(some), DdlText.MYSQL))
                .isEqualTo("CREATE INDEX some ON t (name(4), x) USING hash");
    }

    @Test
    @Tag("core-P32")
    void sqliteNumbersByTheKeyItselfAndHasStrictTables() {
        Table table = table(column("id", integer()).primaryKey(), x)
                .dialectOption("sqlite_autoincrement", true)
                .dialectOption("sqlite_strict", true);
        assertThat(DdlText.create(table, DdlText.SQLITE))
                .isEqualTo("CREATE TABLE t ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, x INTEGER ) STRICT");
        Table plain = metadata.table("u", column("id", integer()).primaryKey())
                .dialectOption("sqlite_with_rowid", false)
                .dialectOption("sqlite_strict", true);
        assertThat(DdlText.create(plain, DdlText.SQLITE))
                .isEqualTo("CREATE TABLE u ( id INTEGER NOT NULL, PRIMARY KEY (id) ) WITHOUT ROWID, STRICT");
        Table composite = metadata.table(
                "v",
                column("a", integer()).primaryKey().autoincrement(Column.Autoincrement.YES),
                column("b", integer()).primaryKey());
        assertThatThrownBy(() -> DdlText.create(composite, DdlText.SQLITE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("composite primary keys");
    }

    @Test
    @Tag("core-P33")
    void constraintsOfSqliteSayWhatHappensOnConflict() {
        Table table = table(
                column("id", integer()).primaryKey().dialectOption("sqlite_on_conflict_primary_key", "ABORT"),
                x.notNull().dialectOption("sqlite_on_conflict_not_null", "FAIL"),
                name.unique().dialectOption("sqlite_on_conflict_unique", "REPLACE"),
                unique("x").dialectOption("sqlite_on_conflict", "IGNORE"),
                check(x.gt(1)).dialectOption("sqlite_on_conflict", "ROLLBACK"));
        assertThat(DdlText.create(table, DdlText.SQLITE))
                .isEqualTo(
                        "CREATE TABLE t ( id INTEGER NOT NULL, x INTEGER NOT NULL ON CONFLICT FAIL, name VARCHAR(30), PRIMARY KEY (id) ON CONFLICT ABORT, UNIQUE (x) ON CONFLICT IGNORE, CHECK (x > 1) ON CONFLICT ROLLBACK, UNIQUE (name) ON CONFLICT REPLACE )");
        Table refused = metadata.table("u", column("y", integer()).check(checkOnConflict()));
        assertThatThrownBy(() -> DdlText.create(refused, DdlText.SQLITE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("column check constraint");
    }

    private static CheckConstraint checkOnConflict() {
        CheckConstraint constraint = check("y > 1");
        constraint.dialectOption("sqlite_on_conflict", "ABORT");
        return constraint;
    }

    @Test
    @Tag("core-P41")
    void tablesAndIndexesOfOracleHaveTheirOptions() {
        Table table = table(x, name)
                .prefix("GLOBAL TEMPORARY")
                .dialectOption("oracle_on_commit", "PRESERVE ROWS")
                .dialectOption("oracle_compress", true)
                .dialectOption("oracle_tablespace", "Fast");
        assertThat(DdlText.create(table, DdlText.ORACLE))
                .isEqualTo(
                        "CREATE GLOBAL TEMPORARY TABLE t ( x INTEGER, name VARCHAR2(30 CHAR) ) ON COMMIT PRESERVE ROWS COMPRESS TABLESPACE \"Fast\"");
        Index index = index("ix", x, name).dialectOption("oracle_bitmap", true).dialectOption("oracle_compress", 1);
        assertThat(DdlText.of(new CreateIndex(index), DdlText.ORACLE))
                .isEqualTo("CREATE BITMAP INDEX ix ON t (x, name) COMPRESS 1");
    }

    @Test
    @Tag("core-P45")
    void oracleLeavesOnUpdateOutWithAWarning() {
        metadata.table("p", column("id", integer()).primaryKey());
        Table table = table(column("p_id", integer())
                .references(new ForeignKey("p.id").onUpdate("CASCADE").onDelete("CASCADE")));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.dialect.oracle");
        logger.addAppender(log);
        try {
            assertThat(DdlText.create(table, DdlText.ORACLE))
                    .isEqualTo(
                            "CREATE TABLE t ( p_id INTEGER, FOREIGN KEY(p_id) REFERENCES p (id) ON DELETE CASCADE )");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains("ON UPDATE")
                .contains("table t"));
    }

    @Test
    @Tag("core-P48")
    void sqlServerClustersAndStoresColumns() {
        Table table = table(column("id", integer()), x, name);
        table.add(
                primaryKey("id").dialectOption("mssql_clustered", false),
                unique("x").dialectOption("mssql_clustered", true));
        assertThat(DdlText.create(table, DdlText.MSSQL))
                .isEqualTo(
                        "CREATE TABLE t ( id INTEGER NOT NULL IDENTITY, x INTEGER NULL, name VARCHAR(30) NULL, PRIMARY KEY NONCLUSTERED (id), UNIQUE CLUSTERED (x) )");
        Index store = new Index(io.jalchemy.sql.Name.of("cs"), List.of())
                .dialectOption("mssql_clustered", true)
                .dialectOption("mssql_columnstore", true)
                .on(table);
        assertThat(DdlText.of(new CreateIndex(store), DdlText.MSSQL))
                .isEqualTo("CREATE CLUSTERED COLUMNSTORE INDEX cs ON t");
        Index filtered =
                index("fx", x).dialectOption("mssql_include", List.of(name)).dialectOption("mssql_where", x.gt(5));
        assertThat(DdlText.of(new CreateIndex(filtered), DdlText.MSSQL))
                .isEqualTo("CREATE INDEX fx ON t (x) INCLUDE (name) WHERE x > 5");
    }

    @Test
    @Tag("core-P14")
    void tablesOfPostgresqlHaveTheirOptions() {
        Table table = table(x, column("d", date()))
                .dialectOption("postgresql_inherits", List.of("p", "Q"))
                .dialectOption("postgresql_partition_by", "RANGE (d)")
                .dialectOption("postgresql_using", "heap")
                .dialectOption("postgresql_with", Map.of("fillfactor", 70))
                .dialectOption("postgresql_on_commit", "delete_rows")
                .dialectOption("postgresql_tablespace", "fast");
        assertThat(DdlText.create(table, DdlText.POSTGRES))
                .isEqualTo(
                        "CREATE TABLE t ( x INTEGER, d DATE ) INHERITS ( p, \"Q\" ) PARTITION BY RANGE (d) USING heap WITH (fillfactor = 70) ON COMMIT DELETE ROWS TABLESPACE fast");
    }
}
