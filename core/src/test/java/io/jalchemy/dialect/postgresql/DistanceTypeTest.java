package io.jalchemy.dialect.postgresql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.floating;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.Texts;
import io.jalchemy.engine.Engine;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Select;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A type of a third party with a distance operator, as vectors have it, here over PostgreSQL's points. */
@OnDatabases(DatabaseKind.POSTGRESQL)
class DistanceTypeTest {
    private record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private static final List<Point> PLACES =
            IntStream.range(0, 500).mapToObj(i -> new Point(i * 7 % 500, i)).toList();

    private record PointType() implements DialectType<Point>, PostgresTextForm<Point> {
        @Override
        public String dialect() {
            return "postgresql";
        }

        @Override
        public Class<Point> javaType() {
            return Point.class;
        }

        @Override
        public TypeFamily family() {
            return TypeFamily.OTHER;
        }

        @Override
        public String ddl(TypeRendering rendering) {
            return "POINT";
        }

        /** PostgreSQL's dialect carries whatever has a text form; another one has no such type. */
        @Override
        public JdbcCodec<Point> codec(CodecSource dialect) {
            throw new UnsupportedOperationException("There are no points on " + dialect.name() + ".");
        }

        @Override
        public String toText(Point value) {
            return "(" + value.x() + "," + value.y() + ")";
        }

        @Override
        public Point fromText(String text) {
            int comma = text.indexOf(',');
            return new Point(
                    Double.parseDouble(text.substring(1, comma)),
                    Double.parseDouble(text.substring(comma + 1, text.length() - 1)));
        }
    }

    private static final CustomOperator DISTANCE = CustomOperator.of("<->").withPrecedence(6);

    private static Expression<Double> distance(Expression<Point> from, Point to) {
        return from.op(DISTANCE, to, floating());
    }

    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<Point> PLACE = column("place", new PointType());
    private static final Table T = new MetaData()
            .table(
                    "places",
                    ID,
                    PLACE,
                    index("places_by_distance", "place")
                            .dialectOption("postgresql_using", "gist")
                            .dialectOption("postgresql_ops", Map.of("place", "point_ops")));

    private final TestDatabase database;
    private final Engine engine;

    DistanceTypeTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void fill() throws SQLException {
        database.clean();
        T.create(engine);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            rows.add(Map.of("id", i, "place", PLACES.get(i)));
        }
        engine.begin(connection -> connection.execute(insert(T), rows));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Tag("core-P20")
    @Test
    void theNearestRowsComeFirstOutOfTheIndex() {
        Point here = new Point(10.2, 70.1);
        Select<Point> nearest = select(PLACE).orderBy(distance(PLACE, here)).limit(3);
        assertThat(Texts.on("postgresql", nearest))
                .isEqualTo("SELECT places.place FROM places ORDER BY places.place <-> :place_1::POINT LIMIT :param_1");
        engine.begin(connection -> {
            assertThat(connection.execute(nearest).all())
                    .isEqualTo(PLACES.stream()
                            .sorted(Comparator.comparingDouble(here::distance))
                            .limit(3)
                            .toList());
            connection.executeSql("SET LOCAL enable_seqscan = off");
            List<Object> plan = new ArrayList<>();
            connection
                    .executeSql("EXPLAIN SELECT place FROM places ORDER BY place <-> '(10.2,70.1)' LIMIT 2")
                    .forEach(row -> plan.add(row.get(0)));
            assertThat(plan.toString())
                    .contains("Index")
                    .contains("places_by_distance")
                    .doesNotContain("Sort");
        });
    }

    @Tag("core-P20")
    @Test
    void aDistanceIsSelectedAndCompared() {
        Point here = new Point(3, 68);
        Expression<Double> distance = distance(PLACE, here);
        List<Double> near = PLACES.stream()
                .map(here::distance)
                .filter(one -> one <= 40)
                .sorted()
                .toList();
        engine.begin(connection -> assertThat(connection
                        .execute(select(distance).where(distance.le(40.0)).orderBy(distance))
                        .all())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .isEqualTo(near));
    }
}
