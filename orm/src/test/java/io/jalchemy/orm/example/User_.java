package io.jalchemy.orm.example;

import static io.jalchemy.schema.Schema.column;

import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.Attribute;
import io.jalchemy.orm.query.CollectionPath;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.FromClause;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** {@link User} in statements. */
public final class User_ extends EntityPath<User> {
    /** The table that holds users. */
    public static final Table TABLE = MapperRegistry.standard()
            .metadata()
            .table(
                    "user_account",
                    column("id", Types.integer()).primaryKey(),
                    column("name", Types.string(30)).notNull(),
                    column("fullname", Types.string(100)));

    /** The mapping. */
    public static final Mapper<User> MAPPER = Mapper.<User>builder("User", UserEntity.ACCESS)
            .table(TABLE)
            .add(new ColumnProperty("id", TABLE.c("id")))
            .add(new ColumnProperty("name", TABLE.c("name")))
            .add(new ColumnProperty("fullname", TABLE.c("fullname")))
            .add(RelationshipProperty.toMany("addresses", CollectionShape.LIST, () -> Address_.MAPPER)
                    .backPopulates("user")
                    .cascadeAllDeleteOrphan())
            .build();

    /** The entity under its own name. */
    public static final User_ user = new User_(null);

    public final Attribute<Integer> id = attribute("id");
    public final Attribute<String> name = attribute("name");
    public final Attribute<String> fullname = attribute("fullname");
    public final CollectionPath<User, Address> addresses = collection("addresses", () -> Address_.address);

    private User_(@Nullable FromClause source) {
        super(MAPPER, source);
    }

    /** A new user. */
    public static User create() {
        return new UserEntity();
    }

    /** The entity under another name, for statements that mention it more than once. */
    public User_ as(String alias) {
        return new User_(MAPPER.selectable().alias(alias));
    }

    /** The entity with its columns taken from a FROM element that passes them on, such as a subquery. */
    public User_ from(FromClause source) {
        return new User_(source);
    }
}
