package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.LiteralCompiler;

/** Literals in the words of the database. */
final class SqliteLiterals extends LiteralCompiler {
    SqliteLiterals(SqliteDialect dialect) {
        super(dialect);
    }
}
