package io.jalchemy.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records whose components are columns of the entity. */
class EmbeddedTest {
    private static final String POINT = """
            package geo;
            public record Point(int x, int y) {}
            """;

    @Test
    void aRecordIsMadeOfColumnsAndTakenApart() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(POINT, """
                package geo;
                @Entity public interface Edge {
                    @Id Integer id();
                    @Embedded Point start(); Edge start(Point start);
                    @Embedded(columns = {"to_x", "to_y"}) @Nullable Point end(); Edge end(@Nullable Point end);
                    @Embedded(prefix = "") Optional<Size> size(); Edge size(Size size);
                }
                """, """
                package geo;
                public record Size(String unit, @Embedded(prefix = "max_") Point most) {}
                """, """
                package geo;
                public class Run {
                    static String values() {
                        Edge edge = Edge_.create().start(new Point(1, 2));
                        String before = edge.start() + " " + edge.end() + " " + edge.size();
                        edge.end(new Point(3, 4)).size(new Size("cm", new Point(5, 6)));
                        return before + " | " + edge.end() + " " + edge.size().get() + " | " + edge;
                    }
                    static String sql() {
                        return io.jalchemy.sql.Sql.select(Edge_.edge).where(Edge_.edge.startX.eq(1)).toString();
                    }
                    static Object changes() {
                        Edge edge = Edge_.create().start(new Point(1, 2));
                        var state = ((io.jalchemy.orm.spi.ManagedEntity) edge).entityState();
                        state.forgetChanges();
                        edge.start(new Point(1, 3));
                        return state.isChanged(1) + " " + state.isChanged(2);
                    }
                    static Object unset() {
                        try {
                            return Edge_.create().start();
                        } catch (io.jalchemy.orm.error.UnsetAttributeException expected) {
                            return expected.getMessage();
                        }
                    }
                }
                """).clean();
        assertThat(compiled.<String>call("geo.Run", "values")).isEqualTo("""
                Point[x=1, y=2] null Optional.empty | Point[x=3, y=4] Size[unit=cm, most=Point[x=5, y=6]] | \
                Edge(id=<unset>, startX=1, startY=2, endX=3, endY=4, sizeUnit=cm, sizeMostX=5, sizeMostY=6)""");
        assertThat(compiled.<String>call("geo.Run", "sql")).isEqualToIgnoringWhitespace("""
                SELECT edge.id, edge.start_x, edge.start_y, edge.to_x, edge.to_y, edge.unit, edge.max_x, edge.max_y
                FROM edge WHERE edge.start_x = :start_x_1
                """);
        assertThat(compiled.<String>call("geo.Run", "changes")).isEqualTo("false true");
        assertThat(compiled.<String>call("geo.Run", "unset")).startsWith("Edge.startX has no value yet.");
    }
}
