package io.jalchemy.dialect.mysql;

import io.jalchemy.schema.OptionCatalog;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of schema objects that MariaDB has; those of tables are written as they are. */
public final class MariaDbOptionCatalog implements OptionCatalog {
    /** For the service loader. */
    public MariaDbOptionCatalog() {}

    @Override
    public String dialect() {
        return "mariadb";
    }

    @Override
    public @Nullable Set<String> options(Kind kind) {
        return switch (kind) {
            case TABLE -> null;
            case INDEX -> Set.of("using", "length", "prefix", "with_parser");
            case PRIMARY_KEY -> Set.of("using");
            case COLUMN, FOREIGN_KEY, UNIQUE, CHECK, OTHER_CONSTRAINT -> Set.of();
        };
    }
}
