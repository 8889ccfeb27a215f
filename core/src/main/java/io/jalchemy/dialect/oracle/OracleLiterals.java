package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.LiteralCompiler;

/** Literals in the words of the database. */
final class OracleLiterals extends LiteralCompiler {
    OracleLiterals(OracleDialect dialect) {
        super(dialect);
    }
}
