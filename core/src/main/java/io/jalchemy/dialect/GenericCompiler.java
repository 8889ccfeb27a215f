package io.jalchemy.dialect;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.OnConflictWriter;
import io.jalchemy.compiler.OnDuplicateKeyWriter;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.OnDuplicateKey;
import io.jalchemy.sql.PostValues;

/** What the generic dialect writes although many databases lack it, because nothing will be executed. */
final class GenericCompiler extends SqlCompiler {
    GenericCompiler(Dialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected DmlCompiler newDml() {
        return new Dml(this);
    }

    private static final class Dml extends DmlCompiler {
        Dml(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected boolean supportsReturning(DmlStatement<?> statement) {
            return true;
        }

        @Override
        protected String postValues(Insert<?> insert, PostValues action, Scope scope) {
            if (!compiler().traits().lenient()) {
                return super.postValues(insert, action, scope);
            }
            return switch (action) {
                case OnConflict conflict ->
                    new OnConflictWriter(compiler(), insert.table(), false).write(conflict, scope);
                case OnDuplicateKey update -> new OnDuplicateKeyWriter(compiler(), insert, false).write(update, scope);
                default -> super.postValues(insert, action, scope);
            };
        }
    }
}
