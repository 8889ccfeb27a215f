package com.example.h2;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the information schema. */
final class H2Probes extends ExistenceProbes {
    private static final H2Identifiers IDENTIFIERS = new H2Identifiers();

    H2Probes() {
        super("h2");
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        return ask("TABLES", "TABLE", name, schema);
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return ask("INDEXES", "INDEX", name, schema);
    }

    @Override
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        return ask("SEQUENCES", "SEQUENCE", name, schema);
    }

    private static List<ExistenceProbe> ask(String view, String kind, String name, @Nullable String schema) {
        return List.of(ExistenceProbe.of(
                "SELECT 1 FROM INFORMATION_SCHEMA." + view + " WHERE " + kind + "_NAME = :name AND " + kind
                        + "_SCHEMA = :schema",
                Map.of(
                        "name",
                        IDENTIFIERS.stored(name),
                        "schema",
                        schema == null ? "PUBLIC" : IDENTIFIERS.stored(schema))));
    }
}
