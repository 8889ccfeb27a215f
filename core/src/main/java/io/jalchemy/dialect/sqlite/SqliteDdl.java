package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;

/** Schema statements in the words of the database. */
final class SqliteDdl extends DdlCompiler {
    SqliteDdl(SqliteDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ColumnWriter newColumns() {
        return new SqliteColumns(this);
    }

    @Override
    protected ConstraintWriter newConstraints() {
        return new SqliteConstraints(this);
    }

    /** The schema stands before the name of the index, not before that of its table. */
    @Override
    protected String visitCreateIndex(CreateIndex create) {
        Index index = create.index();
        String text = "CREATE " + (index.isUnique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.isIfNotExists())
                + qualifiedIndexName(index) + " ON " + names().bareTable(DdlNames.tableOf(index)) + " ("
                + indexed(index) + ")";
        Object where = index.options().get("sqlite", "where");
        if (where == null) {
            return text;
        }
        return text + " WHERE " + (where instanceof SqlNode condition ? inline(condition, false) : where);
    }

    @Override
    protected String tableOptions(Table table) {
        List<String> options = new ArrayList<>();
        if (Boolean.FALSE.equals(table.options().get("sqlite", "with_rowid"))) {
            options.add("WITHOUT ROWID");
        }
        if (Boolean.TRUE.equals(table.options().get("sqlite", "strict"))) {
            options.add("STRICT");
        }
        return options.isEmpty() ? "" : "\n " + String.join(",\n ", options);
    }
}
