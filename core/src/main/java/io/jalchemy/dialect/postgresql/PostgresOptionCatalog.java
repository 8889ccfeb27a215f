package io.jalchemy.dialect.postgresql;

import io.jalchemy.schema.OptionCatalog;
import java.util.Set;

/** The options of schema objects that PostgreSQL has. */
public final class PostgresOptionCatalog implements OptionCatalog {
    /** For the service loader. */
    public PostgresOptionCatalog() {}

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public Set<String> options(Kind kind) {
        return switch (kind) {
            case TABLE ->
                Set.of(
                        "ignore_search_path",
                        "tablespace",
                        "partition_by",
                        "with_oids",
                        "with",
                        "on_commit",
                        "inherits",
                        "using");
            case COLUMN -> Set.of();
            case INDEX ->
                Set.of("include", "using", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct");
            case PRIMARY_KEY -> Set.of("include");
            case FOREIGN_KEY, OTHER_CONSTRAINT -> Set.of("not_valid");
            case CHECK -> Set.of("not_valid", "no_inherit");
            case UNIQUE -> Set.of("include", "nulls_not_distinct");
        };
    }
}
