package com.example.h2;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.compliance.DialectCompliance;
import io.jalchemy.compliance.Requirement;
import io.jalchemy.engine.Engine;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dialect passes the suite; what H2 does not have is left out by name. */
@Tag("core-C13")
@Tag("core-C15")
class H2ComplianceTest extends DialectCompliance {
    @Override
    protected Engine engine() {
        return Engine.create("h2://compliance");
    }

    @Override
    protected Set<Requirement> missing() {
        return EnumSet.of(Requirement.INSERT_RETURNING, Requirement.UPDATE_RETURNING, Requirement.DELETE_RETURNING);
    }

    @Test
    void theServiceLoaderFindsItByUrlAndByJdbcUrl() {
        for (String url : new String[] {"h2://found", "jdbc:h2:mem:found"}) {
            try (Engine engine = Engine.create(url)) {
                assertThat(engine.dialect().name()).isEqualTo("h2");
                assertThat(engine.<Integer>call(connection -> connection
                                .execute(select(literal(5, integer())))
                                .one()))
                        .isEqualTo(5);
            }
        }
    }
}
