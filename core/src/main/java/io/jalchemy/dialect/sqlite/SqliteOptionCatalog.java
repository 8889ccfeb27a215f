package io.jalchemy.dialect.sqlite;

import io.jalchemy.schema.OptionCatalog;
import java.util.Set;

/** The options of schema objects that SQLite has. */
public final class SqliteOptionCatalog implements OptionCatalog {
    /** For the service loader. */
    public SqliteOptionCatalog() {}

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public Set<String> options(Kind kind) {
        return switch (kind) {
            case TABLE -> Set.of("autoincrement", "with_rowid", "strict");
            case COLUMN -> Set.of("on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique");
            case INDEX -> Set.of("where");
            case PRIMARY_KEY, FOREIGN_KEY, UNIQUE, CHECK, OTHER_CONSTRAINT -> Set.of("on_conflict");
        };
    }
}
