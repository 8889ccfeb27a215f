package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;

/** Schema statements in the words of the database. */
final class OracleDdl extends DdlCompiler {
    OracleDdl(OracleDialect dialect, CompileOptions options) {
        super(dialect, options);
    }
}
