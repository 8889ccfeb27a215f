package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.error.CompileException;
import java.util.Locale;

/** The one hint that PostgreSQL knows: {@code FROM ONLY table}. */
final class PostgresFroms extends FromCompiler {
    PostgresFroms(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String fromHint(String text, String hint, boolean crud) {
        if (!hint.toUpperCase(Locale.ROOT).equals("ONLY")) {
            throw new CompileException("PostgreSQL has no hint \"%s\" for tables, only ONLY.".formatted(hint));
        }
        return "ONLY " + text;
    }
}
