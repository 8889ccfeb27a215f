package io.jalchemy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiListingTest {

    @Test
    void aTypeIsItsHeaderAndItsVisibleMembers() {
        assertThat(new TypeListing(Sample.class).render()).isEqualTo("""
                static abstract class ApiListingTest.Sample<T extends Comparable<T>> implements AutoCloseable
                    <R> Map<String, R> map(List<? extends T>, @Nullable R) throws java.sql.SQLException
                    Sample(String...)
                    abstract void close()
                    protected int count
                    static @Nullable String find(int[])
                    void inherited()
                """);
    }

    @Test
    void recordsEnumsAndSealedTypesNameTheirParts() {
        assertThat(new TypeListing(Point.class).render()).isEqualTo("""
                static record ApiListingTest.Point(int x, @Nullable String name) implements ApiListingTest.Shape
                    static ApiListingTest.Point origin()
                """);
        assertThat(new TypeListing(Colour.class).render())
                .isEqualTo("static enum ApiListingTest.Colour\n    BLUE\n    RED\n");
        assertThat(new TypeListing(Shape.class).render()).isEqualTo("""
                static sealed interface ApiListingTest.Shape permits ApiListingTest.Point
                """);
    }

    abstract static class Hidden {
        public void inherited() {}
    }

    public abstract static class Sample<T extends Comparable<T>> extends Hidden implements AutoCloseable {
        protected int count;
        private int secret;

        public Sample(String... names) {}

        public static @Nullable String find(int[] of) {
            return null;
        }

        public <R> Map<String, R> map(List<? extends T> from, @Nullable R otherwise) throws SQLException {
            throw new SQLException();
        }

        @Override
        public abstract void close();

        @Override
        public String toString() {
            return "" + secret;
        }
    }

    public sealed interface Shape {}

    public record Point(int x, @Nullable String name) implements Shape {
        public static Point origin() {
            return new Point(0, null);
        }
    }

    public enum Colour {
        RED,
        BLUE
    }
}
