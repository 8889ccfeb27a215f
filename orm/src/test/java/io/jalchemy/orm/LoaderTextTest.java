package io.jalchemy.orm;

import static io.jalchemy.orm.query.Loaders.containsEager;
import static io.jalchemy.orm.query.Loaders.defer;
import static io.jalchemy.orm.query.Loaders.joinedload;
import static io.jalchemy.orm.query.Loaders.lazyload;
import static io.jalchemy.orm.query.Loaders.loadOnly;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.dynamic.GenericPath;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.SqlNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What loader options make of a statement. */
class LoaderTextTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);
    private final Table us = metadata.table("u", column("id", integer()).primaryKey(), column("name", string(20)));
    private final Table os = metadata.table(
            "o", column("id", integer()).primaryKey(), column("uid", integer()).references("u.id"));
    private final Table is = metadata.table(
            "i", column("id", integer()).primaryKey(), column("oid", integer()).references("o.id"));
    private final Table ts = metadata.table("t", column("id", integer()).primaryKey());
    private final Table ut = metadata.table(
            "ut",
            column("u_id", integer()).primaryKey().references("u.id"),
            column("t_id", integer()).primaryKey().references("t.id"));
    private final RuntimeMapping item = map("Item", is).build();
    private final RuntimeMapping tag = map("Tag", ts).build();
    private final RuntimeMapping order = map("Order", os)
            .add(RelationshipProperty.toMany("items", CollectionShape.LIST, item::mapper)
                    .orderBy(() -> List.of(is.c("id"))))
            .add(RelationshipProperty.toOne("user", () -> this.userMapper()))
            .build();
    private final RuntimeMapping user = map("User", us)
            .add(RelationshipProperty.toMany("orders", CollectionShape.LIST, order::mapper)
                    .orderBy(() -> List.of(os.c("id"))))
            .add(RelationshipProperty.toMany("tags", CollectionShape.LIST, tag::mapper)
                    .secondary(() -> ut))
            .build();
    private final GenericPath u = user.path();
    private final GenericPath o = order.path();

    private RuntimeMapping.Builder map(String name, Table table) {
        return RuntimeMapping.builder(name).registry(registry).table(table).columns();
    }

    private io.jalchemy.orm.mapping.Mapper<?> userMapper() {
        return user.mapper();
    }

    private static void text(SqlNode statement, String sql) {
        assertThat(statement.toString()).isEqualToIgnoringWhitespace(sql);
    }

    @Test
    @Tag("orm-L-15")
    @Tag("orm-L-21")
    void joinedCollectionIsAnOuterJoinToAnAliasAndItsOrderComesLast() {
        text(select(u).options(joinedload(u.collection("orders"))).orderBy(u.attribute("name")), """
                SELECT u.id, u.name, o_1.id AS id_1, o_1.uid FROM u LEFT OUTER JOIN o AS o_1 ON u.id = o_1.uid
                ORDER BY u.name, o_1.id""");
    }

    @Test
    @Tag("orm-L-16")
    void innerJoinsNestToTheRightOfAnOuterOne() {
        text(
                select(u)
                        .options(joinedload(u.collection("orders"))
                                .joinedload(o.collection("items"))
                                .innerJoin()),
                """
                SELECT u.id, u.name, o_1.id AS id_1, o_1.uid, i_1.id AS id_2, i_1.oid
                FROM u LEFT OUTER JOIN (o AS o_1 JOIN i AS i_1 ON o_1.id = i_1.oid) ON u.id = o_1.uid
                ORDER BY o_1.id, i_1.id""");
    }

    @Test
    void outerJoinsFollowEachOther() {
        text(select(u).options(joinedload(u.collection("orders")).joinedload(o.collection("items"))), """
                SELECT u.id, u.name, o_1.id AS id_1, o_1.uid, i_1.id AS id_2, i_1.oid
                FROM u LEFT OUTER JOIN o AS o_1 ON u.id = o_1.uid LEFT OUTER JOIN i AS i_1 ON o_1.id = i_1.oid
                ORDER BY o_1.id, i_1.id""");
    }

    @Test
    @Tag("orm-L-18")
    void aLimitWithAJoinedCollectionGoesIntoASubquery() {
        text(
                select(u)
                        .options(joinedload(u.collection("orders")))
                        .orderBy(u.attribute("name").desc())
                        .limit(2),
                """
                SELECT anon_1.id, anon_1.name, o_1.id AS id_1, o_1.uid
                FROM (SELECT u.id AS id, u.name AS name FROM u ORDER BY u.name DESC LIMIT :param_1) AS anon_1
                LEFT OUTER JOIN o AS o_1 ON anon_1.id = o_1.uid ORDER BY anon_1.name DESC, o_1.id""");
    }

    @Test
    @Tag("orm-L-17")
    void aLimitWithAJoinedReferenceDoesNot() {
        text(select(o).options(joinedload(o.reference("user"))).limit(2), """
                SELECT o.id, o.uid, u_1.id AS id_1, u_1.name FROM o LEFT OUTER JOIN u AS u_1 ON u_1.id = o.uid
                LIMIT :param_1""");
    }

    @Test
    @Tag("orm-L-19")
    void distinctGoesIntoASubqueryAlsoWithAReference() {
        text(select(o).options(joinedload(o.reference("user"))).distinct(), """
                SELECT anon_1.id, anon_1.uid, u_1.id AS id_1, u_1.name
                FROM (SELECT DISTINCT o.id AS id, o.uid AS uid FROM o) AS anon_1
                LEFT OUTER JOIN u AS u_1 ON u_1.id = anon_1.uid""");
    }

    @Test
    void manyToManyJoinsTheTableInBetweenOnTheRight() {
        text(select(u).options(joinedload(u.collection("tags"))), """
                SELECT u.id, u.name, t_1.id AS id_1 FROM u
                LEFT OUTER JOIN (ut AS ut_1 JOIN t AS t_1 ON t_1.id = ut_1.t_id) ON u.id = ut_1.u_id""");
    }

    @Test
    @Tag("orm-L-44")
    @Tag("orm-L-45")
    void columnsAreLeftOutButNeverTheKey() {
        text(select(u).options(loadOnly(u.attribute("name"))), "SELECT u.id, u.name FROM u");
        text(select(u).options(defer(u.attribute("name"), u.attribute("id"))), "SELECT u.id FROM u");
    }

    @Test
    void theUsersJoinFillsTheRelationship() {
        text(
                select(o).join(o.reference("user")).options(containsEager(o.reference("user"))),
                "SELECT o.id, o.uid, u.id AS id_1, u.name FROM o JOIN u ON u.id = o.uid");
    }

    @Test
    @Tag("orm-L-34")
    void anOptionOfAnotherEntityIsRefused() {
        assertThatThrownBy(() -> io.jalchemy.dialect.DefaultDialect.INSTANCE.compile(
                        select(u).options(lazyload(o.reference("user")))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Order")
                .hasMessageContaining("User");
        assertThatThrownBy(() -> joinedload(u.collection("orders")).joinedload(u.collection("tags")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("User.orders");
    }
}
