package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What accessors become in CREATE TABLE. */
class ColumnsTest {
    private static String ddl(Compiled compiled, String metamodel) throws ReflectiveOperationException {
        Table table = (Table) compiled.load(metamodel).getField("TABLE").get(null);
        return new CreateTable(table).toString();
    }

    @Test
    @Tag("orm-M-03")
    void javaTypesHaveColumnTypes() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package types;
                import java.math.*;
                import java.time.*;
                @Entity public interface All {
                    @Id long id();
                    int number();
                    short little();
                    double ratio();
                    boolean flag();
                    String text();
                    BigDecimal amount();
                    BigInteger big();
                    LocalDate day();
                    LocalTime time();
                    LocalDateTime at();
                    OffsetDateTime there();
                    Instant moment();
                    Duration lasting();
                    UUID token();
                    byte[] bytes();
                    Color color();
                    enum Color { RED, GREEN }
                }
                """).clean();
        assertThat(ddl(compiled, "types.All_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE "all" (
                    id BIGINT NOT NULL,
                    number INTEGER NOT NULL,
                    little SMALLINT NOT NULL,
                    ratio FLOAT NOT NULL,
                    flag BOOLEAN NOT NULL,
                    text VARCHAR NOT NULL,
                    amount NUMERIC NOT NULL,
                    big NUMERIC NOT NULL,
                    day DATE NOT NULL,
                    time TIME NOT NULL,
                    at DATETIME NOT NULL,
                    there DATETIME NOT NULL,
                    moment DATETIME NOT NULL,
                    lasting DATETIME NOT NULL,
                    token CHAR(32) NOT NULL,
                    bytes BLOB NOT NULL,
                    color VARCHAR(5) NOT NULL,
                    PRIMARY KEY (id)
                )
                """);
    }

    @Test
    @Tag("orm-M-02")
    @Tag("orm-M-04")
    void namesAndNullabilityFollowTheAccessorUnlessGiven() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package names;
                @Entity(table = "human", schema = "hr", comment = "all of us") public interface Human {
                    @Id Integer getId();
                    String getFirstName(); void setFirstName(String name);
                    @Nullable String getMiddleName();
                    Optional<String> getNickname(); void setNickname(String name);
                    @Column(name = "email_addr", length = 80, unique = true, index = true) String getEmail();
                    @Column(nullable = Column.Nullability.YES) String getLegacy();
                    @Nullable @Column(nullable = Column.Nullability.NO) String getLate();
                    boolean isActive();
                    String getURL();
                }
                """, """
                package names;
                public class Run {
                    static String sql() {
                        Human_ p = Human_.human;
                        return io.jalchemy.sql.Sql.select(p.email, p.URL).where(p.active, p.firstName.eq("x")).toString();
                    }
                }
                """).clean();
        assertThat(ddl(compiled, "names.Human_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE hr.human (
                    id INTEGER NOT NULL,
                    first_name VARCHAR NOT NULL,
                    middle_name VARCHAR,
                    nickname VARCHAR,
                    email_addr VARCHAR(80) NOT NULL,
                    legacy VARCHAR,
                    late VARCHAR NOT NULL,
                    active BOOLEAN NOT NULL,
                    url VARCHAR NOT NULL,
                    PRIMARY KEY (id)
                )
                """);
        assertThat(compiled.<String>call("names.Run", "sql"))
                .isEqualToIgnoringWhitespace(
                        "SELECT hr.human.email_addr, hr.human.url FROM hr.human WHERE hr.human.active AND hr.human.first_name = :first_name_1");
    }

    @Test
    @Tag("orm-M-14")
    void constraintsAndIndexesNameAttributes() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package args;
                @Entity
                @Unique({"country", "plateNumber"}) @Unique(value = "vin", name = "uq_vin") @Index(value = {"plateNumber", "vin"}, name = "ix_car", unique = true)
                @Check(value = "wheels > 2", name = "ck_wheels")
                @ForeignKey(attributes = {"country", "plateNumber"}, columns = {"plate.country", "plate.number"}, onDelete = "CASCADE")
                public interface Car {
                    @Id Integer id();
                    String country();
                    String plateNumber();
                    String vin();
                    @Check("wheels < 10") int wheels();
                }
                """, """
                package args;
                @Entity public interface Plate {
                    @Id String country();
                    @Id String number();
                }
                """).clean();
        compiled.load("args.Plate_");
        assertThat(ddl(compiled, "args.Car_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE car (
                    id INTEGER NOT NULL,
                    country VARCHAR NOT NULL,
                    plate_number VARCHAR NOT NULL,
                    vin VARCHAR NOT NULL,
                    wheels INTEGER NOT NULL,
                    PRIMARY KEY (id),
                    FOREIGN KEY(country, plate_number) REFERENCES plate (country, number) ON DELETE CASCADE,
                    UNIQUE (country, plate_number),
                    CONSTRAINT uq_vin UNIQUE (vin),
                    CONSTRAINT ck_wheels CHECK (wheels > 2),
                    CHECK (wheels < 10)
                )
                """);
        Table table = (Table) compiled.load("args.Car_").getField("TABLE").get(null);
        assertThat(table.indexes()).singleElement().satisfies(index -> {
            assertThat(index.isUnique()).isTrue();
            assertThat(index.columns()).extracting(column -> column.key()).containsExactly("plate_number", "vin");
        });
    }

    @Test
    void typesCanBeChosen() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package chosen;
                import java.math.*;
                @Entity public interface Thing {
                    @Id Integer id();
                    @Column(type = ColumnType.TEXT) String story();
                    @Column(type = ColumnType.CHARACTER, length = 2) String code();
                    @Column(precision = 12, scale = 2) BigDecimal price();
                    @Column(type = ColumnType.DOUBLE) double exact();
                    @Column(type = ColumnType.JSON) Map<String, Object> extra();
                    @Enumerated(Enumerated.As.ORDINAL) Color color();
                    @Enumerated(text = "letter") Color shade();
                    @Column(custom = Upper.class) String loud();
                }
                """, """
                package chosen;
                public enum Color {
                    RED, GREEN;
                    public String letter() { return name().substring(0, 1); }
                }
                """, """
                package chosen;
                import io.jalchemy.types.*;
                public final class Upper extends TypeDecorator<String, String> {
                    static final Upper INSTANCE = new Upper();
                    private Upper() { super(String.class); }
                    @Override public SqlType<String> impl() { return Types.string(9); }
                    @Override public String toDatabase(String value) { return value.toUpperCase(); }
                    @Override public String fromDatabase(String value) { return value; }
                }
                """).clean();
        assertThat(ddl(compiled, "chosen.Thing_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE thing (
                    id INTEGER NOT NULL,
                    story TEXT NOT NULL,
                    code CHAR(2) NOT NULL,
                    price NUMERIC(12, 2) NOT NULL,
                    exact DOUBLE NOT NULL,
                    extra JSON NOT NULL,
                    color INTEGER NOT NULL,
                    shade VARCHAR(1) NOT NULL,
                    loud VARCHAR(9) NOT NULL,
                    PRIMARY KEY (id)
                )
                """);
    }

    @Test
    void defaultsAreWrittenInTheProgramOrInTheTable() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package defaults;
                import java.time.*;
                import java.math.*;
                @Entity public interface Purchase {
                    @Id Integer id();
                    @Default("3") int amount();
                    @Default("4") long many();
                    @Default("true") boolean open();
                    @Default("RED") Color color();
                    @Default("1.50") BigDecimal price();
                    @Default("2024-01-31") LocalDate day();
                    @Default(method = "makeToken") UUID token();
                    @Default(method = "makeOne") Integer one();
                    @OnUpdate(sql = "now()") @ServerDefault(sql = "now()") Instant changedAt();
                    @ServerDefault("new") String state();
                    @ServerDefault(onUpdate = true) String byTrigger();
                    @Computed("amount * 2") int twice();
                    static UUID makeToken() { return new UUID(1, 2); }
                    static io.jalchemy.sql.Expression<Integer> makeOne() { return io.jalchemy.sql.Sql.literal(1); }
                    enum Color { RED }
                }
                """).clean();
        assertThat(ddl(compiled, "defaults.Purchase_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE purchase (
                    id INTEGER NOT NULL,
                    amount INTEGER NOT NULL,
                    many BIGINT NOT NULL,
                    open BOOLEAN NOT NULL,
                    color VARCHAR(3) NOT NULL,
                    price NUMERIC NOT NULL,
                    day DATE NOT NULL,
                    token CHAR(32) NOT NULL,
                    one INTEGER NOT NULL,
                    changed_at DATETIME DEFAULT now() NOT NULL,
                    state VARCHAR DEFAULT 'new' NOT NULL,
                    by_trigger VARCHAR NOT NULL,
                    twice INTEGER GENERATED ALWAYS AS (amount * 2) NOT NULL,
                    PRIMARY KEY (id)
                )
                """);
        Table table =
                (Table) compiled.load("defaults.Purchase_").getField("TABLE").get(null);
        assertThat(table.c("amount").insertDefault()).hasToString("Value[value=3]");
        assertThat(table.c("changed_at").updateDefault()).isNotNull();
        assertThat(table.c("by_trigger").serverUpdate()).isNotNull();
    }

    @Test
    @Tag("orm-M-18")
    void aMixinGivesEachEntityColumnsOfItsOwn() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package mixins;
                public interface Identified<K> { @Id K id(); }
                """, """
                package mixins;
                public interface Stamped<S extends Stamped<S>> {
                    java.time.Instant createdAt();
                    S createdAt(java.time.Instant at);
                    @Column(sortOrder = -1) String tenant();
                    default boolean isOld() { return createdAt().isBefore(java.time.Instant.EPOCH); }
                }
                """, """
                package mixins;
                @Entity public interface Cat extends Identified<Integer>, Stamped<Cat> { String name(); Cat name(String name); }
                """, """
                package mixins;
                @Entity public interface Dog extends Identified<UUID>, Stamped<Dog> { String bark(); }
                """, """
                package mixins;
                public class Run {
                    static Object run() {
                        return Cat_.create().createdAt(java.time.Instant.EPOCH).name("Tom").isOld();
                    }
                }
                """).clean();
        assertThat(ddl(compiled, "mixins.Cat_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE cat (
                    tenant VARCHAR NOT NULL, name VARCHAR NOT NULL, id INTEGER NOT NULL, created_at DATETIME NOT NULL, PRIMARY KEY (id))
                """);
        assertThat(ddl(compiled, "mixins.Dog_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE dog (
                    tenant VARCHAR NOT NULL, bark VARCHAR NOT NULL, id CHAR(32) NOT NULL, created_at DATETIME NOT NULL, PRIMARY KEY (id))
                """);
        assertThat(compiled.<Object>call("mixins.Run", "run")).isEqualTo(false);
    }

    @Test
    @Tag("orm-M-06")
    void anAnnotationOfTheUsersStandsForSeveral() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of("""
                package templates;
                import java.lang.annotation.*;
                @Id @Column(name = "pk", comment = "the key")
                @Retention(RetentionPolicy.CLASS)
                public @interface Key {}
                """, """
                package templates;
                @Column(length = 30, index = true) @ForeignKey("a.pk")
                public @interface Ref {}
                """, """
                package templates;
                @Entity public interface A { @Key Integer id(); }
                """, """
                package templates;
                @Entity public interface B { @Key @Column(name = "b_id") Integer id(); @Ref String a(); }
                """, """
                package templates;
                @Entity public interface C { @Key Integer id(); @Ref @Column(length = 9) String a(); }
                """).clean();
        compiled.load("templates.A_");
        assertThat(ddl(compiled, "templates.B_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE b (b_id INTEGER NOT NULL, a VARCHAR(30) NOT NULL, PRIMARY KEY (b_id), FOREIGN KEY(a) REFERENCES a (pk))
                """);
        assertThat(ddl(compiled, "templates.C_")).isEqualToIgnoringWhitespace("""
                CREATE TABLE c (pk INTEGER NOT NULL, a VARCHAR(9) NOT NULL, PRIMARY KEY (pk), FOREIGN KEY(a) REFERENCES a (pk))
                """);
    }
}
