package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;

/** Schema statements in the words of the database. */
final class SqliteDdl extends DdlCompiler {
    SqliteDdl(SqliteDialect dialect, CompileOptions options) {
        super(dialect, options);
    }
}
