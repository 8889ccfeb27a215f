package io.jalchemy.compliance;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.foreignKey;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.reflection.ReflectedColumn;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.TableName;
import io.jalchemy.schema.CreateView;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the inspector tells of tables that the dialect has created. */
final class ReflectionCases {
    private ReflectionCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                ComplianceCase.of("tables are listed", ReflectionCases::lists, Requirement.REFLECTION),
                ComplianceCase.of("columns", ReflectionCases::columns, Requirement.REFLECTION),
                ComplianceCase.of("keys and indexes", ReflectionCases::keys, Requirement.REFLECTION),
                ComplianceCase.of(
                        "tables read back are created again and compare equal",
                        ReflectionCases::again,
                        Requirement.REFLECTION),
                ComplianceCase.of("views", ReflectionCases::views, Requirement.REFLECTION, Requirement.VIEWS),
                ComplianceCase.of("comments", ReflectionCases::comments, Requirement.REFLECTION, Requirement.COMMENTS));
    }

    private static void make(MetaData metadata) {
        metadata.table(
                "jalchemy_parent",
                column("a", integer()).notNull(),
                column("b", string(20)).notNull(),
                io.jalchemy.schema.Schema.primaryKey("a", "b"));
        metadata.table(
                "jalchemy_child",
                column("id", integer()).primaryKey(),
                column("parent_a", integer()),
                column("parent_b", string(20)),
                column("Price", numeric(10, 2)).notNull().serverDefault("1.5"),
                column("made", dateTime()),
                foreignKey(List.of("parent_a", "parent_b"), List.of("jalchemy_parent.a", "jalchemy_parent.b"))
                        .onDelete("CASCADE")
                        .named("jalchemy_fk"),
                unique("Price", "made").named("jalchemy_uq"),
                index("jalchemy_ix", "made", "parent_a"));
    }

    private static void lists(Engine engine, MetaData metadata) {
        make(metadata);
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableNames()).contains("jalchemy_child", "jalchemy_parent");
        assertThat(inspector.hasTable("jalchemy_child")).isTrue();
        assertThat(inspector.hasTable("jalchemy_nothing")).isFalse();
        assertThatThrownBy(() -> inspector.columns("jalchemy_nothing"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("jalchemy_nothing");
    }

    private static void columns(Engine engine, MetaData metadata) {
        make(metadata);
        metadata.createAll(engine);
        List<ReflectedColumn> columns = engine.inspect().columns("jalchemy_child");
        assertThat(columns)
                .extracting(ReflectedColumn::name)
                .containsExactly("id", "parent_a", "parent_b", "Price", "made");
        assertThat(columns).extracting(ReflectedColumn::nullable).containsExactly(false, true, true, false, true);
        assertThat(columns.get(3).defaultText()).isNotNull().contains("1.5");
        assertThat(columns.get(4).defaultText()).isNull();
    }

    private static void keys(Engine engine, MetaData metadata) {
        make(metadata);
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.primaryKey("jalchemy_parent", null).columns()).containsExactly("a", "b");
        ReflectedForeignKey key = inspector.foreignKeys("jalchemy_child", null).getFirst();
        assertThat(key.columns()).containsExactly("parent_a", "parent_b");
        assertThat(key.referred()).isEqualTo(TableName.of("jalchemy_parent"));
        assertThat(key.referredColumns()).containsExactly("a", "b");
        assertThat(key.onDelete()).isEqualTo("CASCADE");
        assertThat(inspector
                        .uniqueConstraints("jalchemy_child", null)
                        .getFirst()
                        .columns())
                .containsExactly("Price", "made");
        assertThat(inspector.indexes("jalchemy_child", null))
                .filteredOn(one -> one.name().equals("jalchemy_ix"))
                .singleElement()
                .extracting(ReflectedIndex::columnNames)
                .isEqualTo(List.<@Nullable String>of("made", "parent_a"));
    }

    private static void again(Engine engine, MetaData metadata) {
        make(metadata);
        metadata.createAll(engine);
        Map<String, List<Object>> first = describe(engine);
        MetaData read = new MetaData()
                .reflect(engine, ReflectOptions.DEFAULT.only(List.of("jalchemy_child", "jalchemy_parent")));
        metadata.dropAll(engine);
        try {
            read.createAll(engine);
            assertThat(describe(engine)).isEqualTo(first);
        } finally {
            read.dropAll(engine);
        }
    }

    private static Map<String, List<Object>> describe(Engine engine) {
        Inspector inspector = engine.inspect();
        Map<String, List<Object>> all = new java.util.TreeMap<>();
        for (String table : List.of("jalchemy_child", "jalchemy_parent")) {
            all.put(
                    table,
                    List.of(
                            inspector.columns(table),
                            inspector.primaryKey(table, null).columns(),
                            inspector.foreignKeys(table, null),
                            Set.copyOf(inspector.uniqueConstraints(table, null)),
                            Set.copyOf(inspector.indexes(table, null))));
        }
        return all;
    }

    private static void views(Engine engine, MetaData metadata) {
        Goods goods = new Goods(metadata);
        metadata.add(
                new CreateView("jalchemy_cheap", select(goods.id, goods.name).where(goods.price.lt(4))));
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.viewNames()).contains("jalchemy_cheap");
        assertThat(inspector.tableNames()).doesNotContain("jalchemy_cheap");
        assertThat(inspector.columns("jalchemy_cheap"))
                .extracting(ReflectedColumn::name)
                .containsExactly("id", "name");
        assertThat(inspector.viewDefinition("jalchemy_cheap", null)).containsIgnoringCase("jalchemy_goods");
    }

    private static void comments(Engine engine, MetaData metadata) {
        Table table = metadata.table(
                "jalchemy_told", column("id", integer()).primaryKey().comment("it's the key"));
        table.comment("a \"table\"");
        metadata.createAll(engine);
        Inspector inspector = engine.inspect();
        assertThat(inspector.tableComment("jalchemy_told", null)).isEqualTo("a \"table\"");
        assertThat(inspector.columns("jalchemy_told").getFirst().comment()).isEqualTo("it's the key");
    }
}
