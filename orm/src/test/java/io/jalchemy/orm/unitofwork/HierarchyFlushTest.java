package io.jalchemy.orm.unitofwork;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.dynamic.GenericEntity;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.error.FlushException;
import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.PassiveDeletes;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.orm.spi.Lifecycle;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Sql;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flushes of hierarchies over several tables, of parts that go with their whole, of rings and of keys that cascade. */
@OnDatabases
class HierarchyFlushTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);

    private final Table people = metadata.table(
            "people", column("id", integer()).primaryKey(), column("name", string(20)), column("kind", string(20)));
    private final Table managers = metadata.table(
            "managers", column("id", integer()).primaryKey().references("people.id"), column("level", integer()));
    private final Table wholes = metadata.table(
            "wholes",
            column("id", integer()).primaryKey(),
            column("note", string(20)).serverDefault("made"),
            column("favourite_id", integer()));
    private final Table parts = metadata.table(
            "parts",
            column("id", integer()).primaryKey(),
            column("text", string(20)),
            column("whole_id", integer()).references("wholes.id").notNull());
    private final Table countries =
            metadata.table("countries", column("code", string(5)).primaryKey());
    private final Table cities = metadata.table(
            "cities",
            column("country", string(5)).primaryKey().references(new ForeignKey("countries.code").onUpdate("CASCADE")),
            column("name", string(20)).primaryKey());

    private final RuntimeMapping person = RuntimeMapping.builder("Person")
            .registry(registry)
            .table(people)
            .columns()
            .with(builder -> builder.discriminator("kind").identity("person"))
            .build();
    private final RuntimeMapping manager = RuntimeMapping.builder("Manager")
            .registry(registry)
            .table(managers)
            .inherits(person, Inheritance.JOINED)
            .add(new ColumnProperty("id", managers.c("id"), people.c("id")))
            .columns()
            .with(builder -> builder.identity("manager"))
            .build();
    private final RuntimeMapping whole = RuntimeMapping.builder("Whole")
            .registry(registry)
            .table(wholes)
            .columns()
            .add(RelationshipProperty.toMany("parts", CollectionShape.LIST, () -> part().mapper())
                    .foreignKeys(() -> List.of(parts.c("whole_id")))
                    .backPopulates("whole")
                    .cascadeAllDeleteOrphan())
            .add(RelationshipProperty.toOne("favourite", () -> part().mapper())
                    .primaryJoin(() -> wholes.<Integer>c("favourite_id").eq(parts.<Integer>c("id")))
                    .foreignKeys(() -> List.of(wholes.c("favourite_id")))
                    .postUpdate())
            .build();
    private final RuntimeMapping part = RuntimeMapping.builder("Part")
            .registry(registry)
            .table(parts)
            .columns()
            .add(RelationshipProperty.toOne("whole", whole::mapper)
                    .foreignKeys(() -> List.of(parts.c("whole_id")))
                    .backPopulates("parts"))
            .build();
    private final RuntimeMapping country = RuntimeMapping.builder("Country")
            .registry(registry)
            .table(countries)
            .columns()
            .add(RelationshipProperty.toMany("cities", CollectionShape.LIST, () -> city().mapper())
                    .passiveDeletes(PassiveDeletes.LOAD)
                    .cascadeAll())
            .build();
    private final RuntimeMapping city = RuntimeMapping.builder("City")
            .registry(registry)
            .table(cities)
            .columns()
            .build();

    private final RecordedDatabase recorded;
    private final SessionFactory sessions;

    HierarchyFlushTest(TestDatabase database) {
        this.recorded = new RecordedDatabase(database);
        this.sessions = recorded.sessions();
    }

    private RuntimeMapping part() {
        return part;
    }

    private RuntimeMapping city() {
        return city;
    }

    @BeforeEach
    void create() throws SQLException {
        recorded.create(metadata);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private List<String> flush(Session session) {
        recorded.taken();
        session.flush();
        return recorded.statements();
    }

    private GenericEntity part(int id) {
        return part.create().set("id", id).set("text", "t" + id);
    }

    private GenericEntity whole(int id, GenericEntity... with) {
        GenericEntity made = whole.create().set("id", id).set("note", "n");
        made.list("parts").addAll(List.of(with));
        return made;
    }

    @Test
    void rowsOfAHierarchyGoThroughItsTables() throws SQLException {
        GenericEntity boss = manager.create().set("id", 1).set("name", "boss").set("level", 3);
        GenericEntity other = person.create().set("id", 2).set("name", "other");
        try (Session session = sessions.open()) {
            session.addAll(List.of(boss, other));
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO people (id, name, kind) VALUES (?, ?, ?) [[1, boss, manager], [2, other, person]]",
                            "INSERT INTO managers (id, level) VALUES (?, ?) [1, 3]");
            boss.set("level", 4);
            assertThat(flush(session)).containsExactly("UPDATE managers SET level=? WHERE managers.id = ? [4, 1]");
            boss.set("level", 5).set("name", "chief");
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE people SET name=? WHERE people.id = ? [chief, 1]",
                            "UPDATE managers SET level=? WHERE managers.id = ? [5, 1]");
            session.deleteAll(List.of(boss, other));
            assertThat(flush(session))
                    .containsExactly(
                            "DELETE FROM managers WHERE managers.id = ? [1]",
                            "DELETE FROM people WHERE people.id = ? [[1], [2]]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT * FROM people")).isEmpty();
    }

    @Test
    void generatedKeysReachTheTablesOfSubclasses() throws SQLException {
        GenericEntity first = manager.create().set("name", "a").set("level", 1);
        GenericEntity second = manager.create().set("name", "b").set("level", 2);
        sessions.begin(session -> session.addAll(List.of(first, second)));
        assertThat(
                        recorded.rows(
                                "SELECT people.name, managers.level FROM people JOIN managers ON managers.id = people.id ORDER BY level"))
                .containsExactly(List.of("a", 1), List.of("b", 2));
    }

    @Tag("orm-U-36")
    @Test
    void partsThatAreTakenOutAreDeleted() {
        GenericEntity owner = whole(1, part(1), part(2));
        try (Session session = sessions.open()) {
            session.add(owner);
            session.commit();
            GenericEntity gone = owner.list("parts").removeFirst();
            assertThat(flush(session)).containsExactly("DELETE FROM parts WHERE parts.id = ? [1]");
            assertThat(Session.inspect(gone).lifecycle()).isEqualTo(Lifecycle.DELETED);
            session.delete(owner);
            assertThat(flush(session))
                    .containsExactly(
                            "DELETE FROM parts WHERE parts.id = ? [2]", "DELETE FROM wholes WHERE wholes.id = ? [1]");
        }
    }

    @Test
    void aPartThatMovesIsNoOrphan() {
        GenericEntity one = whole(1, part(1));
        GenericEntity other = whole(2);
        try (Session session = sessions.open()) {
            session.addAll(List.of(one, other));
            session.commit();
            other.list("parts").add(one.list("parts").getFirst());
            assertThat(one.list("parts")).isEmpty();
            assertThat(flush(session)).containsExactly("UPDATE parts SET whole_id=? WHERE parts.id = ? [2, 1]");
        }
    }

    @Test
    void aNewPartThatIsTakenOutIsNeverWritten() {
        GenericEntity owner = whole(1);
        try (Session session = sessions.open()) {
            session.add(owner);
            session.flush();
            GenericEntity fresh = part(1);
            owner.list("parts").add(fresh);
            assertThat(session.contains(fresh)).isTrue();
            owner.list("parts").remove(fresh);
            assertThat(session.contains(fresh)).isFalse();
            assertThat(flush(session)).isEmpty();
        }
    }

    @Test
    void aRingIsWrittenByAnUpdateOfItsOwn() throws SQLException {
        GenericEntity favourite = part(1);
        GenericEntity owner = whole(1, favourite, part(2));
        owner.set("favourite", favourite);
        try (Session session = sessions.open()) {
            session.add(owner);
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO wholes (id, note, favourite_id) VALUES (?, ?, ?) [1, n, null]",
                            "INSERT INTO parts (id, text, whole_id) VALUES (?, ?, ?) [[1, t1, 1], [2, t2, 1]]",
                            "UPDATE wholes SET favourite_id=? WHERE wholes.id = ? [1, 1]");
            session.delete(owner);
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE wholes SET favourite_id=? WHERE wholes.id = ? [null, 1]",
                            "DELETE FROM parts WHERE parts.id = ? [[1], [2]]",
                            "DELETE FROM wholes WHERE wholes.id = ? [1]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT * FROM parts")).isEmpty();
    }

    @Test
    void defaultsOfTheDatabaseAreThereAfterTheFlush() {
        GenericEntity fresh = whole.create();
        try (Session session = sessions.open()) {
            session.add(fresh);
            session.flush();
            assertThat(fresh.get("note")).isEqualTo("made");
        }
    }

    @Test
    void compositeKeysFollowAKeyThatTheDatabaseCarriesOver() throws SQLException {
        GenericEntity here = country.create().set("code", "de");
        here.list("cities").add(city.create().set("name", "Ulm"));
        try (Session session = sessions.open()) {
            session.add(here);
            assertThat(flush(session))
                    .containsExactly(
                            "INSERT INTO countries (code) VALUES (?) [de]",
                            "INSERT INTO cities (country, name) VALUES (?, ?) [de, Ulm]");
            assertThat(session.get(city.path(), List.of("de", "Ulm")))
                    .containsSame(here.list("cities").getFirst());
            session.delete(here.list("cities").getFirst());
            assertThat(flush(session))
                    .containsExactly("DELETE FROM cities WHERE cities.country = ? AND cities.name = ? [de, Ulm]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT * FROM cities")).isEmpty();
    }

    @Test
    void aKeyIsNotBlankedOut() {
        MapperRegistry other = new MapperRegistry(metadata);
        RuntimeMapping[] town = new RuntimeMapping[1];
        RuntimeMapping land = RuntimeMapping.builder("Land")
                .registry(other)
                .table(countries)
                .columns()
                .add(RelationshipProperty.toMany("towns", CollectionShape.LIST, () -> town[0].mapper()))
                .build();
        town[0] = RuntimeMapping.builder("Town")
                .registry(other)
                .table(cities)
                .columns()
                .build();
        GenericEntity here = land.create().set("code", "de");
        here.list("towns").add(town[0].create().set("name", "Ulm"));
        try (Session session = sessions.open()) {
            session.add(here);
            session.commit();
            here.list("towns").clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("Land.towns")
                    .hasMessageContaining("primary key column \"country\"");
        }
    }

    @Test
    void aRowThatWasChangedMeanwhileIsNotOverwrittenByWhatWasNotSet() throws SQLException {
        GenericEntity owner = whole(1);
        try (Session session = sessions.open()) {
            session.add(owner);
            session.flush();
            session.execute(Sql.update(wholes).set(wholes.c("note"), "elsewhere"));
            owner.set("favourite_id", 7);
            session.commit();
        }
        assertThat(recorded.rows("SELECT note, favourite_id FROM wholes")).containsExactly(List.of("elsewhere", 7));
    }
}
