package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the dictionary, which holds names that need no quotes in upper case. */
final class OracleProbes extends ExistenceProbes {
    private final IdentifierPreparer identifiers;

    OracleProbes(OracleDialect dialect) {
        super(dialect.name());
        this.identifiers = dialect.identifiers();
    }

    private String stored(String name) {
        return identifiers.needsQuotes(name) ? name : name.toUpperCase(Locale.ROOT);
    }

    private List<ExistenceProbe> owned(
            String sql, String ownerColumn, Map<String, String> given, @Nullable String schema) {
        Map<String, String> parameters = new HashMap<>(given);
        if (schema == null) {
            return List.of(ExistenceProbe.of(
                    sql + " AND " + ownerColumn + " = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')", parameters));
        }
        parameters.put("owner", stored(schema));
        return List.of(ExistenceProbe.of(sql + " AND " + ownerColumn + " = :owner", parameters));
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        return owned(
                "SELECT object_name FROM all_objects WHERE object_type IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW') AND object_name = :table_name",
                "owner",
                Map.of("table_name", stored(name)),
                schema);
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return owned(
                "SELECT index_name FROM all_indexes WHERE table_name = :table_name AND index_name = :name",
                "table_owner",
                Map.of("table_name", stored(table), "name", stored(name)),
                schema);
    }

    @Override
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        return owned(
                "SELECT sequence_name FROM all_sequences WHERE sequence_name = :sequence_name",
                "sequence_owner",
                Map.of("sequence_name", stored(name)),
                schema);
    }

    @Override
    public List<ExistenceProbe> schema(String name) {
        return List.of(ExistenceProbe.of(
                "SELECT username FROM all_users WHERE username = :name", Map.of("name", stored(name))));
    }
}
