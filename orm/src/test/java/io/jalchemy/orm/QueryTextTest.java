package io.jalchemy.orm;

import static io.jalchemy.orm.example.Address_.address;
import static io.jalchemy.orm.example.User_.user;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.orm.example.User_;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements over entities are written as. */
class QueryTextTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void statementsAreWrittenAsSqlAlchemyWritesThem(String what, Object statement, String sql) {
        Assertions.assertThat(statement.toString()).isEqualToIgnoringWhitespace(sql);
    }

    static Stream<Arguments> statements() {
        User_ manager = user.as("manager");
        return Stream.of(
                arguments(
                        "an entity",
                        select(user).where(user.name.eq("x")),
                        "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE user_account.name = :name_1"),
                arguments(
                        "an alias",
                        select(manager.name).where(manager.id.gt(3)),
                        "SELECT manager.name FROM user_account AS manager WHERE manager.id > :id_1"),
                arguments(
                        "a join along a relationship",
                        select(address.emailAddress).join(address.user).where(user.name.in("a")),
                        "SELECT address.email_address FROM address JOIN user_account ON user_account.id = address.user_id WHERE user_account.name IN (__[POSTCOMPILE_name_1])"),
                arguments(
                        "a join to an alias with further criteria",
                        select(address).outerJoin(address.user.of(manager).and(manager.name.ne("x"))),
                        "SELECT address.id, address.email_address, address.user_id FROM address LEFT OUTER JOIN user_account AS manager ON manager.id = address.user_id AND manager.name != :name_1"),
                arguments(
                        "any",
                        select(user.name).where(user.addresses.any(address.emailAddress.eq("x"))),
                        "SELECT user_account.name FROM user_account WHERE EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id AND address.email_address = :email_address_1)"),
                arguments(
                        "not has",
                        select(address.id)
                                .where(address.user.has(user.name.eq("x")).not()),
                        "SELECT address.id FROM address WHERE NOT (EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id AND user_account.name = :name_1))"),
                arguments(
                        "a reference is null",
                        select(address.id).where(address.user.isNull()),
                        "SELECT address.id FROM address WHERE address.user_id IS NULL"),
                arguments(
                        "grouping",
                        select(user.name, count(address.id))
                                .join(user.addresses)
                                .groupBy(user.name),
                        "SELECT user_account.name, count(address.id) AS count_1 FROM user_account JOIN address ON user_account.id = address.user_id GROUP BY user_account.name"),
                arguments(
                        "update",
                        update(user).set(user.fullname, "?").where(user.fullname.isNull()),
                        "UPDATE user_account SET fullname=:fullname WHERE user_account.fullname IS NULL"),
                arguments(
                        "insert",
                        insert(address).set(address.emailAddress, "x").returning(address.id),
                        "INSERT INTO address (email_address) VALUES (:email_address) RETURNING address.id"));
    }
}
