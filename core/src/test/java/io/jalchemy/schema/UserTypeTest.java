package io.jalchemy.schema;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.Requires;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.CustomType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.TypeRendering;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Types of the user's own, from CREATE TABLE to the rows that are read. */
@OnDatabases
class UserTypeTest {
    private final TestDatabase database;
    private final Engine engine;
    private final MetaData metadata = new MetaData();

    UserTypeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private record Celsius(int degrees) {}

    /** Degrees, kept in tenths. */
    private static final class CelsiusType extends TypeDecorator<Celsius, Integer> {
        static final CelsiusType INSTANCE = new CelsiusType();

        private CelsiusType() {
            super(Celsius.class);
        }

        @Override
        public SqlType<Integer> impl() {
            return integer();
        }

        @Override
        public Integer toDatabase(Celsius value) {
            return value.degrees() * 10;
        }

        @Override
        public Celsius fromDatabase(Integer value) {
            return new Celsius(value / 10);
        }
    }

    /** Text that is never null in the database. */
    private static final class NeverNull extends TypeDecorator<String, String> {
        static final NeverNull INSTANCE = new NeverNull();

        private NeverNull() {
            super(String.class);
        }

        @Override
        public SqlType<String> impl() {
            return string(20);
        }

        @Override
        public String toDatabase(String value) {
            return value;
        }

        @Override
        public String nullToDatabase() {
            return "(none)";
        }

        @Override
        public @Nullable String fromDatabase(String value) {
            return value.equals("(none)") ? null : value;
        }
    }

    @Test
    @Tag("core-T21")
    void aDecoratorConvertsWhereverItsColumnMeetsAValue() throws SQLException {
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<Celsius> degrees = column("degrees", CelsiusType.INSTANCE);
        Column<String> remark = column("remark", NeverNull.INSTANCE);
        Table t = metadata.table("t", id, degrees, remark);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(
                    insert(t).set(id, 1).set(degrees, new Celsius(20)).set(remark, "warm"));
            Map<String, @Nullable Object> nulls = new HashMap<>();
            nulls.put("id", 2);
            nulls.put("degrees", null);
            nulls.put("remark", null);
            connection.execute(insert(t), nulls);
            connection.execute(
                    insert(t),
                    List.of(
                            Map.of("id", 3, "degrees", new Celsius(-5), "remark", "cold"),
                            Map.of("id", 4, "degrees", new Celsius(7), "remark", "cool")));
            assertThat(connection
                            .execute(select(id).where(degrees.eq(new Celsius(20))))
                            .all())
                    .containsExactly(1);
            assertThat(connection
                            .execute(select(id)
                                    .where(degrees.in(new Celsius(-5), new Celsius(7)))
                                    .orderBy(id))
                            .all())
                    .containsExactly(3, 4);
            assertThat(connection
                            .execute(select(degrees).where(degrees.isNotNull()).orderBy(id))
                            .all())
                    .containsExactly(new Celsius(20), new Celsius(-5), new Celsius(7));
            if (database.has(Feature.INSERT_RETURNING)) {
                assertThat(connection
                                .execute(insert(t)
                                        .set(id, 5)
                                        .set(degrees, new Celsius(1))
                                        .returning(degrees))
                                .one())
                        .isEqualTo(new Celsius(1));
            }
        });
        assertThat(database.rows("SELECT degrees, remark FROM t WHERE id IN (1, 2) ORDER BY id"))
                .containsExactly(List.of(200, "warm"), java.util.Arrays.asList(null, "(none)"));
        metadata.dropAll(engine);
    }

    private record Version(int major, int minor) {}

    /** Versions in a text type of one's own. */
    private record VersionType(int digits) implements CustomType<Version> {
        @Override
        public Class<Version> javaType() {
            return Version.class;
        }

        @Override
        public String ddl(TypeRendering rendering) {
            return "CHAR VARYING(" + 2 * digits + ")";
        }

        @Override
        public JdbcCodec<Version> codec(CodecSource dialect) {
            return dialect.codec(string()).map(value -> value.major() + "." + value.minor(), VersionType::read);
        }

        private static Version read(String text) {
            int dot = text.indexOf('.');
            return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }
    }

    @Test
    @Tag("core-T25")
    void aTypeOfOnesOwnHasItsTextAndConversion() throws SQLException {
        Column<Version> version = column("version", new VersionType(4));
        Table t = metadata.table("t", version);
        assertThat(DdlText.create(t)).isEqualTo("CREATE TABLE t ( version CHAR VARYING(8) )");
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(t).set(version, new Version(2, 10)));
            assertThat(connection
                            .execute(select(version).where(version.eq(new Version(2, 10))))
                            .all())
                    .containsExactly(new Version(2, 10));
        });
        assertThat(database.rows("SELECT version FROM t")).containsExactly(List.of("2.10"));
        metadata.dropAll(engine);
    }

    private enum Size {
        SMALL,
        LARGE
    }

    /** Sizes by number. */
    private static final class SizeType extends TypeDecorator<Integer, Size> {
        static final SizeType INSTANCE = new SizeType();

        private SizeType() {
            super(Integer.class);
        }

        @Override
        public SqlType<Size> impl() {
            return EnumType.of(Size.class);
        }

        @Override
        public Size toDatabase(Integer value) {
            return Size.values()[value];
        }

        @Override
        public Integer fromDatabase(Size value) {
            return value.ordinal();
        }
    }

    @Test
    @Tag("core-T23")
    @Requires(Feature.ENUM_TYPES)
    void theTypeBehindADecoratorIsCreated() {
        SentStatements sent = new SentStatements();
        Column<Integer> size = column("size", SizeType.INSTANCE);
        Table t = metadata.table("t", size);
        try (Engine heard = sent.engine(database)) {
            metadata.createAll(heard);
            heard.begin(connection -> {
                connection.execute(insert(t).set(size, 1));
                assertThat(connection.execute(select(size).where(size.eq(1))).all())
                        .containsExactly(1);
            });
            metadata.dropAll(heard);
        }
        assertThat(sent.changes())
                .containsExactly(
                        "CREATE TYPE size AS ENUM ('SMALL', 'LARGE')",
                        "CREATE TABLE t ( size size )",
                        "DROP TABLE t",
                        "DROP TYPE size");
    }
}
