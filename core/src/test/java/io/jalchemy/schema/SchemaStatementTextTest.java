package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.ddl;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.bigInteger;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.DdlRendering;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.ExcludeConstraint;
import io.jalchemy.error.CompileException;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.EnumType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaStatementTextTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> x = column("x", integer());
    private final Column<String> name = column("name", string(30));
    private final Table table = metadata.table("t", column("id", integer()).primaryKey(), x, name);

    @Test
    @Tag("core-S09")
    void anIndexHasExpressionsOrderConditionAndMethod() {
        Index index = index("ix", Sql.func("lower", string(), name), x.desc())
                .unique()
                .dialectOption("postgresql_where", x.gt(5))
                .dialectOption("sqlite_where", x.gt(5))
                .dialectOption("mssql_where", x.gt(5))
                .dialectOption("postgresql_include", List.of("id"))
                .dialectOption("mssql_include", List.of("id"))
                .dialectOption("postgresql_using", "BTREE")
                .dialectOption("postgresql_with", Map.of("fillfactor", 50))
                .dialectOption("mysql_with_parser", "ngram");
        assertThat(index.table()).isSameAs(table);
        CreateIndex create = new CreateIndex(index);
        assertThat(DdlText.of(create)).isEqualTo("CREATE UNIQUE INDEX ix ON t (lower(name), x DESC)");
        assertThat(DdlText.of(create, DdlText.SQLITE))
                .isEqualTo("CREATE UNIQUE INDEX ix ON t (lower(name), x DESC) WHERE x > 5");
        assertThat(DdlText.of(create, DdlText.POSTGRES))
                .isEqualTo(
                        "CREATE UNIQUE INDEX ix ON t USING btree (lower(name), x DESC) INCLUDE (id) WITH (fillfactor = 50) WHERE x > 5");
        assertThat(DdlText.of(create, DdlText.MYSQL))
                .isEqualTo("CREATE UNIQUE INDEX ix ON t ((lower(name)), x DESC) WITH PARSER ngram");
        assertThat(DdlText.of(create, DdlText.MSSQL))
                .isEqualTo("CREATE UNIQUE INDEX ix ON t (lower(name), x DESC) INCLUDE (id) WHERE x > 5");
    }

    @Test
    @Tag("core-S09")
    void operatorClassesAndArithmeticAreWrittenForPostgresql() {
        Index index = index("ix", name, x.plus(1)).dialectOption("postgresql_ops", Map.of("name", "text_pattern_ops"));
        assertThat(DdlText.of(new CreateIndex(index), DdlText.POSTGRES))
                .isEqualTo("CREATE INDEX ix ON t (name text_pattern_ops, (x + 1))");
        Index concurrent = index("ix2", name).dialectOption("postgresql_concurrently", true);
        assertThat(DdlText.of(new CreateIndex(concurrent), DdlText.POSTGRES))
                .isEqualTo("CREATE INDEX CONCURRENTLY ix2 ON t (name)");
        assertThat(DdlText.of(new DropIndex(concurrent).ifExists(), DdlText.POSTGRES))
                .isEqualTo("DROP INDEX CONCURRENTLY IF EXISTS ix2");
    }

    @Test
    @Tag("core-S09")
    void anIndexByColumnKeysBindsWhenItsTableIsKnown() {
        Index index = index("later", "x", "name");
        assertThatThrownBy(() -> DdlText.of(new CreateIndex(index)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("\"later\" is not associated with any table")
                .hasMessageContaining("on(table)");
        index.on(table);
        assertThat(DdlText.of(new CreateIndex(index))).isEqualTo("CREATE INDEX later ON t (x, name)");
    }

    @Test
    @Tag("core-S09")
    void anIndexOverExpressionsBindsWhenTheirColumnsGetATable() {
        Column<String> word = column("word", string(30));
        Index index = index("ix_low", Sql.func("lower", string(), word)).unique();
        assertThat(index.table()).isNull();
        Table later = metadata.table("later", word);
        assertThat(index.table()).isSameAs(later);
        assertThat(DdlText.of(new CreateIndex(index))).isEqualTo("CREATE UNIQUE INDEX ix_low ON later (lower(word))");
    }

    static Stream<Arguments> standAlone() {
        MetaData metadata = new MetaData();
        metadata.table("p", column("id", integer()).primaryKey());
        Column<Integer> x = column("x", integer());
        Table t = metadata.table(
                Name.of("t"), "s", x, column("p_id", integer()).references(new ForeignKey("p.id").named("fk")));
        Constraint fk = t.foreignKeyConstraints().getFirst();
        UniqueConstraint uq = unique("x").named("uq");
        CheckConstraint ck = check(x.gt(1)).named("ck");
        t.add(uq, ck);
        Index ix = index("ix", "x").on(t);
        return Stream.of(
                arguments(
                        new CreateTable(t).ifNotExists(),
                        DdlText.SQLITE,
                        "CREATE TABLE IF NOT EXISTS s.t ( x INTEGER, p_id INTEGER, CONSTRAINT uq UNIQUE (x), CONSTRAINT ck CHECK (x > 1) )"),
                arguments(new DropTable(t).ifExists(), DdlText.POSTGRES, "DROP TABLE IF EXISTS s.t"),
                arguments(
                        new CreateIndex(ix).ifNotExists(),
                        DdlText.POSTGRES,
                        "CREATE INDEX IF NOT EXISTS ix ON s.t (x)"),
                arguments(new CreateIndex(ix), DdlText.SQLITE, "CREATE INDEX s.ix ON t (x)"),
                arguments(new DropIndex(ix).ifExists(), DdlText.POSTGRES, "DROP INDEX IF EXISTS s.ix"),
                arguments(new DropIndex(ix), DdlText.MYSQL, "DROP INDEX ix ON s.t"),
                arguments(new DropIndex(ix), DdlText.MSSQL, "DROP INDEX ix ON s.t"),
                arguments(
                        new AddConstraint(fk),
                        DdlText.POSTGRES,
                        "ALTER TABLE s.t ADD CONSTRAINT fk FOREIGN KEY(p_id) REFERENCES p (id)"),
                arguments(new AddConstraint(ck), DdlText.MYSQL, "ALTER TABLE s.t ADD CONSTRAINT ck CHECK (x > 1)"),
                arguments(
                        new DropConstraint(fk).ifExists().cascade(),
                        DdlText.POSTGRES,
                        "ALTER TABLE s.t DROP CONSTRAINT IF EXISTS fk CASCADE"),
                arguments(new DropConstraint(fk), DdlText.MYSQL, "ALTER TABLE s.t DROP FOREIGN KEY fk"),
                arguments(new DropConstraint(uq), DdlText.MYSQL, "ALTER TABLE s.t DROP INDEX uq"),
                arguments(new DropConstraint(ck), DdlText.MYSQL, "ALTER TABLE s.t DROP CHECK ck"),
                arguments(new DropConstraint(ck), DdlText.MARIADB, "ALTER TABLE s.t DROP CONSTRAINT ck"),
                arguments(new DropConstraint(t.primaryKey()), DdlText.MYSQL, "ALTER TABLE s.t DROP PRIMARY KEY"));
    }

    @Tag("core-S13")
    @ParameterizedTest(name = "{2}")
    @MethodSource("standAlone")
    void statementsStandAlone(SchemaStatement statement, Dialect dialect, String sql) {
        assertThat(DdlText.of(statement, dialect)).isEqualTo(sql);
    }

    @Test
    @Tag("core-S13")
    void aConstraintWithoutNameCannotBeDropped() {
        UniqueConstraint unnamed = unique("x");
        table.add(unnamed);
        assertThatThrownBy(() -> DdlText.of(new DropConstraint(unnamed)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("UniqueConstraint of table \"t\"")
                .hasMessageContaining("it has no name");
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                arguments(new CreateSchema("s"), DdlText.STANDARD, "CREATE SCHEMA s"),
                arguments(new CreateSchema("s").ifNotExists(), DdlText.POSTGRES, "CREATE SCHEMA IF NOT EXISTS s"),
                arguments(new CreateSchema("Order"), DdlText.MYSQL, "CREATE SCHEMA `Order`"),
                arguments(new CreateSchema(Name.quoted("s")), DdlText.MSSQL, "CREATE SCHEMA [s]"),
                arguments(new DropSchema("s").cascade(), DdlText.POSTGRES, "DROP SCHEMA s CASCADE"),
                arguments(
                        new DropSchema("s").ifExists().cascade(), DdlText.STANDARD, "DROP SCHEMA IF EXISTS s CASCADE"),
                arguments(new DropSchema("s").ifExists(), DdlText.MSSQL, "DROP SCHEMA IF EXISTS s"));
    }

    @Tag("core-S14")
    @ParameterizedTest(name = "{2}")
    @MethodSource("schemas")
    void schemasAreCreatedAndDropped(SchemaStatement statement, Dialect dialect, String sql) {
        assertThat(DdlText.of(statement, dialect)).isEqualTo(sql);
    }

    @Test
    @Tag("core-S14")
    void clausesThatSqlServerLacksAreRefused() {
        assertThatThrownBy(() -> DdlText.of(new CreateSchema("s").ifNotExists(), DdlText.MSSQL))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("IF NOT EXISTS");
        assertThatThrownBy(() -> DdlText.of(new DropSchema("s").cascade(), DdlText.MSSQL))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("CASCADE");
    }

    static Stream<Arguments> comments() {
        MetaData metadata = new MetaData();
        Column<Integer> x = column("x", integer()).comment("col'");
        UniqueConstraint uq = unique("x").named("uq");
        uq.comment("con");
        Table t = metadata.table("a", x, uq).comment("tbl");
        return Stream.of(
                arguments(new SetTableComment(t), DdlText.POSTGRES, "COMMENT ON TABLE a IS 'tbl'"),
                arguments(new DropTableComment(t), DdlText.POSTGRES, "COMMENT ON TABLE a IS NULL"),
                arguments(new DropTableComment(t), DdlText.ORACLE, "COMMENT ON TABLE a IS ''"),
                arguments(new SetColumnComment(x), DdlText.POSTGRES, "COMMENT ON COLUMN a.x IS 'col'''"),
                arguments(new DropColumnComment(x), DdlText.POSTGRES, "COMMENT ON COLUMN a.x IS NULL"),
                arguments(new SetConstraintComment(uq), DdlText.POSTGRES, "COMMENT ON CONSTRAINT uq ON a IS 'con'"),
                arguments(new DropConstraintComment(uq), DdlText.POSTGRES, "COMMENT ON CONSTRAINT uq ON a IS NULL"),
                arguments(
                        new CreateTable(t),
                        DdlText.MYSQL,
                        "CREATE TABLE a ( x INTEGER COMMENT 'col''', CONSTRAINT uq UNIQUE (x) )COMMENT='tbl'"),
                arguments(new SetTableComment(t), DdlText.MYSQL, "ALTER TABLE a COMMENT 'tbl'"),
                arguments(new DropTableComment(t), DdlText.MYSQL, "ALTER TABLE a COMMENT ''"),
                arguments(new SetColumnComment(x), DdlText.MYSQL, "ALTER TABLE a CHANGE x x INTEGER COMMENT 'col'''"),
                arguments(new DropColumnComment(x), DdlText.MYSQL, "ALTER TABLE a CHANGE x x INTEGER"),
                arguments(
                        new SetTableComment(t),
                        DdlText.MSSQL,
                        "execute sp_addextendedproperty 'MS_Description', N'tbl', 'schema', dbo, 'table', a"),
                arguments(
                        new DropColumnComment(x),
                        DdlText.MSSQL,
                        "execute sp_dropextendedproperty 'MS_Description', 'schema', dbo, 'table', a, 'column', x"),
                arguments(
                        new CreateTable(t), DdlText.SQLITE, "CREATE TABLE a ( x INTEGER, CONSTRAINT uq UNIQUE (x) )"));
    }

    @Tag("core-S15")
    @ParameterizedTest(name = "{2}")
    @MethodSource("comments")
    void commentsAreSetAndDropped(SchemaStatement statement, Dialect dialect, String sql) {
        assertThat(DdlText.of(statement, dialect)).isEqualTo(sql);
    }

    @Test
    @Tag("core-S15")
    void aCommentThatIsNotThereCannotBeSet() {
        assertThatThrownBy(() -> DdlText.of(new SetTableComment(table)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("no comment");
    }

    @Test
    @Tag("core-S17")
    void constraintsAppearOnTheirDialectsOnly() {
        table.add(
                check(x.gt(1)).named("only_pg").ddlIf("postgresql"),
                check(x.gt(2)).named("not_oracle").ddlIf(target -> !target.dialect()
                        .equals("oracle")));
        String start = "CREATE TABLE t ( id INTEGER NOT NULL, x INTEGER, name VARCHAR(30), PRIMARY KEY (id)";
        assertThat(DdlText.create(table, DdlText.SQLITE)).isEqualTo(start + ", CONSTRAINT not_oracle CHECK (x > 2) )");
        assertThat(DdlText.create(table, DdlText.POSTGRES))
                .endsWith("CONSTRAINT only_pg CHECK (x > 1), CONSTRAINT not_oracle CHECK (x > 2) )");
        assertThat(DdlText.create(table, DdlText.ORACLE)).doesNotContain("CHECK");
    }

    static Stream<Arguments> sequences() {
        Sequence plain = new Sequence("seq");
        Sequence full = new Sequence(Name.of("Seq"), "s")
                .options(new SequenceOptions(5L, 2L, 1L, 99L, null, null, true, 10L, true))
                .dataType(bigInteger());
        Sequence open =
                new Sequence("seq").options(new SequenceOptions(null, null, null, null, true, true, false, null, null));
        return Stream.of(
                arguments(new CreateSequence(plain), DdlText.POSTGRES, "CREATE SEQUENCE seq"),
                arguments(
                        new CreateSequence(plain).ifNotExists(), DdlText.POSTGRES, "CREATE SEQUENCE IF NOT EXISTS seq"),
                arguments(
                        new CreateSequence(full),
                        DdlText.POSTGRES,
                        "CREATE SEQUENCE s.\"Seq\" AS BIGINT INCREMENT BY 2 START WITH 5 MINVALUE 1 MAXVALUE 99 CACHE 10 CYCLE"),
                arguments(
                        new CreateSequence(full),
                        DdlText.ORACLE,
                        "CREATE SEQUENCE s.\"Seq\" INCREMENT BY 2 START WITH 5 MINVALUE 1 MAXVALUE 99 CACHE 10 CYCLE ORDER"),
                arguments(
                        new CreateSequence(open), DdlText.ORACLE, "CREATE SEQUENCE seq NOMINVALUE NOMAXVALUE NOCYCLE"),
                arguments(
                        new CreateSequence(open),
                        DdlText.MARIADB,
                        "CREATE SEQUENCE seq NO MINVALUE NO MAXVALUE NOCYCLE"),
                arguments(new DropSequence(full).ifExists(), DdlText.POSTGRES, "DROP SEQUENCE IF EXISTS s.\"Seq\""));
    }

    @Tag("core-D26")
    @ParameterizedTest(name = "{2}")
    @MethodSource("sequences")
    void sequencesSayHowTheyCount(SchemaStatement statement, Dialect dialect, String sql) {
        assertThat(DdlText.of(statement, dialect)).isEqualTo(sql);
    }

    static Stream<Arguments> types() {
        EnumType<String> mood = EnumType.ofValues(
                List.of("happy", "it's"), new EnumType.Options("mood", true, false, null, "s", false, false));
        DomainType<Integer> positive =
                DomainType.of("positive", integer(), Sql.text("VALUE > 0").asExpression());
        return Stream.of(
                arguments(new CreateType(mood), "CREATE TYPE s.mood AS ENUM ('happy', 'it''s')"),
                arguments(new DropType(mood), "DROP TYPE s.mood"),
                arguments(new CreateType(positive), "CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0)"),
                arguments(new DropType(positive), "DROP DOMAIN positive"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void postgresqlCreatesEnumerationsAndDomains(SchemaStatement statement, String sql) {
        assertThat(DdlText.of(statement, DdlText.POSTGRES)).isEqualTo(sql);
        assertThatThrownBy(() -> DdlText.of(statement, DdlText.SQLITE))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("sqlite");
    }

    @Test
    void postgresqlExcludesRowsThatOverlap() {
        ExcludeConstraint exclude = new ExcludeConstraint(
                        List.of(new ExcludeConstraint.Element(x, "="), new ExcludeConstraint.Element(name, "&&")))
                .where(x.gt(1))
                .ops(Map.of("name", "my_ops"));
        exclude.named("no_overlap");
        table.add(exclude);
        assertThat(DdlText.of(new AddConstraint(exclude), DdlText.POSTGRES))
                .isEqualTo(
                        "ALTER TABLE t ADD CONSTRAINT no_overlap EXCLUDE USING gist (x WITH =, name my_ops WITH &&) WHERE (t.x > 1)");
        assertThatThrownBy(() -> DdlText.create(table, DdlText.SQLITE))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("ddlIf");
    }

    /** Switches a trigger off; each dialect has its own words. */
    private static final class DisableTrigger extends CustomDdl {
        private final Table table;

        DisableTrigger(Table table) {
            this.table = table;
        }
    }

    @Test
    @Tag("core-S18")
    void statementsOfOnesOwnAreWrittenAsRegistered() {
        DdlRendering.register(
                DisableTrigger.class,
                (statement, ddl) -> "DISABLE TRIGGER ALL ON " + ddl.names().table(statement.table));
        DdlRendering.register(
                DisableTrigger.class,
                "postgresql",
                (statement, ddl) -> "ALTER TABLE " + ddl.names().table(statement.table) + " DISABLE TRIGGER ALL");
        try {
            assertThat(DdlText.of(new DisableTrigger(table), DdlText.MSSQL)).isEqualTo("DISABLE TRIGGER ALL ON t");
            assertThat(DdlText.of(new DisableTrigger(table), DdlText.POSTGRES))
                    .isEqualTo("ALTER TABLE t DISABLE TRIGGER ALL");
        } finally {
            DdlRendering.deregister(DisableTrigger.class);
        }
        assertThatThrownBy(() -> DdlText.of(new DisableTrigger(table), DdlText.MSSQL))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("DisableTrigger")
                .hasMessageContaining("DdlRendering.register");
    }

    @Test
    void textHasPlaceholders() {
        TextDdl text = new TextDdl("GRANT %(right)s ON %(fullname)s -- 100%%", Map.of("right", "SELECT"));
        assertThat(DdlText.of(text.about(table))).isEqualTo("GRANT SELECT ON t -- 100%");
        assertThatThrownBy(() -> DdlText.of(ddl("DROP %(what)s")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("%(what)s");
    }

    @Test
    @Tag("core-S24")
    void viewsAndTablesAreMadeOfSelects() {
        CreateView view = new CreateView("v", select(x, name.label("n")).where(x.gt(5)));
        assertThat(DdlText.of(view.orReplace(), DdlText.POSTGRES))
                .isEqualTo("CREATE OR REPLACE VIEW v AS SELECT t.x, t.name AS n FROM t WHERE t.x > 5");
        assertThat(DdlText.of(view.materialized().ifNotExists(), DdlText.POSTGRES))
                .startsWith("CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT");
        assertThat(DdlText.of(view.temporary(), DdlText.SQLITE)).startsWith("CREATE TEMPORARY VIEW v AS");
        assertThat(DdlText.of(view.materialized().drop().ifExists(), DdlText.POSTGRES))
                .isEqualTo("DROP MATERIALIZED VIEW IF EXISTS v");
        assertThat(DdlText.STANDARD
                        .compile(select(view.view()).where(view.c("n").eq("a")))
                        .toString()
                        .replaceAll("\\s+", " "))
                .isEqualTo("SELECT v.x, v.n FROM v WHERE v.n = :n_1");
        CreateTableAs table2 = new CreateTableAs("copy", select(x).where(name.eq("it's"))).temporary();
        assertThat(DdlText.of(table2, DdlText.POSTGRES))
                .isEqualTo("CREATE TEMPORARY TABLE copy AS SELECT t.x FROM t WHERE t.name = 'it''s'");
    }
}
