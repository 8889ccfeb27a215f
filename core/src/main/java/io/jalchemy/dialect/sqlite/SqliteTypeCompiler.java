package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.TypeCompiler;

/** Types in the words of the database. */
class SqliteTypeCompiler extends TypeCompiler {
    SqliteTypeCompiler(SqliteDialect dialect) {
        super(dialect);
    }
}
