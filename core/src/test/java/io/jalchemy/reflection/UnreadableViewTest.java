package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Views of something that is gone, which some databases keep. */
@OnDatabases({DatabaseKind.SQLITE, DatabaseKind.MARIADB})
class UnreadableViewTest {
    private final TestDatabase database;
    private final Engine engine;

    UnreadableViewTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void makeTables() throws SQLException {
        database.clean();
        MetaData made = new MetaData();
        made.table("lasting", column("id", integer()).primaryKey());
        made.table("gone", column("id", integer()).primaryKey());
        made.createAll(engine);
        database.execute(
                "CREATE VIEW sound AS SELECT id FROM lasting",
                "CREATE VIEW broken AS SELECT id FROM gone",
                "DROP TABLE gone");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @Tag("core-R12")
    void itIsPassedOverWithAWarning() {
        try (ReflectionLog log = ReflectionLog.listen()) {
            MetaData read = new MetaData().reflect(engine, ReflectOptions.DEFAULT.withViews());
            assertThat(read.tables()).containsOnlyKeys("lasting", "sound");
            assertThat(log.warnings())
                    .containsExactly(
                            "Table \"broken\" is listed by the database, which does not describe it; it is passed over.");
        }
    }

    @Test
    void askedForByNameItIsToldApartFromOneThatDoesNotExist() {
        Inspector inspector = engine.inspect();
        assertThat(inspector.hasTable("broken")).isTrue();
        assertThat(inspector.viewDefinition("broken", null)).contains("gone");
        assertThatThrownBy(() -> inspector.columns("broken"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"broken\" but cannot describe it");
        assertThatThrownBy(() -> new MetaData().autoload(engine, "broken"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"broken\" but cannot describe it");
        assertThatThrownBy(() -> inspector.columns("absent"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("no table or view \"absent\"")
                .hasMessageContaining("broken, lasting, sound");
    }
}
