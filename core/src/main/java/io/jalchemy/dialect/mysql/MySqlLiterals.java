package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.LiteralCompiler;

/** Literals in the words of the database. */
final class MySqlLiterals extends LiteralCompiler {
    MySqlLiterals(MySqlDialect dialect) {
        super(dialect);
    }
}
