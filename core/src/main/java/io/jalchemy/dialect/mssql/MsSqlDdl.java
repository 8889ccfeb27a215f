package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;

/** Schema statements in the words of the database. */
final class MsSqlDdl extends DdlCompiler {
    MsSqlDdl(MsSqlDialect dialect, CompileOptions options) {
        super(dialect, options);
    }
}
