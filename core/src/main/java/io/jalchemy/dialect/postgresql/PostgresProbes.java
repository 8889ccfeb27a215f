package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the catalog; without a schema for what the search path shows. */
final class PostgresProbes extends ExistenceProbes {
    PostgresProbes() {
        super("postgresql");
    }

    private static List<ExistenceProbe> relation(String name, @Nullable String schema, String condition) {
        return scoped(
                """
                SELECT pg_catalog.pg_class.relname
                FROM pg_catalog.pg_class JOIN pg_catalog.pg_namespace ON pg_catalog.pg_namespace.oid = pg_catalog.pg_class.relnamespace
                WHERE pg_catalog.pg_class.relname = :table_name AND\s""" + condition,
                "pg_catalog.pg_table_is_visible(pg_catalog.pg_class.oid)",
                Map.of("table_name", name),
                schema);
    }

    private static List<ExistenceProbe> scoped(
            String sql, String visible, Map<String, String> parameters, @Nullable String schema) {
        Map<String, String> all = new java.util.HashMap<>(parameters);
        all.put("nspname", schema == null ? "pg_catalog" : schema);
        String scope = schema == null
                ? " AND " + visible + " AND pg_catalog.pg_namespace.nspname != :nspname"
                : " AND pg_catalog.pg_namespace.nspname = :nspname";
        return List.of(ExistenceProbe.of(sql + scope, all));
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        return relation(name, schema, "pg_catalog.pg_class.relkind = ANY (ARRAY['r', 'p', 'f', 'v', 'm']::\"char\"[])");
    }

    @Override
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        return relation(name, schema, "pg_catalog.pg_class.relkind = 'S'");
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return relation(name, schema, "pg_catalog.pg_class.relkind = ANY (ARRAY['i', 'I']::\"char\"[])");
    }

    @Override
    public List<ExistenceProbe> type(String name, @Nullable String schema) {
        return scoped("""
                SELECT pg_catalog.pg_type.typname
                FROM pg_catalog.pg_type JOIN pg_catalog.pg_namespace ON pg_catalog.pg_namespace.oid = pg_catalog.pg_type.typnamespace
                WHERE pg_catalog.pg_type.typname = :type_name""", "pg_catalog.pg_type_is_visible(pg_catalog.pg_type.oid)", Map.of("type_name", name), schema);
    }

    @Override
    public List<ExistenceProbe> schema(String name) {
        return List.of(ExistenceProbe.of(
                "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname = :nspname", Map.of("nspname", name)));
    }
}
