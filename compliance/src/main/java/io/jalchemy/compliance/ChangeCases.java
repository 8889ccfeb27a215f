package io.jalchemy.compliance;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Result;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** INSERT, UPDATE and DELETE. */
final class ChangeCases {
    private static final int MANY = 2_500;

    private ChangeCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                ComplianceCase.of("many rows are inserted at once", ChangeCases::manyRows),
                ComplianceCase.of("VALUES of several rows", ChangeCases::multiValues, Requirement.MULTI_ROW_VALUES),
                ComplianceCase.of("an INSERT without columns", ChangeCases::emptyInsert, Requirement.EMPTY_INSERT),
                ComplianceCase.of("INSERT … SELECT", ChangeCases::insertFromSelect),
                ComplianceCase.of(
                        "keys of many rows come back in their order",
                        ChangeCases::manyKeys,
                        Requirement.INSERT_RETURNING),
                ComplianceCase.of(
                        "INSERT gives a row back", ChangeCases::insertReturning, Requirement.INSERT_RETURNING),
                ComplianceCase.of("UPDATE counts its rows", ChangeCases::updateCounts),
                ComplianceCase.of("UPDATE gives rows back", ChangeCases::updateReturning, Requirement.UPDATE_RETURNING),
                ComplianceCase.of("DELETE counts its rows", ChangeCases::deleteCounts),
                ComplianceCase.of("DELETE gives rows back", ChangeCases::deleteReturning, Requirement.DELETE_RETURNING),
                ComplianceCase.of("a sequence numbers rows", ChangeCases::sequence, Requirement.SEQUENCES));
    }

    private static void manyRows(Engine engine, MetaData metadata) {
        Goods goods = new Goods(metadata);
        metadata.createAll(engine);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            rows.add(Map.of("id", i, "name", "n" + i, "price", i % 10));
        }
        engine.begin(connection -> connection.execute(insert(goods), rows).close());
        engine.begin(connection -> {
            assertThat(connection.execute(select(count(goods.id))).one()).isEqualTo(MANY);
            assertThat(connection
                            .execute(select(goods.name).where(goods.id.eq(MANY)))
                            .one())
                    .isEqualTo("n" + MANY);
        });
    }

    private static void multiValues(Engine engine, MetaData metadata) {
        Goods goods = new Goods(metadata);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection
                    .execute(insert(goods)
                            .multiValues(List.of(
                                    Map.of("id", 1, "name", "a", "price", 1),
                                    Map.of("id", 2, "name", "b", "price", 2))))
                    .close();
            assertThat(names(connection, goods)).containsExactly("a", "b");
        });
    }

    private static void emptyInsert(Engine engine, MetaData metadata) {
        Table table = numbered(metadata);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(table).values(Map.of())).close();
            assertThat(connection.execute(select(count(table.c("id")))).one()).isEqualTo(1);
        });
    }

    private static void insertFromSelect(Engine engine, MetaData metadata) {
        Goods goods = Goods.filled(engine, metadata);
        engine.begin(connection -> {
            try (Result<?> inserted = connection.execute(insert(goods)
                    .fromSelect(
                            List.of("id", "name", "price"),
                            select(goods.id.plus(100), goods.name, goods.price).where(goods.id.le(2))))) {
                assertThat(inserted.rowCount()).isEqualTo(2);
            }
            assertThat(connection
                            .execute(select(goods.name).where(goods.id.gt(100)).orderBy(goods.id))
                            .all())
                    .containsExactly("apple", "pear");
        });
    }

    private static void manyKeys(Engine engine, MetaData metadata) {
        Table table = numbered(metadata);
        Column<Integer> id = table.c("id");
        Column<String> name = table.c("name");
        metadata.createAll(engine);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        engine.begin(connection -> {
            List<Integer> keys = connection
                    .execute(insert(table).returning(id).sortedByParameterOrder(), rows)
                    .all();
            assertThat(keys).hasSize(MANY);
            for (int i : new int[] {0, 1, MANY / 2, MANY - 1}) {
                assertThat(connection
                                .execute(select(name).where(id.eq(keys.get(i))))
                                .one())
                        .isEqualTo("n" + i);
            }
        });
    }

    private static void insertReturning(Engine engine, MetaData metadata) {
        Table table = numbered(metadata);
        metadata.createAll(engine);
        engine.begin(connection -> assertThat(connection
                        .execute(insert(table)
                                .set(table.c("name"), "a")
                                .returning(table.<Integer>c("id"), table.<String>c("name")))
                        .one()
                        .values())
                .isEqualTo(List.of(1, "a")));
    }

    private static void updateCounts(Engine engine, MetaData metadata) {
        Goods goods = Goods.filled(engine, metadata);
        engine.begin(connection -> {
            try (Result<?> updated = connection.execute(
                    update(goods).set(goods.price, goods.price.plus(1)).where(goods.kind.eq("fruit")))) {
                assertThat(updated.rowCount()).isEqualTo(2);
            }
            try (Result<?> untouched =
                    connection.execute(update(goods).set(goods.price, 7).where(goods.id.eq(4)))) {
                assertThat(untouched.rowCount())
                        .as("rows found, changed or not")
                        .isEqualTo(1);
            }
            assertThat(connection.execute(select(goods.price).orderBy(goods.id)).all())
                    .containsExactly(4, 5, 2, 7, 7);
        });
    }

    private static void updateReturning(Engine engine, MetaData metadata) {
        Goods goods = Goods.filled(engine, metadata);
        engine.begin(connection -> assertThat(connection
                        .execute(update(goods)
                                .set(goods.price, goods.price.plus(1))
                                .where(goods.id.eq(1))
                                .returning(goods.price))
                        .all())
                .containsExactly(4));
    }

    private static void deleteCounts(Engine engine, MetaData metadata) {
        Goods goods = Goods.filled(engine, metadata);
        engine.begin(connection -> {
            try (Result<?> deleted = connection.execute(delete(goods).where(goods.kind.eq("fruit")))) {
                assertThat(deleted.rowCount()).isEqualTo(2);
            }
            assertThat(names(connection, goods)).containsExactly("leek", "100% juice", "thing");
        });
    }

    private static void deleteReturning(Engine engine, MetaData metadata) {
        Goods goods = Goods.filled(engine, metadata);
        engine.begin(connection -> assertThat(connection
                        .execute(delete(goods).where(goods.id.eq(3)).returning(goods.name))
                        .all())
                .containsExactly("leek"));
    }

    private static void sequence(Engine engine, MetaData metadata) {
        Sequence numbers = new Sequence("jalchemy_numbers")
                .options(SequenceOptions.NONE.start(10))
                .in(metadata);
        Table table = metadata.table(
                "jalchemy_sequenced",
                column("id", integer()).primaryKey().defaultValue(numbers),
                column("name", string(20)));
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (int expected = 10; expected < 13; expected++) {
                assertThat(connection
                                .execute(insert(table).set(table.c("name"), "n"))
                                .insertedPrimaryKey())
                        .isNotNull()
                        .extracting(key -> key.get(0))
                        .isEqualTo(expected);
            }
        });
    }

    private static List<String> names(Connection connection, Goods goods) {
        return connection.execute(select(goods.name).orderBy(goods.id)).all();
    }

    private static Table numbered(MetaData metadata) {
        return metadata.table("jalchemy_numbered", column("id", integer()).primaryKey(), column("name", string(20)));
    }
}
