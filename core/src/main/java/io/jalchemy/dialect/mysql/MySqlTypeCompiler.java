package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.TypeCompiler;

/** Types in the words of the database. */
class MySqlTypeCompiler extends TypeCompiler {
    MySqlTypeCompiler(MySqlDialect dialect) {
        super(dialect);
    }
}
