package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.TypeCompiler;

/** Types in the words of the database. */
class PostgresTypeCompiler extends TypeCompiler {
    PostgresTypeCompiler(PostgresDialect dialect) {
        super(dialect);
    }
}
