package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.types.JsonType;

/** Types as SQLite writes them: the generic names, of which it keeps the affinity only. */
final class SqliteTypeCompiler extends TypeCompiler {
    SqliteTypeCompiler(SqliteDialect dialect) {
        super(dialect);
    }

    /** The name has numeric affinity, which matters only for documents that are a single number. */
    @Override
    protected String visitJson(JsonType<?> type) {
        return "JSON";
    }
}
