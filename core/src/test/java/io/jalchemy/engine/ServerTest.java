package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.compiler.DialectTraits.Returning;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an engine learns from its first connection. */
@OnDatabases
class ServerTest {
    private final TestDatabase database;

    ServerTest(TestDatabase database) {
        this.database = database;
    }

    @Tag("core-K56")
    @Test
    void serverIsKnownFromTheFirstConnectionOn() throws SQLException {
        ServerVersion version;
        String driver;
        try (Connection plain = database.connect()) {
            DatabaseMetaData meta = plain.getMetaData();
            version = ServerVersion.of(meta.getDatabaseMajorVersion(), meta.getDatabaseMinorVersion());
            driver = meta.getDriverName() + " " + meta.getDriverVersion();
        }
        String schema =
                switch (database.kind()) {
                    case SQLITE -> "main";
                    case POSTGRESQL -> (String) only("SELECT current_schema()");
                    case MARIADB -> (String) only("SELECT DATABASE()");
                };
        try (Engine engine = Engine.create(database.urlWithLogin())) {
            assertThat(Objects.requireNonNull(engine.serverVersion()).parts().subList(0, 2))
                    .isEqualTo(List.of(version.parts().get(0), version.parts().get(1)));
            assertThat(engine.defaultSchema()).isEqualTo(schema);
            assertThat(engine.driver()).isEqualTo(driver);
            assertThat(engine.dialect().name()).isEqualTo(database.kind().name().toLowerCase(java.util.Locale.ROOT));
            assertThat(engine.dialect().traits().returning()).contains(Returning.INSERT, Returning.DELETE);
        }
    }

    private Object only(String query) throws SQLException {
        return Objects.requireNonNull(database.rows(query).getFirst().getFirst());
    }
}
