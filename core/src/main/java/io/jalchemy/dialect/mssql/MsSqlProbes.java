package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the information schema, and for temporary tables the temporary database. */
final class MsSqlProbes extends ExistenceProbes {
    MsSqlProbes() {
        super("mssql");
    }

    private static List<ExistenceProbe> inSchema(
            String sql, String column, Map<String, String> given, @Nullable String schema) {
        Map<String, String> parameters = new HashMap<>(given);
        if (schema == null) {
            return List.of(ExistenceProbe.of(sql + " AND " + column + " = SCHEMA_NAME()", parameters));
        }
        parameters.put("schema_name", schema);
        return List.of(ExistenceProbe.of(sql + " AND " + column + " = :schema_name", parameters));
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        if (name.startsWith("#")) {
            return List.of(ExistenceProbe.of(
                    "SELECT 1 WHERE OBJECT_ID(:table_name) IS NOT NULL", Map.of("table_name", "tempdb.dbo." + name)));
        }
        return inSchema(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE IN ('BASE TABLE', 'VIEW') AND TABLE_NAME = :table_name",
                "TABLE_SCHEMA",
                Map.of("table_name", name),
                schema);
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return inSchema(
                "SELECT i.name FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id WHERE t.name = :table_name AND i.name = :name",
                "SCHEMA_NAME(t.schema_id)",
                Map.of("table_name", table, "name", name),
                schema);
    }

    @Override
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        return inSchema(
                "SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_NAME = :name",
                "SEQUENCE_SCHEMA",
                Map.of("name", name),
                schema);
    }

    @Override
    public List<ExistenceProbe> schema(String name) {
        return List.of(ExistenceProbe.of("SELECT name FROM sys.schemas WHERE name = :name", Map.of("name", name)));
    }
}
