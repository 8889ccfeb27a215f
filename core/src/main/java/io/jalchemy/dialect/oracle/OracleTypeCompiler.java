package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.TypeCompiler;

/** Types in the words of the database. */
class OracleTypeCompiler extends TypeCompiler {
    OracleTypeCompiler(OracleDialect dialect) {
        super(dialect);
    }
}
