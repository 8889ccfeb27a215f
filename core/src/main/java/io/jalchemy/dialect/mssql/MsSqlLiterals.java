package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.LiteralCompiler;

/** Literals in the words of the database. */
final class MsSqlLiterals extends LiteralCompiler {
    MsSqlLiterals(MsSqlDialect dialect) {
        super(dialect);
    }
}
