package io.jalchemy.orm.mapping;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.AmbiguousForeignKeysException;
import io.jalchemy.error.NoForeignKeysException;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a relationship derives from tables and foreign keys, and what it says when it cannot. */
class ResolutionTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);
    private final Table parents =
            metadata.table("parent", column("id", integer()).primaryKey(), column("name", string(20)));
    private final Table children = metadata.table(
            "child",
            column("id", integer()).primaryKey(),
            column("parent_id", integer()).references("parent.id"));
    private final Table nodes = metadata.table(
            "node",
            column("id", integer()).primaryKey(),
            column("parent_id", integer()).references("node.id"));
    private final Table tags = metadata.table("tag", column("id", integer()).primaryKey());
    private final Table tagging = metadata.table(
            "tagging",
            column("parent_id", integer()).primaryKey().references("parent.id"),
            column("tag_id", integer()).primaryKey().references("tag.id"));
    private @Nullable RuntimeMapping other;

    private RuntimeMapping.Builder map(String name, Table table) {
        return RuntimeMapping.builder(name).registry(registry).table(table).columns();
    }

    private Mapper<?> other() {
        return java.util.Objects.requireNonNull(other).mapper();
    }

    @Test
    void directionFollowsFromTheForeignKey() {
        other = map("Child", children).build();
        Mapper<?> parent = map("Parent", parents)
                .add(RelationshipProperty.toMany("children", CollectionShape.LIST, this::other))
                .build()
                .mapper();
        RelationshipProperty relationship = parent.relationship("children");
        assertThat(relationship.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(relationship.resolve().sync())
                .containsExactly(new ColumnPair(parents.c("id"), children.c("parent_id")));
    }

    @Test
    @Tag("orm-R-07")
    void betweenRowsOfOneTableTheRemoteSideDecides() {
        RuntimeMapping[] node = {null};
        node[0] = map("Node", nodes)
                .add(RelationshipProperty.toMany("children", CollectionShape.LIST, () -> node[0].mapper())
                        .backPopulates("parent"))
                .add(RelationshipProperty.toOne("parent", () -> node[0].mapper())
                        .remoteSide(() -> List.of(nodes.c("id")))
                        .backPopulates("children"))
                .build();
        registry.configure();
        assertThat(node[0].mapper().relationship("children").direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(node[0].mapper().relationship("parent").direction()).isEqualTo(Direction.MANY_TO_ONE);
        assertThat(node[0].mapper().relationship("parent").resolve().byPrimaryKey())
                .isTrue();
    }

    @Test
    @Tag("orm-R-07")
    void twoSidesOfTheSameDirectionAreRefused() {
        RuntimeMapping[] node = {null};
        node[0] = map("Node", nodes)
                .add(RelationshipProperty.toMany("children", CollectionShape.LIST, () -> node[0].mapper())
                        .backPopulates("parent"))
                .add(RelationshipProperty.toOne("parent", () -> node[0].mapper())
                        .backPopulates("children"))
                .build();
        assertThatThrownBy(registry::configure)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Node.children")
                .hasMessageContaining("Node.parent")
                .hasMessageContaining("same direction")
                .hasMessageContaining("remoteSide");
    }

    @Test
    void aTableInBetweenMakesItManyToMany() {
        other = map("Tag", tags).build();
        Mapper<?> parent = map("Parent", parents)
                .add(RelationshipProperty.toMany("tags", CollectionShape.SET, this::other)
                        .secondary(() -> tagging))
                .build()
                .mapper();
        ResolvedRelationship resolved = parent.relationship("tags").resolve();
        assertThat(resolved.direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(resolved.sync()).containsExactly(new ColumnPair(parents.c("id"), tagging.c("parent_id")));
        assertThat(resolved.secondarySync()).containsExactly(new ColumnPair(tags.c("id"), tagging.c("tag_id")));
    }

    @Test
    @Tag("orm-R-40")
    void withoutForeignKeyTheMessageNamesRelationshipAndTables() {
        other = map("Tag", tags).build();
        map("Parent", parents)
                .add(RelationshipProperty.toMany("tags", CollectionShape.LIST, this::other))
                .build();
        assertThatThrownBy(() -> registry.configure())
                .hasCauseInstanceOf(NoForeignKeysException.class)
                .hasMessageContaining("Parent.tags")
                .hasMessageContaining("\"parent\"")
                .hasMessageContaining("\"tag\"");
    }

    @Test
    @Tag("orm-R-39")
    void ofTwoForeignKeysOneMustBeNamed() {
        Table letters = metadata.table(
                "letter",
                column("id", integer()).primaryKey(),
                column("sender_id", integer()).references("parent.id"),
                column("receiver_id", integer()).references("parent.id"));
        other = map("Parent", parents).build();
        RuntimeMapping letter = map("Letter", letters)
                .add(RelationshipProperty.toOne("any", this::other))
                .add(RelationshipProperty.toOne("sender", this::other)
                        .foreignKeys(() -> List.of(letters.c("sender_id"))))
                .build();
        assertThatThrownBy(() -> letter.mapper().relationship("any").resolve())
                .isInstanceOf(AmbiguousForeignKeysException.class)
                .hasMessageContaining("Letter.any")
                .hasMessageContaining("foreignKeys");
        assertThat(letter.mapper().relationship("sender").resolve().localColumns())
                .containsExactly(letters.c("sender_id"));
    }

    @Test
    @Tag("orm-R-26")
    void orphansOfASharedTargetNeedASingleParent() {
        other = map("Parent", parents).build();
        RuntimeMapping child = map("Child", children)
                .add(RelationshipProperty.toOne("parent", this::other).cascadeAllDeleteOrphan())
                .build();
        assertThatThrownBy(() -> child.mapper().configure())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Child.parent")
                .hasMessageContaining("singleParent");
    }

    @Test
    @Tag("orm-G-30")
    void aTableWithoutKeyIsRefused() {
        Table log = metadata.table("log", column("line", string(80)));
        assertThatThrownBy(() -> map("Log", log).build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Log")
                .hasMessageContaining("\"log\"")
                .hasMessageContaining("primaryKey");
    }

    @Test
    void oneBadRelationshipDoesNotHarmOthers() {
        other = map("Tag", tags).build();
        map("Broken", children)
                .add(RelationshipProperty.toMany("tags", CollectionShape.LIST, this::other))
                .build();
        RuntimeMapping fine = map("Parent", parents).build();
        assertThatThrownBy(registry::configure).hasMessageContaining("Broken.tags");
        assertThat(fine.create().set("name", "x").get("name")).isEqualTo("x");
    }
}
