package io.jalchemy.compliance;

import io.jalchemy.engine.Engine;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.util.EnumSet;
import java.util.Set;

/** The suite asks for nothing that the built-in dialects do not do. */
@OnDatabases
class BuiltInDialectsTest extends DialectCompliance {
    private final TestDatabase database;

    BuiltInDialectsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Engine engine() {
        return Engine.create(database.urlWithLogin());
    }

    @Override
    protected Set<Requirement> missing() {
        return switch (database.kind()) {
            case SQLITE ->
                EnumSet.of(
                        Requirement.SEQUENCES,
                        Requirement.COMMENTS,
                        Requirement.TIMESTAMP_WITH_TIME_ZONE,
                        Requirement.EXACT_NUMERIC,
                        Requirement.ENFORCED_FOREIGN_KEYS);
            case POSTGRESQL -> EnumSet.noneOf(Requirement.class);
            case MARIADB ->
                EnumSet.of(
                        Requirement.UPDATE_RETURNING, Requirement.TIMESTAMP_WITH_TIME_ZONE, Requirement.MICROSECONDS);
        };
    }
}
