package io.jalchemy.compliance;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Transaction;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.schema.MetaData;
import java.util.List;

/** Commit, rollback and savepoints. */
final class TransactionCases {
    private TransactionCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                ComplianceCase.of("a block commits", TransactionCases::commits),
                ComplianceCase.of("a block that fails rolls back", TransactionCases::rollsBack),
                ComplianceCase.of("closing without a commit rolls back", TransactionCases::closes),
                ComplianceCase.of("a savepoint is undone alone", TransactionCases::savepoint, Requirement.SAVEPOINTS),
                ComplianceCase.of(
                        "the transaction goes on after a refused statement in a savepoint",
                        TransactionCases::refusedInSavepoint,
                        Requirement.SAVEPOINTS));
    }

    private static void commits(Engine engine, MetaData metadata) {
        Goods goods = created(engine, metadata);
        engine.begin(connection -> add(connection, goods, 1));
        assertThat(ids(engine, goods)).containsExactly(1);
    }

    private static void rollsBack(Engine engine, MetaData metadata) {
        Goods goods = created(engine, metadata);
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> engine.begin(connection -> {
                    add(connection, goods, 1);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(ids(engine, goods)).isEmpty();
    }

    private static void closes(Engine engine, MetaData metadata) {
        Goods goods = created(engine, metadata);
        try (Connection connection = engine.connect()) {
            add(connection, goods, 1);
            connection.commit();
            add(connection, goods, 2);
        }
        assertThat(ids(engine, goods)).containsExactly(1);
    }

    private static void savepoint(Engine engine, MetaData metadata) {
        Goods goods = created(engine, metadata);
        engine.begin(connection -> {
            add(connection, goods, 1);
            try (Transaction inner = connection.beginNested()) {
                add(connection, goods, 2);
                inner.rollback();
            }
            try (Transaction inner = connection.beginNested()) {
                add(connection, goods, 3);
                inner.commit();
            }
        });
        assertThat(ids(engine, goods)).containsExactly(1, 3);
    }

    private static void refusedInSavepoint(Engine engine, MetaData metadata) {
        Goods goods = created(engine, metadata);
        engine.begin(connection -> {
            add(connection, goods, 1);
            try (Transaction inner = connection.beginNested()) {
                assertThatThrownBy(() -> add(connection, goods, 1)).isInstanceOf(DatabaseException.class);
                inner.rollback();
            }
            add(connection, goods, 2);
        });
        assertThat(ids(engine, goods)).containsExactly(1, 2);
    }

    private static Goods created(Engine engine, MetaData metadata) {
        Goods goods = new Goods(metadata);
        metadata.createAll(engine);
        return goods;
    }

    private static void add(Connection connection, Goods goods, int id) {
        connection
                .execute(insert(goods)
                        .set(goods.id, id)
                        .set(goods.name, "n" + id)
                        .set(goods.price, 1))
                .close();
    }

    private static List<Integer> ids(Engine engine, Goods goods) {
        return engine.call(connection ->
                connection.execute(select(goods.id).orderBy(goods.id)).all());
    }
}
