package io.jalchemy.orm.loading;

import static io.jalchemy.orm.query.Loaders.immediateload;
import static io.jalchemy.orm.query.Loaders.joinedload;
import static io.jalchemy.orm.query.Loaders.selectinPolymorphic;
import static io.jalchemy.orm.query.Loaders.selectinload;
import static io.jalchemy.orm.query.Loaders.subqueryload;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.dynamic.GenericEntity;
import io.jalchemy.orm.dynamic.GenericPath;
import io.jalchemy.orm.dynamic.RuntimeMapping;
import io.jalchemy.orm.error.DataIntegrityException;
import io.jalchemy.orm.mapping.CollectionShape;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.CompositeProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.PolymorphicLoading;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Loading of entities that were mapped at run time: hierarchies, composites, deferred groups, relationships in circles. */
@OnDatabases
class HierarchyLoadingTest {
    record Point(int x, int y) {}

    private final MetaData metadata = new MetaData();
    private final MapperRegistry registry = new MapperRegistry(metadata);
    private final Table companies =
            metadata.table("company", column("id", integer()).primaryKey(), column("name", string(20)));
    private final Table employees = metadata.table(
            "employee",
            column("id", integer()).primaryKey(),
            column("name", string(20)),
            column("type", string(20)),
            column("company_id", integer()).references("company.id"));
    private final Table engineers = metadata.table(
            "engineer", column("id", integer()).primaryKey().references("employee.id"), column("info", string(20)));
    private final Table managers = metadata.table(
            "manager", column("id", integer()).primaryKey().references("employee.id"), column("title", string(20)));
    private final Table nodes = metadata.table(
            "node",
            column("id", integer()).primaryKey(),
            column("parent_id", integer()).references("node.id"),
            column("x", integer()),
            column("y", integer()),
            column("note", string(20)),
            column("photo", string(20)));

    private final RuntimeMapping employee = map("Employee", employees)
            .with(builder -> builder.discriminator("type").identity("employee"))
            .build();
    private final RuntimeMapping engineer = sub("Engineer", engineers, "engineer");
    private final RuntimeMapping manager = sub("Manager", managers, "manager");
    private final RuntimeMapping boss = RuntimeMapping.builder("Boss")
            .registry(registry)
            .inherits(manager, Inheritance.SINGLE)
            .with(builder -> builder.identity("boss"))
            .build();
    private final RuntimeMapping company = map("Company", companies)
            .add(RelationshipProperty.toMany("employees", CollectionShape.LIST, employee::mapper)
                    .orderBy(() -> List.of(employees.c("id"))))
            .build();
    private final RuntimeMapping node = RuntimeMapping.builder("Node")
            .registry(registry)
            .table(nodes)
            .add(new ColumnProperty("note", nodes.c("note")).deferredGroup("big"))
            .add(new ColumnProperty("photo", nodes.c("photo")).deferredGroup("big"))
            .columns()
            .add(new CompositeProperty(
                    "point",
                    List.of("x", "y"),
                    parts -> new Point((Integer) parts[0], (Integer) parts[1]),
                    point -> new Object[] {((Point) point).x(), ((Point) point).y()},
                    true))
            .add(RelationshipProperty.toMany("children", CollectionShape.LIST, () -> this.nodeMapper())
                    .orderBy(() -> List.of(nodes.c("id"))))
            .add(RelationshipProperty.toOne("parent", () -> this.nodeMapper()).remoteSide(() -> List.of(nodes.c("id"))))
            .build();

    private final Engine engine;
    private SmallSession session;

    HierarchyLoadingTest(TestDatabase database) {
        engine = Engine.create(database.urlWithLogin());
    }

    private RuntimeMapping.Builder map(String name, Table table) {
        return RuntimeMapping.builder(name).registry(registry).table(table).columns();
    }

    private RuntimeMapping sub(String name, Table table, String identity) {
        return RuntimeMapping.builder(name)
                .registry(registry)
                .table(table)
                .inherits(employee, Inheritance.JOINED)
                .column("id", table.c("id"), employees.c("id"))
                .inherited("name")
                .inherited("type")
                .inherited("company_id")
                .columns()
                .with(builder -> builder.identity(identity))
                .build();
    }

    private io.jalchemy.orm.mapping.Mapper<?> nodeMapper() {
        return node.mapper();
    }

    @BeforeEach
    void open(TestDatabase database) throws SQLException {
        database.clean();
        metadata.createAll(engine);
        database.execute(
                "INSERT INTO company VALUES (1, 'c1'), (2, 'c2')",
                "INSERT INTO employee VALUES (1, 'e', 'employee', 1), (2, 'n', 'engineer', 1), (3, 'm', 'manager', 2), (4, 'b', 'boss', 2)",
                "INSERT INTO engineer VALUES (2, 'java')",
                "INSERT INTO manager VALUES (3, 'lead'), (4, 'ceo')",
                "INSERT INTO node VALUES (1, NULL, 1, 2, 'n1', 'p1'), (2, 1, NULL, NULL, 'n2', 'p2'), (3, 2, 5, 6, 'n3', 'p3')");
        session = new SmallSession(engine);
        engine.addListener(session);
    }

    @AfterEach
    void close() {
        engine.removeListener(session);
        session.close();
        engine.close();
    }

    private List<String> sent() {
        return session.sent().stream()
                .map(sql -> sql.replaceAll("::[A-Z]+", "").replace("INNER JOIN", "JOIN"))
                .toList();
    }

    private static String entity(GenericEntity of) {
        return EntityAccess.stateOf(of).model().entityName();
    }

    @Test
    @Tag("orm-I-07")
    void aRowBecomesItsClassAndTheRestOfItLoadsAlone() {
        GenericPath path = employee.path();
        List<GenericEntity> all = session.loader
                .execute(select(path).orderBy(path.attribute("id")))
                .all();
        assertThat(all)
                .extracting(HierarchyLoadingTest::entity)
                .containsExactly("Employee", "Engineer", "Manager", "Boss");
        sent();
        assertThat(all.get(1).get("info")).isEqualTo("java");
        assertThat(all.get(3).get("title")).isEqualTo("ceo");
        assertThat(sent())
                .containsExactly(
                        "SELECT engineer.info AS engineer_info FROM engineer WHERE ? = engineer.id",
                        "SELECT manager.title AS manager_title FROM manager WHERE ? = manager.id");
    }

    @Test
    void aSubclassIsSelectedWithItsBase() {
        List<GenericEntity> all = session.loader
                .execute(select(manager.path()).orderBy(manager.path().attribute("id")))
                .all();
        assertThat(all).extracting(HierarchyLoadingTest::entity).containsExactly("Manager", "Boss");
        sent();
        assertThat(all.get(1).get("title")).isEqualTo("ceo");
        assertThat(all.get(1).get("name")).isEqualTo("b");
        assertThat(sent()).isEmpty();
        assertThat(session.loader.execute(select(boss.path())).all()).containsExactly(all.get(1));
    }

    @Test
    @Tag("orm-I-20")
    void aKeyOfASiblingGivesNothing() {
        assertThat(session.loader.get(engineer.path(), 3)).isNull();
        GenericEntity lead = session.loader.get(employee.path(), 3);
        assertThat(entity(lead)).isEqualTo("Manager");
        assertThat(session.loader.get(engineer.path(), 3)).isNull();
        assertThat(session.loader.get(manager.path(), 3)).isSameAs(lead);
    }

    @Test
    @Tag("orm-I-19")
    @Tag("orm-I-21")
    void aRowWithoutKnownClassIsRefused(TestDatabase database) throws SQLException {
        database.execute("UPDATE employee SET type = 'ghost' WHERE id = 1");
        assertThatThrownBy(() -> session.loader.execute(select(employee.path())).all())
                .isInstanceOf(DataIntegrityException.class)
                .hasMessageContaining("ghost");
        session.close();
        database.execute("UPDATE employee SET type = NULL WHERE id = 1");
        session = new SmallSession(engine);
        assertThatThrownBy(() -> session.loader.execute(select(employee.path())).all())
                .isInstanceOf(DataIntegrityException.class)
                .hasMessageContaining("discriminator of its row is NULL");
    }

    @Test
    @Tag("orm-I-29")
    void selectinPolymorphicLoadsEachSubclassOnce() {
        GenericPath path = employee.path();
        List<GenericEntity> all = session.loader
                .execute(select(path)
                        .options(selectinPolymorphic(path, engineer.path(), manager.path()))
                        .orderBy(path.attribute("id")))
                .all();
        assertThat(sent())
                .containsExactly(
                        "SELECT employee.id, employee.name, employee.type, employee.company_id FROM employee ORDER BY employee.id",
                        "SELECT engineer.id AS engineer_id, employee.id AS employee_id, employee.type AS employee_type, engineer.info AS engineer_info FROM employee JOIN engineer ON employee.id = engineer.id WHERE employee.id IN (?) ORDER BY employee.id",
                        "SELECT manager.id AS manager_id, employee.id AS employee_id, employee.type AS employee_type, manager.title AS manager_title FROM employee JOIN manager ON employee.id = manager.id WHERE employee.id IN (?, ?) ORDER BY employee.id");
        assertThat(all.get(1).get("info")).isEqualTo("java");
        assertThat(all.get(3).get("title")).isEqualTo("ceo");
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-L-23")
    void subqueryloadJoinsTheStatement() {
        GenericPath path = company.path();
        List<GenericEntity> all = session.loader
                .execute(select(path)
                        .where(path.attribute("id").gt(0))
                        .options(subqueryload(path.collection("employees")))
                        .orderBy(path.attribute("id"))
                        .limit(1))
                .all();
        assertThat(sent().get(1))
                .startsWith(
                        "SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.company_id AS employee_company_id, anon_1.company_id AS anon_1_company_id FROM (SELECT company.id AS company_id FROM company WHERE company.id > ? ORDER BY company.id LIMIT ?")
                .endsWith(") AS anon_1 JOIN employee ON anon_1.company_id = employee.company_id ORDER BY employee.id");
        assertThat(all.getFirst().list("employees")).hasSize(2);
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-L-24")
    void immediateloadSelectsPerEntity() {
        GenericPath path = company.path();
        List<GenericEntity> all = session.loader
                .execute(select(path).options(immediateload(path.collection("employees"))))
                .all();
        assertThat(sent()).hasSize(3);
        assertThat(all).extracting(each -> each.list("employees").size()).containsExactly(2, 2);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aRelationshipToItselfIsFollowedAsDeepAsAsked() {
        GenericPath path = node.path();
        List<GenericEntity> roots = session.loader
                .execute(select(path)
                        .where(path.attribute("parent_id").isNull())
                        .options(selectinload(path.collection("children")).recursionDepth(-1)))
                .all();
        assertThat(sent()).hasSize(4);
        GenericEntity leaf =
                roots.getFirst().list("children").getFirst().list("children").getFirst();
        assertThat(leaf.get("id")).isEqualTo(3);
        assertThat(leaf.list("children")).isEmpty();
        assertThat(leaf.reference("parent").reference("parent")).isSameAs(roots.getFirst());
        assertThat(sent()).isEmpty();
    }

    @Test
    void compositesAreMadeOfColumnsAndGroupsLoadTogether() {
        GenericEntity first = session.loader.get(node.path(), 1);
        assertThat(first.get("point")).isEqualTo(new Point(1, 2));
        assertThat(session.loader.get(node.path(), 2).get("point")).isNull();
        sent();
        assertThat(first.get("photo")).isEqualTo("p1");
        assertThat(first.get("note")).isEqualTo("n1");
        assertThat(sent())
                .containsExactly("SELECT node.note AS node_note, node.photo AS node_photo FROM node WHERE node.id = ?");
    }

    @Test
    @Tag("orm-L-10")
    void selectinOfAReferenceThatIsNotLoadedJoins() {
        GenericPath path = node.path();
        List<GenericEntity> all = session.loader
                .execute(select(path)
                        .options(
                                io.jalchemy.orm.query.Loaders.defer(path.attribute("parent_id")),
                                selectinload(path.reference("parent")))
                        .orderBy(path.attribute("id")))
                .all();
        assertThat(sent().get(1))
                .contains("FROM node AS node_1 JOIN node ON node.id = node_1.parent_id WHERE node_1.id IN (?, ?, ?)");
        assertThat(all.get(1).reference("parent")).isSameAs(all.get(0));
        assertThat(all.get(0).reference("parent")).isNull();
    }

    @Test
    @Tag("orm-I-26")
    void withPolymorphicSelectsColumnsOfSubclassesAlong() {
        EntityPath<GenericEntity> path = employee.path().withPolymorphic(engineer.path(), manager.path());
        List<GenericEntity> all = session.loader
                .execute(select(path)
                        .where(engineer.path()
                                .attribute("info")
                                .eq("java")
                                .or(manager.path().attribute("title").eq("ceo")))
                        .orderBy(employee.path().attribute("id")))
                .all();
        assertThat(sent())
                .containsExactly(
                        "SELECT employee.id, employee.name, employee.type, employee.company_id, engineer.id AS id_1, engineer.info, manager.id AS id_2, manager.title FROM employee LEFT OUTER JOIN engineer ON employee.id = engineer.id LEFT OUTER JOIN manager ON employee.id = manager.id WHERE engineer.info = ? OR manager.title = ? ORDER BY employee.id");
        assertThat(all).extracting(HierarchyLoadingTest::entity).containsExactly("Engineer", "Boss");
        assertThat(all.get(0).get("info")).isEqualTo("java");
        assertThat(all.get(1).get("title")).isEqualTo("ceo");
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-I-28")
    void aMappingMaySelectSubclassesAlongAlways() {
        MapperRegistry own = new MapperRegistry(metadata);
        RuntimeMapping base = RuntimeMapping.builder("Person")
                .registry(own)
                .table(employees)
                .columns()
                .with(builder ->
                        builder.discriminator("type").identity("employee").withPolymorphic(PolymorphicLoading.ofAll()))
                .build();
        for (String name : List.of("engineer", "manager", "boss")) {
            RuntimeMapping.Builder builder = RuntimeMapping.builder(name)
                    .registry(own)
                    .inherits(base, name.equals("boss") ? Inheritance.SINGLE : Inheritance.JOINED)
                    .with(each -> each.identity(name));
            if (!name.equals("boss")) {
                Table table = name.equals("engineer") ? engineers : managers;
                builder.table(table)
                        .column("id", table.c("id"), employees.c("id"))
                        .columns();
            }
            builder.build();
        }
        List<GenericEntity> all = session.loader.execute(select(base.path())).all();
        assertThat(sent().getFirst()).contains("LEFT OUTER JOIN engineer").contains("LEFT OUTER JOIN manager");
        assertThat(all).hasSize(4);
        GenericEntity java = session.loader.get(base.path(), 2);
        assertThat(java.get("info")).isEqualTo("java");
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("orm-L-08")
    void selectinTakesFiveHundredKeysAtATime() throws SQLException {
        StringBuilder rows = new StringBuilder("INSERT INTO company VALUES (3, 'c')");
        for (int i = 4; i <= 501; i++) {
            rows.append(", (").append(i).append(", 'c')");
        }
        insert(rows.toString());
        GenericPath path = company.path();
        session.loader
                .execute(select(path).options(selectinload(path.collection("employees"))))
                .all();
        assertThat(sent()).hasSize(3);
        session.close();
        session = new SmallSession(engine);
        engine.addListener(session);
        session.loader
                .execute(select(path)
                        .options(selectinload(path.collection("employees")).chunkSize(100)))
                .all();
        assertThat(sent()).hasSize(7);
    }

    private void insert(String sql) throws SQLException {
        try (var connection = engine.connect()) {
            connection.executeSql(sql);
            connection.commit();
        }
        sent();
    }

    @Test
    @Tag("orm-L-22")
    void joinedLoadingOfARelationshipToItselfIsAsDeepAsTheOption() {
        GenericPath path = node.path();
        List<GenericEntity> roots = session.loader
                .execute(select(path)
                        .where(path.attribute("parent_id").isNull())
                        .options(joinedload(path.collection("children")).joinedload(path.collection("children"))))
                .all();
        assertThat(sent()).hasSize(1);
        assertThat(roots.getFirst()
                        .list("children")
                        .getFirst()
                        .list("children")
                        .getFirst()
                        .get("id"))
                .isEqualTo(3);
        assertThat(sent()).isEmpty();
    }
}
