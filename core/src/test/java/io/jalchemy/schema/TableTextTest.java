package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.primaryKey;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.types.Types.bigInteger;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.smallInteger;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.NoReferencedTableException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableTextTest {
    private static final Identity FULL =
            new Identity(false, true, new SequenceOptions(null, null, 1L, 9L, null, null, true, 3L, true));

    private static Table table(SchemaItem... items) {
        return new MetaData().table("t", items);
    }

    @Test
    @Tag("core-S04")
    void prefixesCommentsSchemasAndQuotesAreWritten() {
        MetaData metadata = new MetaData("main", NamingConvention.DEFAULT);
        Table table =
                metadata.table("T", column("x", integer())).prefix("TEMPORARY").comment("it's temporary");
        table.info().put("kept", 1);
        assertThat(DdlText.create(table)).isEqualTo("CREATE TEMPORARY TABLE main.\"T\" ( x INTEGER )");
        assertThat(DdlText.create(table, DdlText.MYSQL))
                .isEqualTo("CREATE TEMPORARY TABLE main.`T` ( x INTEGER )COMMENT='it''s temporary'");
        assertThat(table.info()).containsEntry("kept", 1);
        assertThat(table.isImplicitReturning()).isTrue();
        assertThat(table.withoutImplicitReturning().isImplicitReturning()).isFalse();
        assertThat(metadata.get("main.T")).isSameAs(table);
        assertThatThrownBy(() -> metadata.get("main.U"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("main.U");
    }

    @Test
    @Tag("core-S05")
    void columnsSayNullabilityUniquenessAndKeys() {
        Table table = table(
                column("id", integer()).primaryKey(),
                column("Name", string(10)).key("name").notNull().unique(),
                column("xmin", integer()).system(),
                column(Name.quoted("plain"), integer()).nullable(),
                column("code", string(5)).index().comment("said"));
        assertThat(DdlText.create(table))
                .isEqualTo(
                        "CREATE TABLE t ( id INTEGER NOT NULL, \"Name\" VARCHAR(10) NOT NULL, \"plain\" INTEGER, code VARCHAR(5), PRIMARY KEY (id), UNIQUE (\"Name\") )");
        assertThat(table.c("name").name().text()).isEqualTo("Name");
        assertThat(table.columns().keys()).containsExactly("id", "name", "xmin", "plain", "code");
        Column<String> code = table.c("code");
        code.info().put("seen", true);
        assertThat(code.comment()).isEqualTo("said");
        assertThat(code.copy().info()).containsEntry("seen", true);
        assertThat(table.indexes()).singleElement().satisfies(index -> assertThat(DdlText.of(new CreateIndex(index)))
                .isEqualTo("CREATE INDEX ix_t_code ON t (code)"));
    }

    @Test
    @Tag("core-S29")
    void anIndexedColumnThatIsUniqueHasAUniqueIndexAndNoConstraint() {
        Table table = table(
                column("a", integer()).index().unique(),
                column("b", integer()).unique().index());
        assertThat(DdlText.create(table)).isEqualTo("CREATE TABLE t ( a INTEGER, b INTEGER )");
        assertThat(table.indexes().stream().map(index -> DdlText.of(new CreateIndex(index))))
                .containsExactly("CREATE UNIQUE INDEX ix_t_a ON t (a)", "CREATE UNIQUE INDEX ix_t_b ON t (b)");
    }

    @Test
    @Tag("core-S06")
    void aPrimaryKeyKeepsOrderAndName() {
        Table table = table(
                column("a", integer()),
                column("b", integer()),
                primaryKey("b", "a").named("the_key"));
        assertThat(DdlText.create(table))
                .isEqualTo(
                        "CREATE TABLE t ( a INTEGER NOT NULL, b INTEGER NOT NULL, CONSTRAINT the_key PRIMARY KEY (b, a) )");
    }

    @Test
    @Tag("core-S07")
    void aForeignKeySaysAllItsRules() {
        MetaData metadata = new MetaData();
        metadata.table(
                "p",
                column("id", integer()).primaryKey(),
                column("Other", integer()).key("o"));
        Table table = metadata.table(
                "c",
                column("p_id", integer())
                        .references(new ForeignKey("p.id")
                                .named("fk_p")
                                .match("FULL")
                                .onDelete("CASCADE")
                                .onUpdate("set null")
                                .deferrable(true)
                                .initially("DEFERRED")),
                column("o_id", integer()).references(new ForeignKey("p.Other").linkToName()),
                column("later", integer())
                        .references(new ForeignKey("p.id").useAlter().named("fk_later")));
        assertThat(DdlText.create(table))
                .isEqualTo(
                        "CREATE TABLE c ( p_id INTEGER, o_id INTEGER, later INTEGER, CONSTRAINT fk_p FOREIGN KEY(p_id) REFERENCES p (id) MATCH FULL ON DELETE CASCADE ON UPDATE set null DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(o_id) REFERENCES p (\"Other\") )");
        assertThat(DdlText.of(new AddConstraint(table.foreignKeyConstraints().get(2))))
                .isEqualTo("ALTER TABLE c ADD CONSTRAINT fk_later FOREIGN KEY(later) REFERENCES p (id)");
    }

    @Test
    @Tag("core-S07")
    void aForeignKeyToNothingIsNoticedOnUse() {
        Table table = table(column("x", integer()).references("nowhere.id"));
        assertThatThrownBy(() -> DdlText.create(table))
                .isInstanceOf(NoReferencedTableException.class)
                .hasMessageContaining("t.x")
                .hasMessageContaining("nowhere");
    }

    @Test
    @Tag("core-S07")
    void unknownActionsAreRefused() {
        MetaData metadata = new MetaData();
        metadata.table("p", column("id", integer()).primaryKey());
        Table table = metadata.table(
                "c", column("x", integer()).references(new ForeignKey("p.id").onDelete("CASCADE; DROP TABLE p")));
        assertThatThrownBy(() -> DdlText.create(table))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Unexpected SQL phrase: 'CASCADE; DROP TABLE p'");
    }

    @Test
    @Tag("core-S08")
    void uniqueAndCheckStandAtColumnsAndTables() {
        Column<Integer> x = column("x", integer());
        Column<Integer> y = column("y", integer());
        Table table = table(
                x.check(check("x > 0")),
                y.check(check("y < 9").named("small")),
                unique("x", "y").named("pair"),
                unique("y"));
        table.add(check(x.gt(5).and(y.ne(7))), check(x.lt(y)).named("order_of_two"));
        assertThat(DdlText.create(table))
                .isEqualTo(
                        "CREATE TABLE t ( x INTEGER CHECK (x > 0), y INTEGER CONSTRAINT small CHECK (y < 9), CONSTRAINT pair UNIQUE (x, y), UNIQUE (y), CHECK (x > 5 AND y != 7), CONSTRAINT order_of_two CHECK (x < y) )");
    }

    @Test
    @Tag("core-S26")
    void valuesAreLiterals() {
        Column<String> name = column("name", string()).serverDefault("O'Reilly");
        Table table = table(
                name,
                column("upper", string())
                        .computed(Computed.of(Sql.func("upper", string(), name).concat("%"))),
                column("n", integer()).serverDefault(Sql.text("1 + 1")));
        table.add(check(name.in("a", "b")));
        assertThat(DdlText.create(table))
                .isEqualTo(
                        "CREATE TABLE t ( name VARCHAR DEFAULT 'O''Reilly', upper VARCHAR GENERATED ALWAYS AS (upper(name) || '%'), n INTEGER DEFAULT 1 + 1, CHECK (name IN ('a', 'b')) )");
    }

    @Test
    @Tag("core-S28")
    void aColumnBelongsToOneTable() {
        Column<Integer> x = column("x", integer());
        table(x);
        assertThatThrownBy(() -> new MetaData().table("u", x))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("part of table \"t\" already")
                .hasMessageContaining("copy()");
        assertThat(DdlText.create(new MetaData().table("u", x.copy()))).isEqualTo("CREATE TABLE u ( x INTEGER )");
    }

    @Test
    @Tag("core-S22")
    void optionsAreThoseOfTheDialect() {
        Table table = table(column("id", integer()).primaryKey())
                .dialectOption("mysql_engine", "InnoDB")
                .dialectOption("mysql_collate", "utf8mb4_bin")
                .dialectOption("mysql_default_charset", "utf8mb4")
                .dialectOption("sqlite_with_rowid", false)
                .dialectOption("sqlite_strict", true)
                .dialectOption("postgresql_tablespace", "Fast")
                .dialectOption("oracle_compress", 6)
                .dialectOption("thirdparty_anything", 1);
        assertThat(DdlText.create(table)).isEqualTo("CREATE TABLE t ( id INTEGER NOT NULL, PRIMARY KEY (id) )");
        assertThat(DdlText.create(table, DdlText.MYSQL))
                .isEqualTo(
                        "CREATE TABLE t ( id INTEGER NOT NULL AUTO_INCREMENT, PRIMARY KEY (id) )ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        assertThat(DdlText.create(table, DdlText.SQLITE))
                .isEqualTo("CREATE TABLE t ( id INTEGER NOT NULL, PRIMARY KEY (id) ) WITHOUT ROWID, STRICT");
        assertThat(DdlText.create(table, DdlText.POSTGRES))
                .isEqualTo("CREATE TABLE t ( id SERIAL NOT NULL, PRIMARY KEY (id) ) TABLESPACE \"Fast\"");
        assertThat(DdlText.create(table, DdlText.ORACLE))
                .isEqualTo("CREATE TABLE t ( id INTEGER NOT NULL, PRIMARY KEY (id) ) COMPRESS FOR 6");
        assertThat(table.options().asMap())
                .containsEntry("mysql_engine", "InnoDB")
                .hasSize(8);
    }

    @Test
    @Tag("core-S22")
    void unknownOptionsAreRefusedAtOnce() {
        assertThatThrownBy(() -> table().dialectOption("sqlite_tablespace", "x"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("\"sqlite_tablespace\" is not accepted by dialect \"sqlite\"")
                .hasMessageContaining("with_rowid");
        assertThatThrownBy(() -> Schema.index("i", "x").dialectOption("postgresql_engine", "x"))
                .isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> column("x", integer()).dialectOption("engine", "x"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("<dialect>_<option>");
    }

    static Stream<Arguments> numbered() {
        Column<Integer> plain = column("id", integer()).primaryKey();
        return Stream.of(
                arguments("plain key", plain, DdlText.SQLITE, "id INTEGER NOT NULL"),
                arguments("plain key", plain.copy(), DdlText.POSTGRES, "id SERIAL NOT NULL"),
                arguments("plain key", plain.copy(), DdlText.MYSQL, "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "sequence that the dialect does not have",
                        column("id", integer()).primaryKey().defaultValue(new Sequence("s")),
                        DdlText.MYSQL,
                        "id INTEGER NOT NULL AUTO_INCREMENT"),
                arguments(
                        "sequence",
                        column("id", integer()).primaryKey().defaultValue(new Sequence("s")),
                        DdlText.POSTGRES,
                        "id INTEGER NOT NULL"),
                arguments("plain key", plain.copy(), DdlText.MSSQL, "id INTEGER NOT NULL IDENTITY"),
                arguments("plain key", plain.copy(), DdlText.ORACLE, "id INTEGER NOT NULL"),
                arguments(
                        "big key", column("id", bigInteger()).primaryKey(), DdlText.POSTGRES, "id BIGSERIAL NOT NULL"),
                arguments(
                        "small key",
                        column("id", smallInteger()).primaryKey(),
                        DdlText.POSTGRES,
                        "id SMALLSERIAL NOT NULL"),
                arguments(
                        "no numbers",
                        column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO),
                        DdlText.POSTGRES,
                        "id INTEGER NOT NULL"),
                arguments(
                        "identity",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.generatedAlways().counting(5, 2)),
                        DdlText.POSTGRES,
                        "id INTEGER GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5)"),
                arguments(
                        "identity",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.byDefault().counting(5, 2)),
                        DdlText.ORACLE,
                        "id INTEGER GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 2 START WITH 5)"),
                arguments(
                        "identity",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.byDefault().counting(5, 2)),
                        DdlText.MSSQL,
                        "id INTEGER NOT NULL IDENTITY(5,2)"),
                arguments(
                        "all options",
                        column("id", integer()).primaryKey().identity(FULL),
                        DdlText.POSTGRES,
                        "id INTEGER GENERATED BY DEFAULT AS IDENTITY (MINVALUE 1 MAXVALUE 9 CACHE 3 CYCLE)"),
                arguments(
                        "all options",
                        column("id", integer()).primaryKey().identity(FULL),
                        DdlText.ORACLE,
                        "id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY (MINVALUE 1 MAXVALUE 9 CACHE 3 CYCLE ORDER)"),
                arguments(
                        "all options",
                        column("id", integer()).primaryKey().identity(FULL),
                        DdlText.MSSQL,
                        "id INTEGER NOT NULL IDENTITY"),
                arguments(
                        "sequence for others",
                        column("id", integer()).primaryKey().defaultValue(new Sequence("seq").optional()),
                        DdlText.POSTGRES,
                        "id SERIAL NOT NULL"),
                arguments(
                        "sequence",
                        column("id", integer()).primaryKey().defaultValue(new Sequence("seq")),
                        DdlText.POSTGRES,
                        "id INTEGER NOT NULL"),
                arguments(
                        "sentinel",
                        column("id", integer())
                                .primaryKey()
                                .autoincrement(Column.Autoincrement.NO)
                                .insertSentinel(),
                        DdlText.MSSQL,
                        "id INTEGER NOT NULL"),
                arguments(
                        "identity unknown there",
                        column("id", integer()).primaryKey().identity(Identity.byDefault()),
                        DdlText.SQLITE,
                        "id INTEGER NOT NULL"));
    }

    @Tag("core-D26")
    @Tag("core-D27")
    @Tag("core-P01")
    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("numbered")
    void keysNumberThemselvesInEachDialectsWay(String why, Column<?> column, Dialect dialect, String sql) {
        assertThat(DdlText.create(table(column), dialect)).startsWith("CREATE TABLE t ( " + sql + ", PRIMARY KEY (id)");
    }

    static Stream<Arguments> computed() {
        return Stream.of(
                arguments(null, DdlText.SQLITE, "INTEGER GENERATED ALWAYS AS (a + 1)"),
                arguments(true, DdlText.SQLITE, "INTEGER GENERATED ALWAYS AS (a + 1) STORED"),
                arguments(false, DdlText.MYSQL, "INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL"),
                arguments(null, DdlText.POSTGRES, "INTEGER GENERATED ALWAYS AS (a + 1) STORED"),
                arguments(false, DdlText.ORACLE, "INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL"),
                arguments(true, DdlText.MSSQL, "AS (a + 1) PERSISTED"));
    }

    @Tag("core-D29")
    @ParameterizedTest
    @MethodSource("computed")
    void computedColumnsAreStoredAsAsked(Boolean persisted, Dialect dialect, String sql) {
        Column<Integer> a = column("a", integer());
        Table table = table(a, column("b", integer()).computed(new Computed(a.plus(1), persisted)));
        assertThat(DdlText.create(table, dialect)).contains("b " + sql);
    }

    @Tag("core-D29")
    @Test
    void virtualAndStoredAreRefusedWhereTheyAreUnknown() {
        Column<Integer> a = column("a", integer());
        Table virtual = table(a, column("b", integer()).computed(new Computed(a.plus(1), false)));
        assertThatThrownBy(() -> DdlText.create(virtual, DdlText.POSTGRES))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("(in table 't', column 'b')")
                .hasMessageContaining("virtual");
        assertThat(DdlText.create(virtual, postgres(18)))
                .isEqualTo("CREATE TABLE t ( a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL )");
        assertThatThrownBy(() -> DdlText.create(virtual, postgres(17))).isInstanceOf(CompileException.class);
        Column<Integer> c = column("a", integer());
        Table stored = table(c, column("b", integer()).computed(new Computed(c.plus(1), true)));
        assertThatThrownBy(() -> DdlText.create(stored, DdlText.ORACLE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("(in table 't', column 'b')")
                .hasMessageContaining("stored");
    }

    private static Dialect postgres(int major) {
        return PostgresDialect.INSTANCE.withOptions(
                PostgresDialect.INSTANCE.options().withVersion(ServerVersion.of(major)));
    }

    @Test
    @Tag("core-S21")
    void schemasMayHaveParts() {
        MetaData metadata = new MetaData();
        metadata.table(Name.of("p"), "db.owner", column("id", integer()).primaryKey());
        Table table =
                metadata.table(Name.of("t"), "other", column("p_id", integer()).references("db.owner.p.id"));
        assertThat(DdlText.create(table, DdlText.MSSQL))
                .isEqualTo("CREATE TABLE other.t ( p_id INTEGER NULL, FOREIGN KEY(p_id) REFERENCES db.owner.p (id) )");
        Table quoted = metadata.table(Name.of("t"), "Db.Owner", column("x", integer()));
        assertThat(DdlText.create(quoted, DdlText.MSSQL)).isEqualTo("CREATE TABLE [Db].[Owner].t ( x INTEGER NULL )");
    }

    static Stream<Arguments> quoting() {
        return Stream.of(
                arguments(Name.of("order"), DdlText.POSTGRES, "\"order\""),
                arguments(Name.of("Order"), DdlText.POSTGRES, "\"Order\""),
                arguments(Name.of("order"), DdlText.MYSQL, "`order`"),
                arguments(Name.of("Order"), DdlText.MSSQL, "[Order]"),
                arguments(Name.of("or\"der"), DdlText.POSTGRES, "\"or\"\"der\""),
                arguments(Name.of("or`der"), DdlText.MYSQL, "`or``der`"),
                arguments(Name.of("or]der"), DdlText.MSSQL, "[or]]der]"),
                arguments(Name.of("2nd"), DdlText.SQLITE, "\"2nd\""),
                arguments(Name.of("plain"), DdlText.ORACLE, "plain"),
                arguments(Name.of("_under"), DdlText.ORACLE, "\"_under\""),
                arguments(Name.of("MixedCase"), DdlText.ORACLE, "\"MixedCase\""),
                arguments(Name.of("UPPER"), DdlText.ORACLE, "\"UPPER\""),
                arguments(Name.quoted("plain"), DdlText.POSTGRES, "\"plain\""),
                arguments(Name.unquoted("Order"), DdlText.POSTGRES, "Order"));
    }

    @Tag("core-S20")
    @ParameterizedTest
    @MethodSource("quoting")
    void namesAreQuotedWhereTheDialectNeedsIt(Name name, Dialect dialect, String sql) {
        assertThat(DdlText.of(new DropTable(new Table(name, new MetaData(), null)), dialect))
                .isEqualTo("DROP TABLE " + sql);
    }
}
