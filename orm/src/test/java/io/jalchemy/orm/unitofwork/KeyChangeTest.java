package io.jalchemy.orm.unitofwork;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.RecordedDatabase;
import io.jalchemy.orm.dynamic.GenericEntity;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.PassiveDeletes;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.session.Session;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that change, and what refers to them; the references are no foreign keys of the database, so that it cannot help. */
@OnDatabases
class KeyChangeTest {
    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);
    private final Table owners =
            metadata.table("owners", column("code", string(10)).primaryKey(), column("name", string(20)));
    private final Table things = metadata.table(
            "things",
            column("id", integer()).primaryKey(),
            column("owner_code", string(10)),
            column("holder_code", string(10)));
    private final Table marks =
            metadata.table("marks", column("id", integer()).primaryKey(), column("word", string(10)));
    private final Table ownerMarks = metadata.table(
            "owner_marks",
            column("owner_code", string(10)).primaryKey(),
            column("mark_id", integer()).primaryKey());

    private final RuntimeMapping owner = RuntimeMapping.builder("Owner")
            .registry(registry)
            .table(owners)
            .columns()
            .add(RelationshipProperty.toMany("things", CollectionShape.LIST, () -> thing().mapper())
                    .primaryJoin(() -> code().eq(things.<String>c("owner_code")))
                    .foreignKeys(() -> List.of(things.c("owner_code")))
                    .passiveUpdates(false)
                    .passiveDeletes(PassiveDeletes.ALL_LEFT_TO_DATABASE))
            .add(RelationshipProperty.toMany("marks", CollectionShape.SET, () -> mark().mapper())
                    .secondary(() -> ownerMarks)
                    .primaryJoin(() -> code().eq(ownerMarks.<String>c("owner_code")))
                    .secondaryJoin(() -> marks.<Integer>c("id").eq(ownerMarks.<Integer>c("mark_id")))
                    .foreignKeys(() -> List.of(ownerMarks.c("owner_code"), ownerMarks.c("mark_id")))
                    .passiveUpdates(false))
            .build();
    private final RuntimeMapping thing = RuntimeMapping.builder("Thing")
            .registry(registry)
            .table(things)
            .columns()
            .add(RelationshipProperty.toOne("holder", owner::mapper)
                    .primaryJoin(() -> code().eq(things.<String>c("holder_code")))
                    .foreignKeys(() -> List.of(things.c("holder_code")))
                    .passiveUpdates(false))
            .build();
    private final RuntimeMapping mark = RuntimeMapping.builder("Mark")
            .registry(registry)
            .table(marks)
            .columns()
            .build();

    private final RecordedDatabase recorded;
    private final SessionFactory sessions;

    KeyChangeTest(TestDatabase database) {
        this.recorded = new RecordedDatabase(database);
        this.sessions = recorded.sessions();
    }

    private Expression<String> code() {
        return owners.c("code");
    }

    private RuntimeMapping thing() {
        return thing;
    }

    private RuntimeMapping mark() {
        return mark;
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
        return recorded.statements().stream()
                .filter(text -> !text.startsWith("SELECT"))
                .toList();
    }

    @Tag("orm-U-21")
    @Test
    void collectionsFollowAKeyThatTheDatabaseDoesNotCarryOver() throws SQLException {
        GenericEntity ann = owner.create().set("code", "a").set("name", "ann");
        ann.list("things")
                .addAll(List.of(thing.create().set("id", 1), thing.create().set("id", 2)));
        sessions.begin(session -> session.add(ann));
        sessions.begin(session -> {
            GenericEntity known = session.get(owner.path(), "a").orElseThrow();
            known.set("code", "b");
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE owners SET code=? WHERE owners.code = ? [b, a]",
                            "UPDATE things SET owner_code=? WHERE things.id = ? [[b, 1], [b, 2]]");
            assertThat(session.get(owner.path(), "b")).containsSame(known);
        });
        assertThat(recorded.rows("SELECT owner_code FROM things WHERE owner_code = 'b'"))
                .hasSize(2);
    }

    @Test
    void referencesOfTheSessionFollowWithoutACollection() throws SQLException {
        GenericEntity ann = owner.create().set("code", "a");
        GenericEntity held = thing.create().set("id", 1).set("holder", ann);
        try (Session session = sessions.open()) {
            session.addAll(List.of(ann, held));
            session.flush();
            ann.set("code", "b");
            assertThat(flush(session))
                    .containsExactlyInAnyOrder(
                            "UPDATE owners SET code=? WHERE owners.code = ? [b, a]",
                            "UPDATE things SET holder_code=? WHERE things.id = ? [b, 1]");
            assertThat(held.get("holder_code")).isEqualTo("b");
            session.commit();
        }
        assertThat(recorded.rows("SELECT holder_code FROM things")).containsExactly(List.of("b"));
    }

    @Tag("orm-U-23")
    @Test
    void associationRowsFollowAChangedKey() throws SQLException {
        GenericEntity ann = owner.create().set("code", "a");
        ann.set("marks")
                .addAll(List.of(mark.create().set("id", 1), mark.create().set("id", 2)));
        try (Session session = sessions.open()) {
            session.add(ann);
            session.flush();
            ann.set("code", "b");
            assertThat(flush(session))
                    .containsExactly(
                            "UPDATE owners SET code=? WHERE owners.code = ? [b, a]",
                            "UPDATE owner_marks SET owner_code=?, mark_id=? WHERE owner_marks.owner_code = ? AND owner_marks.mark_id = ? [[b, 1, a, 1], [b, 2, a, 2]]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT mark_id FROM owner_marks WHERE owner_code = 'b'"))
                .hasSize(2);
    }

    @Test
    void whatIsLeftToTheDatabaseIsNotTouched() throws SQLException {
        GenericEntity ann = owner.create().set("code", "a");
        ann.list("things").add(thing.create().set("id", 1));
        try (Session session = sessions.open()) {
            session.add(ann);
            session.flush();
            session.delete(ann);
            assertThat(flush(session)).containsExactly("DELETE FROM owners WHERE owners.code = ? [a]");
            session.commit();
        }
        assertThat(recorded.rows("SELECT owner_code FROM things")).containsExactly(List.of("a"));
    }
}
