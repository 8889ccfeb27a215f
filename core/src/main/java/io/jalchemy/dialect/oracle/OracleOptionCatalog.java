package io.jalchemy.dialect.oracle;

import io.jalchemy.schema.OptionCatalog;
import java.util.Set;

/** The options of schema objects that Oracle Database has. */
public final class OracleOptionCatalog implements OptionCatalog {
    /** For the service loader. */
    public OracleOptionCatalog() {}

    @Override
    public String dialect() {
        return "oracle";
    }

    @Override
    public Set<String> options(Kind kind) {
        return switch (kind) {
            case TABLE -> Set.of("resolve_synonyms", "on_commit", "compress", "tablespace");
            case COLUMN, PRIMARY_KEY, FOREIGN_KEY, UNIQUE, CHECK, OTHER_CONSTRAINT -> Set.of();
            case INDEX -> Set.of("bitmap", "compress", "vector");
        };
    }
}
