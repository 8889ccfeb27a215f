package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in entities are compiler errors at the accessor, with the remedy. */
class MistakesTest {
    /** What an entity needs around the member in question, which stands in line 4. */
    private static String user(String member) {
        return """
                package shop;
                @Entity(table = "user_account") public interface User {
                    @Id Integer id();
                    %s
                }
                """.formatted(member);
    }

    private static final String ADDRESS = """
            package shop;
            @Entity public interface Address {
                @Id Integer id();
                String email();
                @ForeignKey("user_account.id") Integer userId();
                @Relationship(backPopulates = "addresses") User user();
            }
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void aMistakeIsReportedAtItsLine(String what, String member, String error) {
        assertThat(Compiled.of(user(member)).errors()).first().asString().isEqualTo("User.java:4: " + error);
    }

    static Stream<Arguments> members() {
        return Stream.of(
                arguments(
                        "a setter without getter",
                        "User name(String name);",
                        "User.name(String) is a setter without a getter. Add the getter String name(), or give the method a body."),
                arguments(
                        "a bean setter without getter",
                        "void setName(String name);",
                        "User.setName(String) is a setter without a getter. Add the getter String getName(), or give the method a body."),
                arguments(
                        "a setter of another type",
                        "String name(); void name(Integer name);",
                        "User.name: the setter takes Integer, the getter returns String. Make them the same type."),
                arguments(
                        "a setter that returns something else",
                        "String name(); String name(String name);",
                        "User.name: the setter returns String. A setter returns the entity or nothing."),
                arguments(
                        "no accessor at all",
                        "void rename(String first, String last);",
                        "User.rename(java.lang.String,java.lang.String) is no accessor: a getter has no parameters and returns a value, a setter has one parameter. Give the method a body, or remove it."),
                arguments(
                        "a type without column type",
                        "Thread worker();",
                        "User.worker: no column type is known for Thread. Name one with @Column(custom = ...), mark Thread with @Entity if it is one, or mark the accessor with @Transient if it is not stored."),
                arguments(
                        "a list of no entities",
                        "List<String> names();",
                        "User.names: the elements of List<String> are no entity, so it is no relationship. Mark the element's type with @Entity, or the accessor with @Column(type = ARRAY) or @Column(type = JSON)."),
                arguments(
                        "a relationship to no entity",
                        "@Relationship List<String> names();",
                        "User.names: the elements, String, are no entity. Mark String with @Entity."),
                arguments(
                        "a collection of another kind",
                        "@Relationship Queue<User> friends();",
                        "User.friends: a relationship is held in a List, a Set or a Map, not in Queue<User>. Change the type of the accessor."),
                arguments(
                        "two attributes with one column",
                        "String name(); @Column(name = \"name\") String title();",
                        "User.title: the column \"name\" is that of User.name already. Give it another name with @Column(name = ...), or make one a @Synonym of the other."),
                arguments(
                        "a reference that is none",
                        "@ForeignKey(\"team\") Integer teamId();",
                        "User.teamId: \"team\" is no reference. Write table and column, such as @ForeignKey(\"user_account.id\")."),
                arguments(
                        "a default of another type",
                        "@Default(\"many\") int count();",
                        "User.count: \"many\" is no Integer. Write the constant as its type does, or name a static method: @Default(method = ...)."),
                arguments(
                        "a default by a method that is not there",
                        "@Default(method = \"now\") java.time.Instant createdAt();",
                        "User.createdAt: User has no static method \"now\" without parameters that its package can call. Add it to the entity."),
                arguments(
                        "a length of a number",
                        "@Column(length = 3) int count();",
                        "User.count: a length says nothing about this column of Integer. Drop it: strings and bytes have a length, decimal numbers a precision and a scale."),
                arguments(
                        "a version that cannot be counted",
                        "@Version UUID version();",
                        "User.version: versions are counted in whole numbers, not in UUID. Name a method that makes the next one: @Version(generator = ...)."),
                arguments(
                        "an embedded value that is no record",
                        "@Embedded String name();",
                        "User.name: String is no record. An embedded value is a record whose components are columns."),
                arguments(
                        "a computed column with a setter",
                        "@Computed(\"1\") int one(); void one(int one);",
                        "User.one is computed by the database, so it cannot be set. Remove the setter."),
                arguments(
                        "a synonym of nothing",
                        "@Synonym(\"name\") String title();",
                        "User.title: User has no attribute \"name\" with a column. It has: id."),
                arguments(
                        "no foreign key",
                        "User friend();",
                        "User.friend: no foreign key leads from User to User or back, so the join cannot be derived. Mark an accessor of User with @ForeignKey(\"user_account.id\"), or give the condition: primaryJoin = ...."),
                arguments(
                        "two foreign keys",
                        "@ForeignKey(\"user_account.id\") Integer aId(); @ForeignKey(\"user_account.id\") Integer bId(); @Relationship User a();",
                        "User.a: several foreign keys lead between User and User, so the join cannot be derived. Name the one that is meant: foreignKeys = \"aId\"."),
                arguments(
                        "an open far end",
                        "@ForeignKey(\"user_account.id\") Integer bossId(); @Relationship User boss();",
                        "User.boss leads from User to User, and which end is the far one is open. Name its key: @Relationship(remoteSide = \"id\")."),
                arguments(
                        "orphans without deletes",
                        "@ForeignKey(\"user_account.id\") Integer bossId(); @Relationship(cascade = Cascade.DELETE_ORPHAN) List<User> reports();",
                        "User.reports: deleting orphans without deleting along with the entity leaves them behind when it is deleted. Add DELETE, or ALL."),
                arguments(
                        "a name that generated code needs",
                        "String entityState();",
                        "User.entityState: the implementation has a method entityState() of its own. Give the attribute another name."),
                arguments(
                        "names that differ in capitals only",
                        "String userName(); @Column(name = \"n\") String user_name();",
                        "User.user_name and User.userName differ in capitals only, which generated constants cannot. Rename one of them."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("relationships")
    void whatTheOtherSideSaysIsChecked(String what, String member, String error) {
        assertThat(Compiled.of(user(member), ADDRESS).errors()).contains("User.java:4: " + error);
    }

    static Stream<Arguments> relationships() {
        return Stream.of(
                arguments(
                        "an unknown member",
                        "@Relationship(backPopulates = \"owner\") List<Address> addresses();",
                        "User.addresses: Address has no attribute \"owner\" to keep in step with. Its relationships are: user."),
                arguments(
                        "a member that is a column",
                        "@Relationship(backPopulates = \"email\") List<Address> addresses();",
                        "User.addresses: Address.email is no relationship, so it cannot be kept in step. The relationships of Address are: user."),
                arguments(
                        "a member that names another one",
                        "@Relationship(backPopulates = \"user\") List<Address> places();",
                        "User.places: Address.user does not name it back, but \"addresses\". Write @Relationship(backPopulates = \"places\") there."),
                arguments(
                        "an order by nothing",
                        "@Relationship(backPopulates = \"user\", orderBy = @Order(\"mail\")) List<Address> addresses();",
                        "User.addresses: Address has no attribute \"mail\" with a column. The columns of Address are: id, email, userId."),
                arguments(
                        "a map without key",
                        "@Relationship(backPopulates = \"user\") Map<String, Address> addresses();",
                        "User.addresses: the key of the map is open. Name the attribute of Address that it is: @Relationship(key = \"name\")."));
    }

    @Test
    void theOtherSideMustLeadBack() {
        assertThat(Compiled.of(user("@Relationship(backPopulates = \"user\") List<Address> addresses();"), """
                        package shop;
                        @Entity public interface Address {
                            @Id Integer id();
                            @ForeignKey("user_account.id") Integer userId();
                            @ForeignKey("country.id") Integer countryId();
                            @Relationship(backPopulates = "addresses") Country user();
                        }
                        """, """
                        package shop;
                        @Entity public interface Country { @Id Integer id(); }
                        """)
                        .errors())
                .contains(
                        "User.java:4: User.addresses: Address.user leads to Country, not back to User. Name the relationship that does.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void aTypeThatCannotBeAnEntityIsReported(String what, String source, String error) {
        assertThat(Compiled.of(source).errors()).first().asString().isEqualTo(error);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(
                        "a class",
                        "package a;\n@Entity public class User {}\n",
                        "User.java:2: User: an entity is an interface or an abstract class, because its implementation is generated. Make the class abstract."),
                arguments(
                        "a record",
                        "package a;\n@Entity public record User(int id) {}\n",
                        "User.java:2: User: an entity is an interface or an abstract class, because its implementation is generated. This is a record."),
                arguments(
                        "type parameters",
                        "package a;\n@Entity public interface User<T> { @Id Integer id(); }\n",
                        "User.java:2: User: an entity has no type parameters; its columns have one type each. Move them to a mixin that it extends."),
                arguments(
                        "no constructor",
                        "package a;\n@Entity public abstract class User { User(int x) {} @Id abstract Integer id(); }\n",
                        "User.java:2: User: the generated implementation needs a constructor without parameters. Add one that is not private."),
                arguments(
                        "no key",
                        "package a;\n@Entity public interface User { String name(); }\n",
                        "User.java:2: User has no primary key, so its rows cannot be told apart. Mark the accessor of the key with @Id."));
    }

    @Test
    void whatUsesABrokenEntityAddsNoErrors() {
        assertThat(Compiled.of(user("Thread worker(); String name();"), """
                        package shop;
                        import static shop.User_.user;
                        public class Query {
                            Object query() {
                                User_.create();
                                return io.jalchemy.sql.Sql.select(user, user.name).where(user.worker.isNull());
                            }
                        }
                        """).errors())
                .singleElement()
                .asString()
                .startsWith("User.java:4: User.worker");
    }

    @Test
    @Tag("orm-M-08")
    void allMistakesAreReportedAtOnce() {
        List<String> errors = Compiled.of("""
                package shop;
                @Entity public interface User {
                    @Id Integer id();
                    Thread worker();
                    void setName(String name);
                    Object anything();
                }
                """, """
                package shop;
                @Entity public interface Address {
                    @Id Integer id();
                    StringBuilder text();
                }
                """).errors();
        assertThat(errors).hasSize(4);
        assertThat(errors.get(0)).startsWith("User.java:5: User.setName");
        assertThat(errors.get(1)).startsWith("User.java:4: User.worker").contains("Thread");
        assertThat(errors.get(2)).startsWith("User.java:6: User.anything").contains("Object");
        assertThat(errors.get(3)).startsWith("Address.java:4: Address.text").contains("StringBuilder");
    }
}
