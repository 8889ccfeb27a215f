package io.jalchemy.orm.dynamic;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import org.junit.jupiter.api.Test;

/** Entities without a class behave like generated ones. */
class RuntimeMappingTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);
    private final Table users =
            metadata.table("users", column("id", integer()).primaryKey(), column("name", string(20)));
    private final Table orders = metadata.table(
            "orders",
            column("id", integer()).primaryKey(),
            column("user_id", integer()).references("users.id"));
    private final RuntimeMapping order = RuntimeMapping.builder("Order")
            .registry(registry)
            .table(orders)
            .columns()
            .add(RelationshipProperty.toOne("user", () -> this.user().mapper()).backPopulates("orders"))
            .build();
    private final RuntimeMapping user = RuntimeMapping.builder("User")
            .registry(registry)
            .table(users)
            .columns()
            .add(RelationshipProperty.toMany("orders", CollectionShape.SET, order::mapper)
                    .backPopulates("user"))
            .build();

    private RuntimeMapping user() {
        return user;
    }

    @Test
    void attributesAndRelationshipsWorkByName() {
        GenericEntity sandy = user.create().set("name", "sandy");
        GenericEntity first = order.create().set("user", sandy);
        assertThat(sandy.set("orders")).containsExactly(first);
        sandy.set("orders").clear();
        assertThat(first.reference("user")).isNull();
        assertThat(sandy).hasToString("User(id=<unset>, name=sandy)");
    }

    @Test
    void theySelectLikeTables() {
        Expression<String> name = user.path().attribute("name");
        assertThat(select(user.path())
                        .join(user.path().collection("orders"))
                        .where(name.eq("sandy"))
                        .toString())
                .isEqualToIgnoringWhitespace("""
                        SELECT users.id, users.name FROM users JOIN orders ON users.id = orders.user_id
                        WHERE users.name = :name_1
                        """);
    }
}
