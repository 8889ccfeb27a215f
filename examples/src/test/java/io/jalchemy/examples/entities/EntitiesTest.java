package io.jalchemy.examples.entities;

import static io.jalchemy.examples.entities.Address_.address;
import static io.jalchemy.examples.entities.User_.user;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.mapping.MapperRegistry;
import org.junit.jupiter.api.Test;

/** What the build generates for the entities of this module. */
class EntitiesTest {
    @Test
    void theListOfEntitiesMakesAllTablesKnown() {
        assertThat(MapperRegistry.standard().metadata().tables()).containsKeys("user_account", "address");
        MapperRegistry.standard().configure();
    }

    @Test
    void entitiesAndStatementsWorkTogether() {
        User sandy = User_.create().name("sandy");
        Address home = Address_.create().emailAddress("sandy@sqlalchemy.org").user(sandy);
        assertThat(sandy.addresses()).containsExactly(home);
        assertThat(select(user)
                        .join(user.addresses)
                        .where(address.emailAddress.eq("x"))
                        .toString())
                .isEqualToIgnoringWhitespace("""
                        SELECT user_account.id, user_account.name, user_account.fullname
                        FROM user_account JOIN address ON user_account.id = address.user_id
                        WHERE address.email_address = :email_address_1
                        """);
    }
}
