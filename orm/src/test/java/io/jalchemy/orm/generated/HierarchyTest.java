package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Entities that extend others. */
class HierarchyTest {
    private static final String HOME = """
            package staff;
            import io.jalchemy.orm.mapping.MapperRegistry;
            class Home { static final MapperRegistry REGISTRY = new MapperRegistry(new io.jalchemy.schema.MetaData()); }
            """;
    private static final String EMPLOYEE = """
            package staff;
            @Entity(registry = Home.class) @Discriminator("employee") public interface Employee {
                @Id Integer id();
                String name(); Employee name(String name);
                @Discriminator String type();
            }
            """;

    @Test
    void aSubclassWithoutTableSharesThatOfItsBase() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(HOME, EMPLOYEE, """
                package staff;
                @Entity @Discriminator("manager") public interface Manager extends Employee {
                    @Override Manager name(String name);
                    String budget(); Manager budget(String budget);
                }
                """, """
                package staff;
                public class Run {
                    static String base() { return io.jalchemy.sql.Sql.select(Employee_.employee).toString(); }
                    static String sub() { return io.jalchemy.sql.Sql.select(Manager_.manager).where(Manager_.manager.name.eq("x")).toString(); }
                    static String table() { return new io.jalchemy.schema.CreateTable(Employee_.TABLE).toString(); }
                    static Object object() { return Manager_.create().name("Ann").budget("5"); }
                }
                """).clean();
        assertThat(compiled.<String>call("staff.Run", "sub")).isEqualToIgnoringWhitespace("""
                SELECT employee.id, employee.name, employee.type, employee.budget FROM employee
                WHERE employee.name = :name_1 AND employee.type IN (__[POSTCOMPILE_type_1])
                """);
        assertThat(compiled.<String>call("staff.Run", "base"))
                .isEqualToIgnoringWhitespace("SELECT employee.id, employee.name, employee.type FROM employee");
        assertThat(compiled.<String>call("staff.Run", "table")).isEqualToIgnoringWhitespace("""
                CREATE TABLE employee (
                    id INTEGER NOT NULL, name VARCHAR NOT NULL, type VARCHAR NOT NULL, budget VARCHAR, PRIMARY KEY (id))
                """);
        assertThat(compiled.<Object>call("staff.Run", "object"))
                .hasToString("Manager(id=<unset>, name=Ann, type=<unset>, budget=5)");
    }

    @Test
    void aSubclassWithTableJoinsIt() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(
                        HOME.replace("staff", "joined"), EMPLOYEE.replace("staff", "joined"), """
                package joined;
                @Entity(table = "manager") @Discriminator("manager") public interface Manager extends Employee {
                    String budget();
                }
                """, """
                package joined;
                @Entity(table = "chief") @Discriminator("chief") public abstract class Chief implements Manager {
                    @Id @ForeignKey("manager.id") @Column(name = "chief_id") public abstract Integer id();
                    abstract int shares();
                    boolean isRich() { return shares() > 5; }
                }
                """, """
                package joined;
                public class Run {
                    static String columns(io.jalchemy.orm.mapping.Mapper<?> mapper) {
                        StringJoiner text = new StringJoiner(" | ");
                        for (var property : mapper.properties()) {
                            var columns = ((io.jalchemy.orm.mapping.ColumnProperty) property).columns();
                            text.add(String.join(",", columns.stream().map(Object::toString).toList()));
                        }
                        return text.toString();
                    }
                    static String sub() { return columns(Manager_.MAPPER); }
                    static String third() { return columns(Chief_.MAPPER); }
                    static String from() {
                        return io.jalchemy.sql.Sql.select(Chief_.TABLE.c("shares")).selectFrom(Chief_.MAPPER.selectable()).toString();
                    }
                    static String table() { return new io.jalchemy.schema.CreateTable(Manager_.TABLE).toString(); }
                }
                """)
                .clean();
        assertThat(compiled.<String>call("joined.Run", "sub"))
                .isEqualTo("manager.id,employee.id | employee.name | employee.type | manager.budget");
        assertThat(compiled.<String>call("joined.Run", "table")).isEqualToIgnoringWhitespace("""
                CREATE TABLE manager (
                    id INTEGER NOT NULL, budget VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(id) REFERENCES employee (id))
                """);
        assertThat(compiled.<String>call("joined.Run", "third"))
                .isEqualTo(
                        "chief.chief_id,manager.id,employee.id | employee.name | employee.type | manager.budget | chief.shares");
        assertThat(compiled.<String>call("joined.Run", "from")).isEqualToIgnoringWhitespace("""
                SELECT chief.shares FROM employee JOIN manager ON employee.id = manager.id
                JOIN chief ON manager.id = chief.chief_id
                """);
    }

    @Test
    void aConcreteSubclassHoldsEverything() throws ReflectiveOperationException {
        Compiled compiled =
                Compiled.of(HOME.replace("staff", "concrete"), """
                package concrete;
                @Entity(registry = Home.class) public interface Employee { @Id Integer id(); String name(); }
                """, """
                package concrete;
                @Entity(table = "manager", concrete = true) public interface Manager extends Employee { String budget(); }
                """, """
                package concrete;
                public class Run {
                    static String sub() { return io.jalchemy.sql.Sql.select(Manager_.manager).toString(); }
                }
                """).clean();
        assertThat(compiled.<String>call("concrete.Run", "sub"))
                .isEqualToIgnoringWhitespace("SELECT manager.budget, manager.id, manager.name FROM manager");
    }

    @Test
    void rowsOfASharedTableMustBeToldApart() {
        assertThat(Compiled.of("""
                package bad;
                @Entity public interface Employee { @Id Integer id(); }
                """, """
                package bad;
                @Entity public interface Manager extends Employee { String budget(); }
                """).errors())
                .containsExactly(
                        "Manager.java:2: Manager shares the table of Employee, but nothing tells their rows apart. Mark an accessor of Employee with @Discriminator, or give Manager a table of its own: @Entity(table = ...).");
        assertThat(Compiled.of(HOME, EMPLOYEE, """
                package staff;
                @Entity public interface Manager extends Employee { String budget(); }
                """).errors())
                .containsExactly(
                        "Manager.java:2: Manager: the value of the discriminator for its rows is open. Give it: @Discriminator(\"manager\"), or say that there are none: @Discriminator(isAbstract = true).");
    }
}
