package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.LiteralCompiler;

/** Literals in the words of the database. */
final class PostgresLiterals extends LiteralCompiler {
    PostgresLiterals(PostgresDialect dialect) {
        super(dialect);
    }
}
