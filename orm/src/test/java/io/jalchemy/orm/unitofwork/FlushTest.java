package io.jalchemy.orm.unitofwork;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.CircularDependencyException;
import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.dynamic.GenericEntity;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a flush sends and what is found afterwards, through the second door: mappings made at run time. The key columns are given
 * by the tests unless a test is about generated ones, so that the statements are the same on each database.
 */
@OnDatabases
class FlushTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);

    private final Table users = metadata.table(
            "users",
            column("id", integer()).primaryKey(),
            column("name", string(20)).notNull(),
            column("city", string(20)));
    private final Table orders = metadata.table(
            "orders",
            column("id", integer()).primaryKey(),
            column("item", string(20)),
            column("user_id", integer()).references("users.id"));
    private final Table tags = metadata.table("tags", column("id", integer()).primaryKey(), column("word", string(20)));
    private final Table orderTags = metadata.table(
            "order_tags",
            column("order_id", integer()).primaryKey().references("orders.id"),
            column("tag_id", integer()).primaryKey().references("tags.id"));
    private final Table nodes = metadata.table(
            "nodes",
            column("id", integer()).primaryKey(),
            column("label", string(20)),
            column("parent_id", integer()).references("nodes.id"));
    private final Table counted = metadata.table(
            "counted",
            column("id", integer()).primaryKey(),
            column("version", integer()).notNull(),
            column("text", string(20)));

    private final RuntimeMapping user = RuntimeMapping.builder("User")
            .registry(registry)
            .table(users)
            .columns()
            .add(RelationshipProperty.toMany("orders", CollectionShape.LIST, () -> mapping("Order")
                            .mapper())
                    .backPopulates("user")
                    .orderBy(() -> List.of(orders.c("id"))))
            .build();
    private final RuntimeMapping order = RuntimeMapping.builder("Order")
            .registry(registry)
            .table(orders)
            .columns()
            .add(RelationshipProperty.toOne("user", user::mapper).backPopulates("orders"))
            .add(RelationshipProperty.toMany(
                            "tags", CollectionShape.LIST, () -> mapping("Tag").mapper())
                    .secondary(() -> orderTags)
                    .backPopulates("orders"))
            .build();
    private final RuntimeMapping tag = RuntimeMapping.builder("Tag")
            .registry(registry)
            .table(tags)
            .columns()
            .add(RelationshipProperty.toMany("orders", CollectionShape.LIST, order::mapper)
                    .secondary(() -> orderTags)
                    .backPopulates("tags"))
            .build();
    private final RuntimeMapping node = RuntimeMapping.builder("Node")
            .registry(registry)
            .table(nodes)
            .columns()
            .add(RelationshipProperty.toMany("children", CollectionShape.LIST, () -> mapping("Node")
                            .mapper())
                    .backPopulates("parent")
                    .cascadeAll())
            .add(RelationshipProperty.toOne("parent", () -> mapping("Node").mapper())
                    .remoteSide(() -> List.of(nodes.c("id")))
                    .backPopulates("children"))
            .build();
    private final RuntimeMapping versioned = RuntimeMapping.builder("Versioned")
            .registry(registry)
            .table(counted)
            .columns()
            .with(builder -> builder.version(Versioning.counter("version")))
            .build();

    private final RecordedDatabase recorded;
    private final SessionFactory sessions;

    FlushTest(TestDatabase database) {
        this.recorded = new RecordedDatabase(database);
        this.sessions = recorded.sessions();
    }

    private RuntimeMapping mapping(String name) {
        return switch (name) {
            case "Order" -> order;
            case "Tag" -> tag;
            case "Node" -> node;
            default -> user;
        };
    }

    @BeforeEach
    void create() throws SQLException {
        recorded.create(metadata);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private GenericEntity user(int id, String name) {
        return user.create().set("id", id).set("name", name);
    }

    private GenericEntity order(int id, String item) {
        return order.create().set("id", id).set("item", item);
    }

    private GenericEntity tag(int id) {
        return tag.create().set("id", id).set("word", "w" + id);
    }

    private GenericEntity node(int id, GenericEntity... children) {
        GenericEntity made = node.create().set("id", id).set("label", "n" + id);
        made.list("children").addAll(List.of(children));
        return made;
    }

    private List<String> flush(Session session) {
        recorded.taken();
        session.flush();
        return recorded.statements();
    }

    private void save(GenericEntity... entities) {
        sessions.begin(session -> session.addAll(List.of(entities)));
    }

    private GenericEntity find(Session session, RuntimeMapping mapping, int id) {
        return session.get(mapping.path(), id).orElseThrow();
    }

    private static List<List<@Nullable Object>> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row);
        return rows;
    }

    @Tag("orm-U-01")
    @Tag("orm-U-03")
    @Test
    void parentsComeFirstWhateverTheOrderOfAdding() {
        try (Session session = sessions.open()) {
            GenericEntity one = order(1, "a").set("user", user(7, "sandy"));
            session.addAll(List.of(order(3, "c"), one, order(2, "b"), user(5, "patrick")));
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO users (id, name, city) VALUES (?, ?, ?) [[7, sandy, null], [5, patrick, null]]",
                            "INSERT INTO orders (id, item, user_id) VALUES (?, ?, ?) [[3, c, null], [1, a, 7], [2, b, null]]");
        }
    }

    @Tag("orm-U-02")
    @Test
    void foreignKeysOrderTablesWithoutRelationships() {
        MapperRegistry other = new MapperRegistry(metadata);
        RuntimeMapping zUser = RuntimeMapping.builder("ZUser")
                .registry(other)
                .table(users)
                .columns()
                .build();
        RuntimeMapping aOrder = RuntimeMapping.builder("AOrder")
                .registry(other)
                .table(orders)
                .columns()
                .build();
        try (Session session = sessions.open()) {
            GenericEntity bought = aOrder.create().set("id", 1).set("user_id", 7);
            GenericEntity buyer = zUser.create().set("id", 7).set("name", "sandy");
            session.addAll(List.of(bought, buyer));
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO users (id, name, city) VALUES (?, ?, ?) [7, sandy, null]",
                            "INSERT INTO orders (id, item, user_id) VALUES (?, ?, ?) [1, null, 7]");
            session.deleteAll(List.of(buyer, bought));
            assertThat(flush(session))
                    .containsExactly(
                            "DELETE FROM orders WHERE orders.id = ? [1]", "DELETE FROM users WHERE users.id = ? [7]");
        }
    }

    @Tag("orm-U-04")
    @Test
    void rowsOfOneTableAreSortedWhereTheyReferToEachOther() {
        try (Session session = sessions.open()) {
            GenericEntity root = node(4, node(1, node(3)), node(2));
            session.add(root);
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO nodes (id, label, parent_id) VALUES (?, ?, ?) [4, n4, null]",
                            "INSERT INTO nodes (id, label, parent_id) VALUES (?, ?, ?) [[1, n1, 4], [2, n2, 4]]",
                            "INSERT INTO nodes (id, label, parent_id) VALUES (?, ?, ?) [3, n3, 1]");
            session.delete(root);
            assertThat(flush(session).stream().filter(text -> text.startsWith("DELETE")))
                    .containsExactly(
                            "DELETE FROM nodes WHERE nodes.id = ? [[2], [3]]",
                            "DELETE FROM nodes WHERE nodes.id = ? [1]",
                            "DELETE FROM nodes WHERE nodes.id = ? [4]");
        }
    }

    @Tag("orm-U-06")
    @Test
    void aRingOfRowsIsRefusedBeforeAnythingIsSent() {
        try (Session session = sessions.open()) {
            GenericEntity a = node(1);
            GenericEntity b = node(2, a);
            a.list("children").add(b);
            session.add(a);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(CircularDependencyException.class)
                    .hasMessageContaining("Node")
                    .hasMessageContaining("postUpdate");
            assertThat(recorded.statements()).isEmpty();
        }
    }

    @Tag("orm-U-07")
    @Test
    void consecutiveRowsOfTheSameShapeGoTogether() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(
                    user(101, "a"),
                    user(102, "b").set("city", "x"),
                    user(103, "c"),
                    user.create().set("name", "d"),
                    user(105, "e")));
            List<String> sent = flush(session);
            assertThat(sent).hasSize(3);
            assertThat(sent.getFirst()).endsWith("[[101, a, null], [102, b, x], [103, c, null]]");
            assertThat(sent.get(1)).startsWith("INSERT INTO users (name, city) VALUES (?, ?)");
            assertThat(sent.getLast()).endsWith("[105, e, null]");
        }
    }

    @Tag("orm-U-08")
    @Tag("orm-U-34")
    @Test
    void aRowWithAnExpressionGoesAlone() {
        try (Session session = sessions.open()) {
            GenericEntity counted = user(2, "b").set("city", Sql.literal("x"));
            session.addAll(List.of(user(1, "a"), counted, user(3, "c")));
            assertThat(flush(session)).hasSize(3);
            recorded.taken();
            assertThat(counted.get("city")).isEqualTo("x");
            assertThat(recorded.statements()).hasSize(1);
        }
    }

    @Tag("orm-U-10")
    @Test
    void generatedKeysComeBackInOrder() {
        try (Session session = sessions.open()) {
            List<GenericEntity> many = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                many.add(user.create().set("name", "u" + i));
            }
            session.addAll(many);
            session.flush();
            for (int i = 1; i <= 20; i++) {
                assertThat(many.get(i - 1).get("id")).isEqualTo(i);
            }
        }
    }

    @Tag("orm-U-11")
    @Test
    void knownKeysNeedOneStatement() {
        try (Session session = sessions.open()) {
            for (int i = 1; i <= 1001; i++) {
                session.add(user(i, "u" + i));
            }
            assertThat(flush(session)).hasSize(1);
        }
    }

    @Tag("orm-U-14")
    @Tag("orm-U-15")
    @Tag("orm-U-16")
    @Test
    void updatesSetWhatDiffersAndAreSortedByKey() {
        save(user(3, "c"), user(1, "a"), user(2, "b"), user(4, "d"));
        try (Session session = sessions.open()) {
            GenericEntity c = find(session, user, 3);
            GenericEntity a = find(session, user, 1);
            GenericEntity b = find(session, user, 2);
            GenericEntity d = find(session, user, 4);
            c.set("name", "c2");
            a.set("name", "a2");
            b.set("name", "b2").set("city", "x");
            d.set("name", "d2").set("name", "d");
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE users SET name=? WHERE users.id = ? [a2, 1]",
                            "UPDATE users SET name=?, city=? WHERE users.id = ? [b2, x, 2]",
                            "UPDATE users SET name=? WHERE users.id = ? [c2, 3]");
            a.set("name", "a3");
            b.set("name", "b3");
            assertThat(flush(session)).containsExactly("UPDATE users SET name=? WHERE users.id = ? [[a3, 1], [b3, 2]]");
            assertThat(flush(session)).isEmpty();
        }
    }

    @Tag("orm-U-17")
    @Test
    void deletesGoTogether() throws SQLException {
        save(tag(1), tag(2), tag(3));
        sessions.begin(session -> {
            List<GenericEntity> all = new ArrayList<>();
            for (int id : new int[] {3, 1, 2}) {
                GenericEntity each = find(session, tag, id);
                assertThat(each.list("orders")).isEmpty();
                all.add(each);
            }
            session.deleteAll(all);
            assertThat(flush(session)).containsExactly("DELETE FROM tags WHERE tags.id = ? [[1], [2], [3]]");
        });
        assertThat(recorded.rows("SELECT id FROM tags")).isEmpty();
    }

    @Tag("orm-U-19")
    @Test
    void aNewEntityTakesOverTheRowOfADeletedOne() {
        save(user(1, "a"));
        try (Session session = sessions.open()) {
            GenericEntity old = find(session, user, 1);
            session.delete(old);
            GenericEntity fresh = user(1, "b");
            session.add(fresh);
            assertThat(flush(session).stream().filter(text -> !text.startsWith("SELECT")))
                    .hasSize(1)
                    .allMatch(text -> text.startsWith("UPDATE users SET name=?"));
            assertThat(session.get(user.path(), 1)).containsSame(fresh);
            assertThat(session.contains(old)).isFalse();
            session.commit();
        }
    }

    @Tag("orm-U-21")
    @Test
    void aChangedKeyIsWrittenAndFoundUnderItsNewValue() {
        save(tag(1));
        try (Session session = sessions.open()) {
            GenericEntity known = find(session, tag, 1);
            known.set("id", 9);
            assertThat(flush(session)).containsExactly("UPDATE tags SET id=? WHERE tags.id = ? [9, 1]");
            assertThat(session.get(tag.path(), 9)).containsSame(known);
            session.rollback();
            assertThat(session.get(tag.path(), 1)).containsSame(known);
            assertThat(known.get("id")).isEqualTo(1);
        }
    }

    @Tag("orm-U-24")
    @Test
    void referencesFollowGeneratedKeysOnBothSides() throws SQLException {
        GenericEntity sandy = user.create().set("name", "sandy");
        sandy.list("orders").add(order.create().set("item", "a"));
        order.create().set("item", "b").set("user", sandy);
        save(sandy);
        assertThat(recorded.rows("SELECT item, user_id FROM orders ORDER BY item"))
                .containsExactly(List.of("a", 1), List.of("b", 1));
    }

    @Tag("orm-U-25")
    @Test
    void aChildThatMovesSurvivesTheDeletionOfItsOldParent() throws SQLException {
        GenericEntity sandy = user(1, "sandy");
        sandy.list("orders").add(order(1, "a"));
        save(sandy, user(2, "patrick"));
        sessions.begin(session -> {
            GenericEntity old = find(session, user, 1);
            GenericEntity child = old.list("orders").getFirst();
            find(session, user, 2).list("orders").add(child);
            session.delete(old);
            assertThat(flush(session).stream().filter(text -> !text.startsWith("SELECT")))
                    .containsExactly(
                            "UPDATE orders SET user_id=? WHERE orders.id = ? [2, 1]",
                            "DELETE FROM users WHERE users.id = ? [1]");
        });
        assertThat(recorded.rows("SELECT user_id FROM orders")).isEqualTo(row(2));
    }

    @Test
    void deletingAParentTakesTheReferenceFromItsChildren() {
        GenericEntity sandy = user(1, "sandy");
        sandy.list("orders").addAll(List.of(order(1, "a"), order(2, "b")));
        save(sandy);
        try (Session session = sessions.open()) {
            session.delete(find(session, user, 1));
            List<String> sent = flush(session);
            assertThat(sent.getFirst())
                    .startsWith("SELECT")
                    .endsWith("WHERE ? = orders.user_id ORDER BY orders.id [1]");
            assertThat(sent.subList(1, sent.size()))
                    .containsExactly(
                            "UPDATE orders SET user_id=? WHERE orders.id = ? [[null, 1], [null, 2]]",
                            "DELETE FROM users WHERE users.id = ? [1]");
        }
    }

    @Tag("orm-U-27")
    @Test
    void associationRowsAreDeletedBeforeOthersAreInserted() throws SQLException {
        GenericEntity bought = order(1, "a");
        bought.list("tags").addAll(List.of(tag(1), tag(2)));
        try (Session session = sessions.open()) {
            session.add(bought);
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO orders (id, item, user_id) VALUES (?, ?, ?) [1, a, null]",
                            "INSERT INTO tags (id, word) VALUES (?, ?) [[1, w1], [2, w2]]",
                            "INSERT INTO order_tags (order_id, tag_id) VALUES (?, ?) [[1, 1], [1, 2]]");
            bought.list("tags").removeFirst();
            bought.list("tags").add(tag(3));
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO tags (id, word) VALUES (?, ?) [3, w3]",
                            "DELETE FROM order_tags WHERE order_tags.order_id = ? AND order_tags.tag_id = ? [1, 1]",
                            "INSERT INTO order_tags (order_id, tag_id) VALUES (?, ?) [1, 3]");
            session.delete(bought);
            assertThat(flush(session))
                    .endsWith(
                            "DELETE FROM order_tags WHERE order_tags.order_id = ? AND order_tags.tag_id = ? [[1, 2], [1, 3]]",
                            "DELETE FROM orders WHERE orders.id = ? [1]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT * FROM order_tags")).isEmpty();
    }

    @Tag("orm-U-28")
    @Tag("orm-U-29")
    @Test
    void aRowThatIsGoneIsAnError() {
        save(user(1, "a"));
        try (Session session = sessions.open()) {
            GenericEntity known = find(session, user, 1);
            session.execute(Sql.delete(users));
            known.set("name", "b");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("users")
                    .hasMessageContaining("User 1");
            session.rollback();
            find(session, user, 1);
            assertThat(known.list("orders")).isEmpty();
            session.execute(Sql.delete(users));
            session.delete(known);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("confirmDeletedRows");
        }
    }

    @Tag("orm-U-31")
    @Test
    void versionsAreComparedAndCounted() {
        GenericEntity one = versioned.create().set("id", 1).set("text", "a");
        try (Session session = sessions.open()) {
            session.add(one);
            session.flush();
            assertThat(one.get("version")).isEqualTo(1);
            one.set("text", "b");
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE counted SET version=?, text=? WHERE counted.id = ? AND counted.version = ? [2, b, 1, 1]");
            assertThat(one.get("version")).isEqualTo(2);
            session.execute(Sql.update(counted).set(counted.c("version"), 7));
            one.set("text", "c");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("version");
        }
    }

    @Tag("orm-U-35")
    @Test
    void anExpiredEntityIsFoundByItsKey() {
        GenericEntity known = user(1, "a");
        try (Session session = sessions.open()) {
            session.add(known);
            session.commit();
            session.expire(known);
            known.set("city", "x");
            assertThat(flush(session)).containsExactly("UPDATE users SET city=? WHERE users.id = ? [x, 1]");
        }
    }

    @Tag("orm-U-38")
    @Test
    void aRowWithoutAKeyIsAnError() {
        MetaData own = new MetaData();
        Table keyless = own.table("tags", column("id", string(10)).primaryKey(), column("word", string(20)));
        RuntimeMapping mapping = RuntimeMapping.builder("Keyless")
                .registry(new MapperRegistry(own))
                .table(keyless)
                .columns()
                .build();
        try (Session session = sessions.open()) {
            session.add(mapping.create().set("word", "x"));
            assertThatThrownBy(session::flush).isInstanceOf(io.jalchemy.error.JalchemyException.class);
        }
    }

    @Tag("orm-U-39")
    @Test
    void twoEntitiesOfOneKeyAreRefused() {
        save(user(1, "a"));
        try (Session session = sessions.open()) {
            find(session, user, 1);
            session.add(user(1, "b"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("User")
                    .hasMessageContaining("merge");
        }
    }

    /** Where SQLAlchemy loses the row with a warning. */
    @Test
    void whatIsReachableButNotSavedFailsTheFlush() {
        save(user(1, "a"));
        try (Session session = sessions.open()) {
            GenericEntity known = find(session, user, 1);
            GenericEntity lost = order(1, "lost");
            lost.set("user", known);
            assertThat(session.contains(lost)).isFalse();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("User.orders")
                    .hasMessageContaining("User 1")
                    .hasMessageContaining("Order (new)")
                    .hasMessageContaining("session.add");
            session.rollback();
            session.add(lost);
            lost.set("user", known);
            session.commit();
        }
    }

    @Tag("orm-U-43")
    @Test
    void aLargeFlushNeedsAStatementPerTable() {
        try (Session session = sessions.open()) {
            for (int i = 1; i <= 2000; i++) {
                GenericEntity one = user(i, "u" + i);
                one.list("orders").add(order(i, "o"));
                session.add(one);
            }
            assertThat(flush(session)).hasSize(2);
        }
    }
}
