package io.jalchemy.compliance;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.schema.Schema.unique;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.error.IntegrityException;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import java.util.List;

/** Creating and dropping tables, and what their constraints refuse. */
final class SchemaCases {
    private SchemaCases() {}

    static List<ComplianceCase> all() {
        return List.of(
                ComplianceCase.of("tables are created once and dropped once", SchemaCases::createsAndDrops),
                ComplianceCase.of("names that need quotes keep their text", SchemaCases::quotes),
                ComplianceCase.of("a key without a value numbers itself", SchemaCases::numbersItself),
                ComplianceCase.of("NOT NULL, UNIQUE and primary keys are enforced", SchemaCases::refuses),
                ComplianceCase.of(
                        "foreign keys are enforced", SchemaCases::foreignKeys, Requirement.ENFORCED_FOREIGN_KEYS),
                ComplianceCase.of("CHECK is enforced", SchemaCases::checks, Requirement.ENFORCED_CHECKS),
                ComplianceCase.of("defaults of the database fill columns", SchemaCases::defaults),
                ComplianceCase.of("generated columns", SchemaCases::computed, Requirement.COMPUTED_COLUMNS));
    }

    private static void createsAndDrops(Engine engine, MetaData metadata) {
        Table parent = metadata.table("jalchemy_parent", column("id", integer()).primaryKey());
        metadata.table(
                "jalchemy_child",
                column("id", integer()).primaryKey(),
                column("parent_id", integer()).references(parent.c("id")),
                index("jalchemy_ix_parent", "parent_id"));
        metadata.createAll(engine);
        metadata.createAll(engine);
        run(engine, insert(parent).set(parent.c("id"), 1));
        metadata.dropAll(engine);
        metadata.dropAll(engine);
        assertThatThrownBy(() -> run(engine, select(parent.<Integer>c("id"))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("jalchemy_parent");
    }

    private static void quotes(Engine engine, MetaData metadata) {
        List<String> names = List.of("plain", "MixedCase", "select", "with space", "dash-ed", "dotted.name", "ümlaut");
        Table table = metadata.table(
                Name.of("Jalchemy Odd"), null, column("id", integer()).primaryKey());
        names.forEach(name -> table.extend(column(name, string(20))));
        metadata.createAll(engine);
        names.forEach(name -> {
            run(
                    engine,
                    insert(table).set(table.c("id"), names.indexOf(name) + 1).set(table.<String>c(name), name));
            assertThat(engine.<String>call(connection -> connection
                            .execute(select(table.<String>c(name))
                                    .where(table.<String>c(name).eq(name)))
                            .one()))
                    .isEqualTo(name);
        });
    }

    private static void numbersItself(Engine engine, MetaData metadata) {
        Table table =
                metadata.table("jalchemy_numbered", column("id", integer()).primaryKey(), column("name", string(20)));
        metadata.createAll(engine);
        engine.begin(connection -> {
            for (int number = 1; number <= 3; number++) {
                assertThat(connection
                                .execute(insert(table).set(table.c("name"), "n" + number))
                                .insertedPrimaryKey())
                        .isNotNull()
                        .extracting(key -> key.get(0))
                        .isEqualTo(number);
            }
        });
    }

    private static void refuses(Engine engine, MetaData metadata) {
        Table table = metadata.table(
                "jalchemy_strict",
                column("id", integer()).primaryKey(),
                column("name", string(20)).notNull(),
                column("code", integer()),
                unique("code"));
        metadata.createAll(engine);
        run(
                engine,
                insert(table).set(table.c("id"), 1).set(table.c("name"), "a").set(table.c("code"), 7));
        for (Executable<?> refused : List.<Executable<?>>of(
                insert(table).set(table.c("id"), 1).set(table.c("name"), "b").set(table.c("code"), 8),
                insert(table).set(table.c("id"), 2).set(table.c("code"), 8),
                insert(table).set(table.c("id"), 2).set(table.c("name"), "b").set(table.c("code"), 7))) {
            assertThatThrownBy(() -> run(engine, refused)).isInstanceOf(IntegrityException.class);
        }
    }

    private static void foreignKeys(Engine engine, MetaData metadata) {
        Table parent = metadata.table("jalchemy_parent", column("id", integer()).primaryKey());
        Table child = metadata.table(
                "jalchemy_child",
                column("id", integer()).primaryKey(),
                column("parent_id", integer()).references(parent.c("id")));
        metadata.createAll(engine);
        assertThatThrownBy(() -> run(engine, insert(child).set(child.c("id"), 1).set(child.c("parent_id"), 99)))
                .isInstanceOf(IntegrityException.class);
    }

    private static void checks(Engine engine, MetaData metadata) {
        Table table = metadata.table(
                "jalchemy_checked", column("id", integer()).primaryKey(), column("n", integer()), check("n > 0"));
        metadata.createAll(engine);
        run(engine, insert(table).set(table.c("id"), 1).set(table.c("n"), 1));
        assertThatThrownBy(() -> run(engine, insert(table).set(table.c("id"), 2).set(table.c("n"), 0)))
                .isInstanceOf(DatabaseException.class);
    }

    private static void defaults(Engine engine, MetaData metadata) {
        Table table = metadata.table(
                "jalchemy_filled",
                column("id", integer()).primaryKey(),
                column("word", string(20)).serverDefault("it's"),
                column("number", integer()).serverDefault(Sql.text("5 + 1")));
        metadata.createAll(engine);
        run(engine, insert(table).set(table.c("id"), 1));
        assertThat(engine.<List<?>>call(connection -> connection
                        .execute(select(table.<String>c("word"), table.<Integer>c("number")))
                        .one()
                        .values()))
                .isEqualTo(List.of("it's", 6));
    }

    private static void computed(Engine engine, MetaData metadata) {
        Table table = metadata.table(
                "jalchemy_computed",
                column("id", integer()).primaryKey(),
                column("n", integer()),
                column("doubled", integer()).computed(Computed.of("n * 2")));
        metadata.createAll(engine);
        run(engine, insert(table).set(table.c("id"), 1).set(table.c("n"), 21));
        assertThat(engine.<Integer>call(connection ->
                        connection.execute(select(table.<Integer>c("doubled"))).one()))
                .isEqualTo(42);
    }

    private static void run(Engine engine, Executable<?> statement) {
        engine.begin(connection -> connection.execute(statement).close());
    }
}
