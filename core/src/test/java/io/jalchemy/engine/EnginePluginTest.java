package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.error.NoSuchModuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnginePluginTest {
    /** Adds a comment from the URL to every statement; found by its name. */
    public static final class Marking implements EnginePlugin {
        private static final String KEY = "mark";

        private String mark = "";

        /** For the service loader. */
        public Marking() {}

        @Override
        public String name() {
            return "marking";
        }

        @Override
        public Set<String> queryKeys() {
            return Set.of(KEY);
        }

        @Override
        public DatabaseUrl url(DatabaseUrl url) {
            return url.with(parts -> parts.database(":memory:"));
        }

        @Override
        public void configure(EngineBuilder builder, DatabaseUrl url) {
            mark = url.query().getOrDefault(KEY, List.of("none")).getFirst();
            builder.execution(ExecutionOptions.NONE.logToken(mark));
        }

        @Override
        public void created(Engine engine) {
            engine.addListener(new EngineListener() {
                @Override
                public String rewriteSql(Connection connection, Sent statement) {
                    return statement.sql() + " -- " + mark;
                }
            });
        }
    }

    @Tag("core-K10")
    @Test
    void pluginChangesUrlAndOptionsBeforeAndListensAfter() {
        List<Map<String, String>> targets = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        try (Engine engine = Engine.builder("sqlite:////nowhere/at/all.db?plugin=marking&mark=hello&cache_size=77")
                .connecting(target -> {
                    targets.add(target.properties());
                    urls.add(target.url());
                    return target;
                })
                .build()) {
            engine.addListener(new EngineListener() {
                @Override
                public void beforeExecute(Connection connection, Sent statement) {
                    sent.add(statement.sql());
                }
            });
            engine.begin(connection ->
                    assertThat(connection.execute(select(literal(1))).one()).isEqualTo(1));
            assertThat(engine.options().logToken()).isEqualTo("hello");
        }
        assertThat(sent).containsExactly("SELECT ? AS anon_1 -- hello");
        assertThat(urls).containsExactly("jdbc:sqlite::memory:");
        assertThat(targets).singleElement().satisfies(properties -> assertThat(properties)
                .containsEntry("cache_size", "77")
                .doesNotContainKeys("plugin", "mark"));
    }

    @Tag("core-K10")
    @Test
    void unknownPluginIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Engine.create("sqlite://?plugin=markng"))
                .isInstanceOf(NoSuchModuleException.class)
                .hasMessageContaining("\"markng\"")
                .hasMessageContaining("[marking]");
    }
}
