package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks by DESCRIBE, because nothing else shows temporary tables, and in the information schema. */
final class MySqlProbes extends ExistenceProbes {
    private static final Set<Integer> ABSENT = Set.of(1146, 1049, 1051);

    private final IdentifierPreparer identifiers;

    MySqlProbes(MySqlDialect dialect) {
        super(dialect.name());
        this.identifiers = dialect.identifiers();
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        String full = (schema == null ? "" : identifiers.quoteAlways(schema) + ".") + identifiers.quoteAlways(name);
        return List.of(new ExistenceProbe("DESCRIBE " + full, Map.of(), ABSENT));
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return inSchema(
                "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.STATISTICS WHERE TABLE_NAME = :table_name AND INDEX_NAME = :name",
                Map.of("table_name", table, "name", name),
                schema);
    }

    @Override
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        return inSchema(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE='SEQUENCE' and TABLE_NAME=:name",
                Map.of("name", name),
                schema);
    }

    private static List<ExistenceProbe> inSchema(String sql, Map<String, String> given, @Nullable String schema) {
        Map<String, String> parameters = new HashMap<>(given);
        if (schema == null) {
            return List.of(ExistenceProbe.of(sql + " AND TABLE_SCHEMA = DATABASE()", parameters));
        }
        parameters.put("schema_name", schema);
        return List.of(ExistenceProbe.of(sql + " AND TABLE_SCHEMA = :schema_name", parameters));
    }

    @Override
    public List<ExistenceProbe> schema(String name) {
        return List.of(ExistenceProbe.of(
                "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = :name", Map.of("name", name)));
    }
}
