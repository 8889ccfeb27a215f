package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accessors that lead to other entities, and what they become. */
class RelationshipsTest {
    @Test
    @Tag("orm-R-07")
    void anEntityLeadsToItself() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package tree;
                @Entity public interface Node {
                    @Id Integer id();
                    String name(); Node name(String name);
                    @ForeignKey(entity = Node.class) @Nullable Integer parentId();
                    @Relationship(backPopulates = "parent", orderBy = {@Order("name"), @Order(value = "id", descending = true)})
                    List<Node> children();
                    @Relationship(backPopulates = "children", remoteSide = "id") @Nullable Node parent(); Node parent(@Nullable Node parent);
                }
                """, """
                package tree;
                public class Run {
                    static String run() {
                        Node_.MAPPER.configure();
                        Node root = Node_.create().name("root");
                        Node leaf = Node_.create().name("leaf").parent(root);
                        return root.children().getFirst().name() + " " + leaf.parent().name() + " "
                                + Node_.MAPPER.relationship("children").direction() + " "
                                + Node_.MAPPER.relationship("parent").direction() + " "
                                + Node_.MAPPER.relationship("children").orderBy();
                    }
                    static String sql() {
                        Node_ child = Node_.node.as("child");
                        return io.jalchemy.sql.Sql.select(Node_.node.name).join(Node_.node.children.of(child)).where(child.name.eq("x")).toString();
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("tree.Run", "run"))
                .isEqualTo("leaf root ONE_TO_MANY MANY_TO_ONE [node.name, node.id DESC]");
        assertThat(compiled.<String>call("tree.Run", "sql")).isEqualToIgnoringWhitespace("""
                SELECT node.name FROM node JOIN node AS child ON node.id = child.parent_id WHERE child.name = :name_1
                """);
    }

    @Test
    void aTableInBetweenIsNamedByItsClassOrName() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package blog;
                import io.jalchemy.schema.Table;
                import static io.jalchemy.schema.Schema.column;
                import static io.jalchemy.types.Types.integer;
                class Tables {
                    static final Table POST_KEYWORDS = io.jalchemy.orm.mapping.MapperRegistry.standard().define("post_keywords",
                            column("post_id", integer()).primaryKey().references("post.id"),
                            column("keyword_id", integer()).primaryKey().references("keyword.id"));
                }
                """, """
                package blog;
                @Entity public interface Post {
                    @Id Integer id();
                    @Relationship(secondaryTable = Tables.class, backPopulates = "posts") Set<Keyword> keywords();
                }
                """, """
                package blog;
                @Entity public interface Keyword {
                    @Id Integer id();
                    String keyword(); Keyword keyword(String keyword);
                    @Relationship(secondary = "post_keywords", backPopulates = "keywords") List<Post> posts();
                }
                """, """
                package blog;
                public class Run {
                    static String run() {
                        Post post = Post_.create();
                        Keyword keyword = Keyword_.create().keyword("sql");
                        post.keywords().add(keyword);
                        return keyword.posts().size() + " " + Post_.MAPPER.relationship("keywords").direction();
                    }
                    static String sql() {
                        return io.jalchemy.sql.Sql.select(Keyword_.keyword_.keyword).join(Keyword_.keyword_.posts).toString();
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("blog.Run", "run")).isEqualTo("1 MANY_TO_MANY");
        assertThat(compiled.<String>call("blog.Run", "sql")).isEqualToIgnoringWhitespace("""
                SELECT keyword.keyword FROM keyword JOIN post_keywords ON keyword.id = post_keywords.keyword_id
                JOIN post ON post.id = post_keywords.post_id
                """);
    }

    @Test
    @Tag("orm-R-39")
    void ofTwoForeignKeysOneIsNamed() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package post;
                @Entity public interface Person {
                    @Id Integer id();
                    @Relationship(backPopulates = "sender", foreignKeys = "senderId") List<Letter> sent();
                    @Relationship(backPopulates = "receiver", foreignKeys = "receiverId", key = "topic") Map<String, Letter> received();
                }
                """, """
                package post;
                @Entity public interface Letter {
                    @Id Integer id();
                    String topic(); Letter topic(String topic);
                    @ForeignKey("person.id") Integer senderId();
                    @ForeignKey("person.id") Integer receiverId();
                    @Relationship(backPopulates = "sent", foreignKeys = "senderId") Person sender();
                    @Relationship(backPopulates = "received", foreignKeys = "receiverId") Person receiver(); Letter receiver(Person person);
                }
                """, """
                package post;
                public class Run {
                    static String run() {
                        Person ann = Person_.create();
                        Letter letter = Letter_.create().topic("hi").receiver(ann);
                        return ann.received().keySet() + " " + ann.sent().size();
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("post.Run", "run")).isEqualTo("[hi] 0");
    }

    @Test
    @Tag("orm-R-37")
    void aConditionIsGivenByAStaticMethod() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package town;
                import io.jalchemy.sql.*;
                @Entity public interface Owner {
                    @Id Integer id();
                    String name();
                    @Relationship(primaryJoin = "inBoston", viewOnly = true) List<House> houses();
                    static Expression<Boolean> inBoston() {
                        return Owner_.owner.id.eq(House_.house.ownerId).and(House_.house.city.eq("Boston"));
                    }
                    @ColumnProperty("countHouses") long houseCount();
                    static Expression<Long> countHouses() {
                        return Sql.select(Sql.count(House_.house.id)).where(House_.house.ownerId.eq(Owner_.owner.id)).scalarSubquery();
                    }
                }
                """, """
                package town;
                @Entity public interface House { @Id Integer id(); String city(); @ForeignKey("owner.id") Integer ownerId(); }
                """, """
                package town;
                public class Run {
                    static String join() { return io.jalchemy.sql.Sql.select(Owner_.owner.name).join(Owner_.owner.houses).toString(); }
                    static String where() { return io.jalchemy.sql.Sql.select(Owner_.owner.name).where(Owner_.owner.houseCount().gt(1L)).toString(); }
                }
                """).clean();
        assertThat(compiled.<String>call("town.Run", "join")).isEqualToIgnoringWhitespace("""
                SELECT owner.name FROM owner JOIN house ON owner.id = house.owner_id AND house.city = :city_1
                """);
        assertThat(compiled.<String>call("town.Run", "where")).isEqualToIgnoringWhitespace("""
                SELECT owner.name FROM owner
                WHERE (SELECT count(house.id) AS count_1 FROM house WHERE house.owner_id = owner.id) > :param_1
                """);
    }

    @Test
    void furtherKindsOfAttributes() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package kinds;
                @Entity public abstract class Book {
                    private int reads;
                    protected Book() {}
                    @Id public abstract Integer getId();
                    @Version public abstract int getVersion();
                    public abstract String getTitle();
                    public abstract void setTitle(String title);
                    @Deferred(group = "text") public abstract @Nullable String getSummary();
                    @Deferred(raise = true) public abstract @Nullable byte[] getCover();
                    @Synonym("title") public abstract String getName();
                    public abstract void setName(String name);
                    @Transient public abstract @Nullable String getNote();
                    public abstract void setNote(@Nullable String note);
                    @Deprecated public abstract String getOld();
                    public abstract void setOld(String old);
                    public String shout() { return getTitle().toUpperCase() + ++reads; }
                    @Override public String toString() { return "Book " + getTitle(); }
                }
                """, """
                package kinds;
                public class Run {
                    static String run() {
                        Book book = Book_.create();
                        book.setName("a");
                        book.setNote("n");
                        return book.shout() + " " + book.getNote() + " " + book + " " + Book_.MAPPER.options().versioning().property();
                    }
                    static String sql() {
                        return io.jalchemy.sql.Sql.select(Book_.book).where(Book_.book.name.eq("x")).toString();
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("kinds.Run", "run")).isEqualTo("A1 n Book a version");
        assertThat(compiled.<String>call("kinds.Run", "sql"))
                .isEqualToIgnoringWhitespace(
                        "SELECT book.id, book.version, book.title, book.\"old\" FROM book WHERE book.title = :title_1");
    }
}
