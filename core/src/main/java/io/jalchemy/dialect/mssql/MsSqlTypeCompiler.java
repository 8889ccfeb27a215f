package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.TypeCompiler;

/** Types in the words of the database. */
class MsSqlTypeCompiler extends TypeCompiler {
    MsSqlTypeCompiler(MsSqlDialect dialect) {
        super(dialect);
    }
}
