package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What generated code does when it runs. */
class GeneratedCodeTest {
    /** The entities of other tests have the same names. */
    private static final String HOME = """
            package shop;
            import io.jalchemy.orm.mapping.MapperRegistry;
            class Home { static final MapperRegistry REGISTRY = new MapperRegistry(new io.jalchemy.schema.MetaData()); }
            """;

    private static final String USER = """
            package shop;
            @Entity(table = "user_account", registry = Home.class)
            public interface User {
                @Id Integer id();
                @Column(length = 30) String name();
                User name(String name);
                @Nullable String fullname();
                User fullname(@Nullable String fullname);
                @Relationship(backPopulates = "user", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
                List<Address> addresses();
            }
            """;
    private static final String ADDRESS = """
            package shop;
            @Entity(registry = Home.class)
            public interface Address {
                @Id Integer id();
                String emailAddress();
                Address emailAddress(String emailAddress);
                @ForeignKey("user_account.id") Integer userId();
                @Relationship(backPopulates = "addresses") User user();
                Address user(User user);
            }
            """;

    @Test
    @Tag("orm-M-01")
    void anInterfaceBecomesTableImplementationAndColumns() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(HOME, USER, ADDRESS, """
                package shop;
                public class Run {
                    static String sql() {
                        return io.jalchemy.sql.Sql.select(User_.user).toString();
                    }
                    static String inStep() {
                        User sandy = User_.create().name("sandy");
                        Address home = Address_.create().emailAddress("a@b");
                        sandy.addresses().add(home);
                        return sandy + " " + home.user().name() + " " + sandy.addresses().size();
                    }
                    static String joined() {
                        User_ other = User_.user.as("other");
                        return io.jalchemy.sql.Sql.select(other.name, Address_.address.emailAddress)
                                .join(other.addresses)
                                .toString();
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("shop.Run", "sql"))
                .isEqualToIgnoringWhitespace(
                        "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account");
        assertThat(compiled.<String>call("shop.Run", "inStep"))
                .isEqualTo("User(id=<unset>, name=sandy, fullname=<unset>) sandy 1");
        assertThat(compiled.<String>call("shop.Run", "joined")).isEqualToIgnoringWhitespace("""
                        SELECT other.name, address.email_address FROM user_account AS other
                        JOIN address ON other.id = address.user_id
                        """);
    }
}
