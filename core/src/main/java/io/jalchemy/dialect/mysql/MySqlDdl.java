package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.DdlCompiler;

/** Schema statements in the words of the database. */
final class MySqlDdl extends DdlCompiler {
    MySqlDdl(MySqlDialect dialect, CompileOptions options) {
        super(dialect, options);
    }
}
