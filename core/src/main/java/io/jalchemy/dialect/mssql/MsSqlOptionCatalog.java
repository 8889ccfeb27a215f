package io.jalchemy.dialect.mssql;

import io.jalchemy.schema.OptionCatalog;
import java.util.Set;

/** The options of schema objects that SQL Server has. */
public final class MsSqlOptionCatalog implements OptionCatalog {
    /** For the service loader. */
    public MsSqlOptionCatalog() {}

    @Override
    public String dialect() {
        return "mssql";
    }

    @Override
    public Set<String> options(Kind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_KEY, CHECK, OTHER_CONSTRAINT -> Set.of();
            case COLUMN -> Set.of("identity_start", "identity_increment");
            case INDEX -> Set.of("clustered", "include", "where", "columnstore");
            case PRIMARY_KEY, UNIQUE -> Set.of("clustered");
        };
    }
}
