package io.jalchemy.compliance;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.Map;

/** A table of five goods that queries look into; the last has no kind. */
final class Goods extends Table {
    final Column<Integer> id = column("id", integer()).primaryKey();
    final Column<String> name = column("name", string(30)).notNull();
    final Column<String> kind = column("kind", string(30));
    final Column<Integer> price = column("price", integer()).notNull();

    Goods(MetaData metadata) {
        super("jalchemy_goods", metadata);
    }

    static Goods filled(Engine engine, MetaData metadata) {
        Goods goods = new Goods(metadata);
        metadata.createAll(engine);
        engine.begin(connection -> connection
                .execute(
                        insert(goods),
                        List.of(
                                Map.of("id", 1, "name", "apple", "kind", "fruit", "price", 3),
                                Map.of("id", 2, "name", "pear", "kind", "fruit", "price", 4),
                                Map.of("id", 3, "name", "leek", "kind", "vegetable", "price", 2),
                                Map.of("id", 4, "name", "100% juice", "kind", "drink", "price", 7)))
                .close());
        engine.begin(connection -> connection
                .execute(insert(goods).set(goods.id, 5).set(goods.name, "thing").set(goods.price, 7))
                .close());
        return goods;
    }
}
