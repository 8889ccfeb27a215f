package io.jalchemy.compiler;

import io.jalchemy.sql.SqlNode;

/** Writes one statement. */
public class SqlCompiler {
    /** For one statement. */
    public SqlCompiler(Dialect dialect, CompileOptions options) {}

    CompiledStatement compile(SqlNode node) {
        throw new UnsupportedOperationException();
    }

    String inline(SqlNode node, boolean includeTable) {
        throw new UnsupportedOperationException();
    }
}
