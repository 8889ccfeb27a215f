package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;

/** Schema statements in the words of the database. */
final class PostgresDdl extends DdlCompiler {
    PostgresDdl(PostgresDialect dialect, CompileOptions options) {
        super(dialect, options);
    }
}
