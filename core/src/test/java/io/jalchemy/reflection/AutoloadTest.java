package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.bigInteger;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.NoReferencedTableException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.TypeFamily;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Single tables made from a database. */
@OnDatabases
class AutoloadTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    AutoloadTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void makeTables() throws SQLException {
        database.clean();
        MetaData there = new MetaData();
        there.table("countries", column("code", string(2)).primaryKey(), column("title", string(40)));
        there.table(
                "users",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull().unique(),
                column("country", string(2)).references("countries.code"));
        there.table(
                "addresses",
                column("id", integer()).primaryKey(),
                column("user_id", integer()).notNull().references("users.id"),
                column("email", string(50)).index(),
                column("note", string(50)).serverDefault("none"));
        there.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<String> names(Table table) {
        return table.columnList().stream().map(one -> one.name().text()).toList();
    }

    private static @Nullable Integer length(Column<?> column) {
        return ((StringType) (SqlType<?>) column.type()).length();
    }

    private static Column<?> onlyTarget(Table table) {
        return table.foreignKeyConstraints().getFirst().elements().getFirst().target();
    }

    /** The columns of unique constraints, or of the unique indexes that MariaDB has in their place. */
    private static List<ColumnClause<?>> uniqueColumns(Table table) {
        List<ColumnClause<?>> columns = new ArrayList<>();
        table.constraints().stream()
                .filter(UniqueConstraint.class::isInstance)
                .forEach(constraint -> columns.addAll(constraint.columns()));
        table.indexes().stream().filter(Index::isUnique).forEach(index -> columns.addAll(index.columns()));
        return columns;
    }

    @Test
    @Tag("core-R10")
    void aTableIsReadWithTheTablesThatItRefersTo() {
        Table addresses = metadata.autoload(engine, "addresses");
        assertThat(metadata.tables().keySet()).containsExactlyInAnyOrder("addresses", "users", "countries");
        assertThat(names(addresses)).containsExactly("id", "user_id", "email", "note");
        assertThat(addresses.primaryKey().columns()).containsExactly(addresses.c("id"));
        assertThat(addresses.autoincrementColumn()).isSameAs(addresses.c("id"));
        assertThat(addresses.<Integer>c("user_id").isNullable()).isFalse();
        assertThat(addresses.c("note").serverDefault()).isNotNull();
        assertThat(onlyTarget(addresses)).isSameAs(metadata.get("users").c("id"));
        assertThat(onlyTarget(metadata.get("users")))
                .isSameAs(metadata.get("countries").c("code"));
        assertThat(addresses.indexes())
                .extracting(Index::name)
                .extracting(String::valueOf)
                .contains("ix_addresses_email");
        assertThat(uniqueColumns(metadata.get("users")))
                .singleElement()
                .isSameAs(metadata.get("users").c("name"));
    }

    @Test
    @Tag("core-R10")
    void reflectedTablesServeStatements() {
        Table users = metadata.autoload(engine, "users");
        Table addresses = metadata.autoload(engine, "addresses");
        engine.begin(connection -> {
            connection.execute(insert(metadata.get("countries")), Map.of("code", "no", "title", "Norway"));
            Object id = connection
                    .execute(insert(users), Map.of("name", "sandy", "country", "no"))
                    .insertedPrimaryKey()
                    .get(0);
            connection.execute(
                    insert(addresses), Map.of("user_id", String.valueOf(id).equals("1") ? 1 : id));
            assertThat(connection
                            .execute(select(addresses.<String>c("note"), users.<String>c("name"))
                                    .joinFrom(addresses, users))
                            .one()
                            .values())
                    .containsExactly("none", "sandy");
        });
    }

    @Test
    @Tag("core-R10")
    @Requires(Feature.COMMENTS)
    void commentsAreRead() {
        new MetaData()
                .table("told", column("id", integer()).primaryKey().comment("a number"))
                .comment("a table")
                .create(engine);
        Table told = metadata.autoload(engine, "told");
        assertThat(told.comment()).isEqualTo("a table");
        assertThat(told.c("id").comment()).isEqualTo("a number");
    }

    @Test
    @Tag("core-R10")
    void aMissingTableIsNamed() {
        assertThatThrownBy(() -> metadata.autoload(engine, "strangers"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"strangers\"")
                .hasMessageContaining("addresses, countries, users");
        assertThat(metadata.tables()).isEmpty();
    }

    @Test
    @Tag("core-R10")
    void referredTablesStayOutIfNotWanted() {
        Table addresses = metadata.autoload(engine, "addresses", ReflectOptions.DEFAULT.withoutReferredTables());
        assertThat(metadata.tables()).containsOnlyKeys("addresses");
        assertThatThrownBy(() -> onlyTarget(addresses))
                .isInstanceOf(NoReferencedTableException.class)
                .hasMessageContaining("users");
        Table users = metadata.autoload(engine, "users", ReflectOptions.DEFAULT.withoutReferredTables());
        assertThat(onlyTarget(addresses)).isSameAs(users.c("id"));
    }

    @Test
    @Tag("core-R11")
    @Tag("core-S04")
    void aGivenColumnTakesThePlaceOfTheReflectedOne() {
        Table addresses = metadata.autoload(
                engine,
                "addresses",
                column("email", string(99)).key("mail"),
                column("user_id", bigInteger()).references("countries.code"),
                column("extra", integer()));
        assertThat(names(addresses)).containsExactly("id", "user_id", "email", "note", "extra");
        assertThat(addresses.find("email")).isNull();
        assertThat(length(addresses.c("mail"))).isEqualTo(99);
        assertThat(addresses.c("user_id").type()).isEqualTo(bigInteger());
        assertThat(addresses.foreignKeyConstraints()).hasSize(1);
        assertThat(metadata.tables()).containsOnlyKeys("addresses");
        metadata.autoload(engine, "countries");
        assertThat(onlyTarget(addresses)).isSameAs(metadata.get("countries").c("code"));
        assertThat(addresses.indexes())
                .anySatisfy(
                        index -> assertThat(index.columns()).hasSize(1).first().isSameAs(addresses.c("mail")));
    }

    @Test
    @Tag("core-R11")
    void onlyListedColumnsAreTakenAndWhatNeedsOthersIsLeftOut() {
        ReflectionLog log = ReflectionLog.listen();
        try (log) {
            Table addresses =
                    metadata.autoload(engine, "addresses", ReflectOptions.DEFAULT.includeColumns("id", "note"));
            assertThat(names(addresses)).containsExactly("id", "note");
            assertThat(addresses.indexes())
                    .noneMatch(index -> String.valueOf(index.name()).equals("ix_addresses_email"));
            assertThat(addresses.foreignKeyConstraints()).isEmpty();
            assertThat(metadata.tables()).containsOnlyKeys("addresses");
        }
        assertThat(log.warnings())
                .contains(
                        "Index \"ix_addresses_email\" of table \"addresses\" is left out, because column \"email\" was not reflected.");
    }

    @Test
    @Tag("core-R11")
    void excludedColumnsAreLeftOut() {
        assertThat(names(
                        metadata.autoload(engine, "addresses", ReflectOptions.DEFAULT.excludeColumns("email", "note"))))
                .containsExactly("id", "user_id");
    }

    @Test
    @Tag("core-R11")
    void aKnownTableStaysUnlessItIsExtended() {
        Table mine = metadata.table("addresses", column("email", string(7)), column("mine", integer()));
        assertThat(metadata.autoload(engine, "addresses")).isSameAs(mine);
        assertThat(names(mine)).containsExactly("email", "mine");
        assertThatThrownBy(() -> metadata.autoload(engine, "addresses", column("more", integer())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("\"addresses\" is already defined")
                .hasMessageContaining("extending()");

        ReflectOptions extending = ReflectOptions.DEFAULT.extending();
        assertThat(metadata.autoload(engine, "addresses", extending, column("more", integer())))
                .isSameAs(mine);
        assertThat(names(mine)).containsExactlyInAnyOrder("email", "mine", "id", "user_id", "note", "more");
        assertThat(length(mine.c("email"))).isEqualTo(50);
        assertThat(mine.primaryKey().columns()).containsExactly(mine.c("id"));
    }

    @Test
    @Tag("core-R11")
    void extendingTwiceAddsNothingTwice() {
        Table users = metadata.autoload(engine, "users");
        List<Class<?>> constraints = kinds(users);
        int indexes = users.indexes().size();
        metadata.autoload(engine, "users", ReflectOptions.DEFAULT.extending());
        assertThat(kinds(users)).isEqualTo(constraints);
        assertThat(users.indexes()).hasSize(indexes);
        assertThat(users.primaryKey().columns()).containsExactly(users.c("id"));
        assertThat(onlyTarget(users)).isSameAs(metadata.get("countries").c("code"));
        assertThat(users.foreignKeyConstraints().getFirst().columns()).containsExactly(users.c("country"));
        assertThat(users.c("country").foreignKeyList()).hasSize(1);
    }

    private static List<Class<?>> kinds(Table table) {
        List<Class<?>> kinds = new ArrayList<>();
        table.constraints().forEach(constraint -> kinds.add(constraint.getClass()));
        return kinds;
    }

    @Test
    @Tag("core-R13")
    void aViewIsATableOnceItsKeyIsGiven() throws SQLException {
        database.execute("CREATE VIEW senders AS SELECT id AS address_id, user_id, email FROM addresses");
        Table senders = metadata.autoload(
                engine,
                "senders",
                column("address_id", integer()).primaryKey(),
                column("user_id", integer()).references("users.id"));
        assertThat(names(senders)).containsExactly("address_id", "user_id", "email");
        assertThat(senders.primaryKey().columns()).containsExactly(senders.c("address_id"));
        Table users = metadata.autoload(engine, "users");
        assertThat(onlyTarget(senders)).isSameAs(users.c("id"));

        MetaData other = new MetaData();
        Table same = other.autoload(
                engine,
                "senders",
                new PrimaryKeyConstraint(List.of("address_id")),
                new ForeignKeyConstraint(List.of("user_id"), List.of("users.id")));
        other.autoload(engine, "users");
        assertThat(same.primaryKey().columns()).containsExactly(same.c("address_id"));
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(select(
                                            same.<String>c("email"),
                                            other.get("users").<String>c("name"))
                                    .joinFrom(same, other.get("users")))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    @Tag("core-R14")
    @Tag("core-S19")
    void listenersChangeColumnsOnTheirWay() {
        List<String> heard = new ArrayList<>();
        metadata.onColumnReflect(column -> heard.add(column.table().name() + "." + column.name()));
        ReflectOptions options = ReflectOptions.DEFAULT.onColumn(column -> {
            if (column.name().equals("email")) {
                column.key("mail").type(string(7)).nullable(false);
            }
        });
        Table addresses = metadata.autoload(engine, "addresses", options);
        assertThat(heard).contains("addresses.id", "addresses.email", "users.name", "countries.code");
        Column<?> mail = addresses.c("mail");
        assertThat(mail.name().text()).isEqualTo("email");
        assertThat(mail.type()).isEqualTo(string(7));
        assertThat(mail.isNullable()).isFalse();
        assertThat(addresses.indexes())
                .anySatisfy(
                        index -> assertThat(index.columns()).hasSize(1).first().isSameAs(mail));
    }

    @Test
    @Tag("core-R14")
    void keysThatAListenerGivesReachConstraintsOnBothSides() {
        metadata.onColumnReflect(column -> column.key("c_" + column.name()));
        Table addresses = metadata.autoload(engine, "addresses");
        Table users = metadata.get("users");
        assertThat(addresses.primaryKey().columns()).containsExactly(addresses.c("c_id"));
        assertThat(addresses.foreignKeyConstraints().getFirst().columns()).containsExactly(addresses.c("c_user_id"));
        assertThat(onlyTarget(addresses)).isSameAs(users.c("c_id"));
        assertThat(uniqueColumns(users)).singleElement().isSameAs(users.c("c_name"));
    }

    @Test
    @Tag("core-R14")
    void listenersHearOfATableThatExistedBefore() {
        Table mine = metadata.table("addresses", column("mine", integer()));
        metadata.onColumnReflect(column -> {
            assertThat(column.table()).isSameAs(mine);
            column.key(column.name().toUpperCase(java.util.Locale.ROOT));
        });
        metadata.autoload(
                engine, "addresses", ReflectOptions.DEFAULT.extending().withoutReferredTables());
        assertThat(mine.columnList())
                .extracting(Column::key)
                .containsExactlyInAnyOrder("mine", "ID", "USER_ID", "EMAIL", "NOTE");
        assertThat(mine.c("ID").type().family()).isEqualTo(TypeFamily.INTEGER);
    }

    @Test
    @Tag("core-S19")
    void attachListenersHearOfReflectedColumns() {
        List<String> joined = new ArrayList<>();
        metadata.onAttach((table, item) -> {
            if (item instanceof Column<?> column) {
                joined.add(table.name() + "." + column.name());
            }
        });
        metadata.autoload(engine, "countries");
        assertThat(joined).containsExactly("countries.code", "countries.title");
    }
}
