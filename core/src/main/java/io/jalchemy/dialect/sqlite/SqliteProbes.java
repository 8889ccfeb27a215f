package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.compiler.IdentifierPreparer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks by PRAGMA; without a schema in the main database, then among temporary tables. */
final class SqliteProbes extends ExistenceProbes {
    private final IdentifierPreparer identifiers;

    SqliteProbes(SqliteDialect dialect) {
        super(dialect.name());
        this.identifiers = dialect.identifiers();
    }

    @Override
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        return pragmas("table_info(" + identifiers.quoteAlways(name) + ")", schema);
    }

    @Override
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        return pragmas("index_info(" + identifiers.quoteAlways(name) + ")", schema);
    }

    private List<ExistenceProbe> pragmas(String pragma, @Nullable String schema) {
        List<String> databases = schema == null ? List.of("main", "temp") : List.of(identifiers.quoteAlways(schema));
        List<ExistenceProbe> probes = new ArrayList<>();
        for (String database : databases) {
            probes.add(ExistenceProbe.raw("PRAGMA " + database + "." + pragma));
        }
        return probes;
    }
}
