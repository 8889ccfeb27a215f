package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.types.Types.bigInteger;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What metadata knows of its tables, and copies of them. */
class MetaDataTest {

    private static Table table(SchemaItem... items) {
        return new MetaData().table("t", items);
    }

    @Test
    @Tag("core-S01")
    void metadataHoldsTablesByKeyAndSortsThem() {
        MetaData metadata = new MetaData();
        Table b = metadata.table(
                "b",
                column("id", integer()).primaryKey(),
                column("a_id", integer()).references("s.a.id"));
        Table a = metadata.table(Name.of("a"), "s", column("id", integer()).primaryKey());
        metadata.info().put("k", "v");
        assertThat(metadata.tables()).containsExactly(Map.entry("b", b), Map.entry("s.a", a));
        assertThat(metadata.sortedTables()).containsExactly(a, b);
        assertThatThrownBy(() -> metadata.table("b"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Table \"b\" is already defined");
        assertThat(metadata.tableIfAbsent("b", column("more", integer()))).isSameAs(b);
        assertThat(b.columns().keys()).containsExactly("id", "a_id");
        assertThat(metadata.extendTable("b", column("more", integer()), column("a_id", bigInteger())))
                .isSameAs(b);
        assertThat(b.columns().keys()).containsExactly("id", "a_id", "more");
        assertThat(b.foreignKeyConstraints()).isEmpty();
        metadata.remove(b);
        assertThat(metadata.find("b")).isNull();
        metadata.clear();
        assertThat(metadata.tables()).isEmpty();
        assertThat(metadata.info()).containsEntry("k", "v");
    }

    @Test
    @Tag("core-S01")
    void ringsAreSortedAsFarAsPossibleWithAWarning() {
        MetaData metadata = new MetaData();
        Table a = metadata.table(
                "a",
                column("id", integer()).primaryKey(),
                column("b_id", integer()).references("b.id"));
        Table b = metadata.table(
                "b",
                column("id", integer()).primaryKey(),
                column("a_id", integer()).references("a.id"));
        Table c = metadata.table("c", column("a_id", integer()).references("a.id"));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(MetaData.class);
        logger.addAppender(log);
        try {
            assertThat(metadata.sortedTables()).containsExactly(a, b, c);
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains("a, b")
                .contains("useAlter()"));
    }

    @Test
    @Tag("core-S32")
    void aTableMayDependOnAnotherWithoutAForeignKey() {
        MetaData metadata = new MetaData();
        Table a = metadata.table("a", column("id", integer()));
        Table b = metadata.table("b", column("id", integer()));
        assertThat(metadata.sortedTables()).containsExactly(a, b);
        a.dependsOn(b);
        assertThat(metadata.sortedTables()).containsExactly(b, a);
        assertThat(TableOrder.of(List.of(a, b)).tables()).containsExactly(b, a);
    }

    @Test
    @Tag("core-S19")
    void whoListensSeesEachColumnThatJoinsATable() {
        MetaData metadata = new MetaData();
        List<String> seen = new ArrayList<>();
        metadata.onAttach((table, item) -> {
            if (item instanceof Column<?> column) {
                seen.add(table.name().text() + "." + column.name().text());
            }
        });
        metadata.table("t", column("a", integer()), unique("a"), column("b", numeric()));
        assertThat(seen).containsExactly("t.a", "t.b");
    }

    @Test
    @Tag("core-S10")
    void aCopyTakesKeysConstraintsAndIndexesToAnotherSchema() {
        MetaData metadata = new MetaData();
        metadata.table("p", column("id", integer()).primaryKey());
        Column<Integer> x = column("x", integer());
        Table table = metadata.table(
                        "t",
                        column("id", integer()).primaryKey().comment("key"),
                        column("p_id", integer()).references("p.id").index(),
                        x.unique(),
                        column("far", integer()).references("elsewhere.q.id"))
                .comment("copied")
                .dialectOption("mysql_engine", "InnoDB");
        table.add(
                check(x.gt(1)).named("big"),
                Schema.index("ix_low", Sql.func("lower", string(), x)).unique());

        MetaData other = new MetaData();
        Table copy = table.toMetadata(other, TableCopy.Schemas.to("s"));
        table.toMetadata(other, TableCopy.Schemas.to("r"));
        metadata.get("p").toMetadata(other, TableCopy.Schemas.to("s"));
        other.table(Name.of("q"), "elsewhere", column("id", integer()).primaryKey());

        assertThat(other.tables().keySet()).containsExactly("s.t", "r.t", "s.p", "elsewhere.q");
        assertThat(DdlText.create(copy))
                .isEqualTo(
                        "CREATE TABLE s.t ( id INTEGER NOT NULL, p_id INTEGER, x INTEGER, far INTEGER, PRIMARY KEY (id), CONSTRAINT big CHECK (x > 1), FOREIGN KEY(p_id) REFERENCES s.p (id), FOREIGN KEY(far) REFERENCES elsewhere.q (id), UNIQUE (x) )");
        assertThat(copy.indexes().stream().map(index -> DdlText.of(new CreateIndex(index))))
                .containsExactly(
                        "CREATE INDEX ix_s_t_p_id ON s.t (p_id)", "CREATE UNIQUE INDEX ix_low ON s.t (lower(x))");
        assertThat(copy.comment()).isEqualTo("copied");
        assertThat(copy.c("id")).isInstanceOfSatisfying(Column.class, c -> assertThat(c.comment())
                .isEqualTo("key"));
        assertThat(copy.options().asMap()).containsEntry("mysql_engine", "InnoDB");
        assertThat(table.toMetadata(new MetaData()).schema()).isNull();
        MetaData parted = new MetaData();
        Table parts = table.toMetadata(parted, new TableCopy.Schemas() {
            @Override
            public String of(Table original) {
                return "mine";
            }

            @Override
            public String referred(Table original, ForeignKeyConstraint key, @Nullable String referred) {
                return referred == null ? "shared" : referred;
            }
        });
        assertThat(parts.foreignKeyConstraints())
                .extracting(key -> key.elements().getFirst().targetText())
                .containsExactly("shared.p.id", "elsewhere.q.id");
    }
}
