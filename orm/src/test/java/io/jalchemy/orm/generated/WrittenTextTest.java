package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Generated files, compared whole: they are right elsewhere, here they are to be readable. */
class WrittenTextTest {
    private static final Compiled COMPILED = Compiled.of("""
            package shop;
            import java.math.BigDecimal;
            /** A thing to buy. */
            @Entity public interface Item {
                @Id long id();
                /** What it costs, in {@link BigDecimal units} of the shop. */
                @Nullable BigDecimal price(); Item price(@Nullable BigDecimal price);
                @ForeignKey("shop.id") Integer shopId();
                @Relationship(backPopulates = "items") Shop shop(); Item shop(Shop shop);
            }
            """, """
            package shop;
            @Entity public interface Shop {
                @Id Integer id();
                @Relationship(backPopulates = "shop", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) List<Item> items();
            }
            """).clean();

    @Test
    void aMetamodelReadsAsIfWritten() {
        assertThat(COMPILED.source("shop.Item_")).isEqualTo("""
                package shop;

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
                import java.math.BigDecimal;
                import javax.annotation.processing.Generated;
                import org.jspecify.annotations.Nullable;

                /** {@link Item} in statements. */
                @Generated("io.jalchemy.processor.EntityProcessor")
                public final class Item_ extends EntityPath<Item> {
                    /** The table. */
                    public static final Table TABLE = MapperRegistry.standard()
                            .define(
                                    "item",
                                    column("id", Types.bigInteger()).primaryKey(),
                                    column("price", Types.numeric()),
                                    column("shop_id", Types.integer()).references("shop.id").notNull());

                    /** The mapping. */
                    public static final Mapper<Item> MAPPER = Mapper.<Item>builder("Item", ItemEntity.ACCESS)
                            .table(TABLE)
                            .add(new ColumnProperty("id", TABLE.c("id")))
                            .add(new ColumnProperty("price", TABLE.c("price")))
                            .add(new ColumnProperty("shopId", TABLE.c("shop_id")))
                            .add(RelationshipProperty.toOne("shop", () -> Shop_.MAPPER)
                                    .backPopulates("items"))
                            .build();

                    /** The entity under its own name. */
                    public static final Item_ item = new Item_(null);

                    public final Attribute<Long> id = attribute("id");

                    /** What it costs, in units of the shop. */
                    public final Attribute<BigDecimal> price = attribute("price");
                    public final Attribute<Integer> shopId = attribute("shopId");
                    public final ReferencePath<Item, Shop> shop = reference("shop", () -> Shop_.shop);

                    private Item_(@Nullable FromClause source) {
                        super(MAPPER, source);
                    }

                    /** A new entity without any value. */
                    public static Item create() {
                        return new ItemEntity();
                    }

                    /** The entity under another name, for statements that mention it more than once. */
                    public Item_ as(String alias) {
                        return new Item_(MAPPER.selectable().alias(alias));
                    }

                    /** The entity under another name, which is made while compiling. */
                    public Item_ as() {
                        return new Item_(MAPPER.selectable().alias());
                    }

                    /** The entity with its columns taken from a FROM element that passes them on, such as a subquery. */
                    public Item_ from(FromClause source) {
                        return new Item_(source);
                    }
                }
                """);
    }

    @Test
    void anImplementationReadsAsIfWritten() {
        assertThat(COMPILED.source("shop.ShopEntity")).isEqualTo("""
                package shop;

                import io.jalchemy.orm.spi.EntityAccess;
                import io.jalchemy.orm.spi.EntityState;
                import io.jalchemy.orm.spi.ManagedEntity;
                import io.jalchemy.orm.spi.RowReader;
                import java.sql.SQLException;
                import java.util.List;
                import javax.annotation.processing.Generated;
                import org.jspecify.annotations.Nullable;

                /** The implementation of {@link Shop}. */
                @SuppressWarnings({"NullAway", "unchecked"})
                @Generated("io.jalchemy.processor.EntityProcessor")
                final class ShopEntity implements Shop, ManagedEntity {
                    static final EntityAccess<ShopEntity> ACCESS = new Access();

                    private static final int ID = 0;
                    private static final int ITEMS = 1;

                    private final EntityState entityState = new EntityState(this, ACCESS);

                    private Integer id;
                    private List<Item> items;

                    @Override
                    public EntityState entityState() {
                        return entityState;
                    }

                    @Override
                    public Integer id() {
                        entityState.read(ID);
                        return id;
                    }

                    @Override
                    public List<Item> items() {
                        entityState.readCollection(ITEMS);
                        return items;
                    }

                    @Override
                    public String toString() {
                        return "Shop(id=" + (entityState.has(ID) ? id : "<unset>") + ")";
                    }

                    private static final class Access extends EntityAccess<ShopEntity> {
                        private static final int[] LAYOUT = {ID};
                        private static final long LOADED = 1L << ID;

                        Access() {
                            super("id", "items");
                        }

                        @Override
                        public ShopEntity create() {
                            return new ShopEntity();
                        }

                        @Override
                        public int[] layout() {
                            return LAYOUT;
                        }

                        @Override
                        public void hydrate(ShopEntity shop, RowReader row, int at) throws SQLException {
                            shop.id = row.read(at);
                            shop.entityState.loadedAll(LOADED);
                        }

                        @Override
                        public void hydrateOne(ShopEntity shop, int attribute, RowReader row, int at) throws SQLException {
                            switch (attribute) {
                                case ID -> shop.id = row.read(at);
                                default -> throw new IllegalArgumentException("Shop has no column attribute " + attribute);
                            }
                            shop.entityState.loaded(attribute);
                        }

                        @Override
                        public @Nullable Object get(ShopEntity shop, int attribute) {
                            return switch (attribute) {
                                case ID -> shop.id;
                                case ITEMS -> shop.items;
                                default -> throw new IllegalArgumentException("Shop has no attribute " + attribute);
                            };
                        }

                        @Override
                        public void set(ShopEntity shop, int attribute, @Nullable Object value) {
                            switch (attribute) {
                                case ID -> shop.id = (Integer) value;
                                case ITEMS -> shop.items = (List<Item>) value;
                                default -> throw new IllegalArgumentException("Shop has no attribute " + attribute);
                            }
                        }
                    }
                }
                """);
    }
}
