import org.jspecify.annotations.NullMarked;

/** The compliance suite for dialects of third parties. */
@NullMarked
module io.jalchemy.compliance {
    requires transitive io.jalchemy.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.jalchemy.compliance;
}
