package io.jalchemy.orm.example;

import static io.jalchemy.schema.Schema.column;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.Attribute;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.ReferencePath;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.FromClause;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** {@link Address} in statements. */
public final class Address_ extends EntityPath<Address> {
    /** The table that holds addresses. */
    public static final Table TABLE = MapperRegistry.standard()
            .metadata()
            .table(
                    "address",
                    column("id", Types.integer()).primaryKey(),
                    column("email_address", Types.string(100)).notNull(),
                    column("user_id", Types.integer()).references("user_account.id"));

    /** The mapping. */
    public static final Mapper<Address> MAPPER = Mapper.<Address>builder("Address", AddressEntity.ACCESS)
            .table(TABLE)
            .add(new ColumnProperty("id", TABLE.c("id")))
            .add(new ColumnProperty("emailAddress", TABLE.c("email_address")))
            .add(new ColumnProperty("userId", TABLE.c("user_id")))
            .add(RelationshipProperty.toOne("user", () -> User_.MAPPER).backPopulates("addresses"))
            .build();

    /** The entity under its own name. */
    public static final Address_ address = new Address_(null);

    public final Attribute<Integer> id = attribute("id");
    public final Attribute<String> emailAddress = attribute("emailAddress");
    public final Attribute<Integer> userId = attribute("userId");
    public final ReferencePath<Address, User> user = reference("user", () -> User_.user);

    private Address_(@Nullable FromClause source) {
        super(MAPPER, source);
    }

    /** A new address. */
    public static Address create() {
        return new AddressEntity();
    }

    /** The entity under another name, for statements that mention it more than once. */
    public Address_ as(String alias) {
        return new Address_(MAPPER.selectable().alias(alias));
    }

    /** The entity with its columns taken from a FROM element that passes them on, such as a subquery. */
    public Address_ from(FromClause source) {
        return new Address_(source);
    }
}
