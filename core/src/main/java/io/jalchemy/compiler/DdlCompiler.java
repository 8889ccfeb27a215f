package io.jalchemy.compiler;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.sql.DdlNode;

/** Writes schema statements. */
public class DdlCompiler {
    /** For dialects. */
    public DdlCompiler() {}

    /** The statement in the dialect's words. */
    public String write(DdlNode statement) {
        throw new UnsupportedCompilationException("%s cannot be written.".formatted(statement.getClass().getSimpleName()));
    }
}
