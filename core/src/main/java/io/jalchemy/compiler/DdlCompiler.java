package io.jalchemy.compiler;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.DdlNode;

/** Writes schema statements. */
public class DdlCompiler {
    /** The dialect whose words are written. */
    protected final Dialect dialect;

    /** For dialects. */
    public DdlCompiler(Dialect dialect, CompileOptions options) {
        this.dialect = dialect;
    }

    /** The statement in the dialect's words. */
    public String write(DdlNode statement) {
        throw new UnsupportedCompilationException(
                "%s cannot be written.".formatted(statement.getClass().getSimpleName()));
    }
}
