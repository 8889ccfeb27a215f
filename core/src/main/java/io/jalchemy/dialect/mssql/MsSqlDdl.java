package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSchema;
import io.jalchemy.schema.DialectOptions;
import io.jalchemy.schema.DropColumnComment;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropSchema;
import io.jalchemy.schema.DropTableComment;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schema statements in the words of the database. */
final class MsSqlDdl extends DdlCompiler {
    private static final String DIALECT = "mssql";

    MsSqlDdl(MsSqlDialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected ColumnWriter newColumns() {
        return new MsSqlColumns(this);
    }

    @Override
    protected ConstraintWriter newConstraints() {
        return new Constraints(this);
    }

    @Override
    protected String visitCreateIndex(CreateIndex create) {
        Index index = create.index();
        Table table = DdlNames.tableOf(index);
        StringBuilder text = new StringBuilder("CREATE ")
                .append(index.isUnique() ? "UNIQUE " : "")
                .append(clustered(index.options()));
        if (Boolean.TRUE.equals(index.options().get(DIALECT, "columnstore"))) {
            text.append("COLUMNSTORE ");
        }
        text.append("INDEX ").append(indexName(index)).append(" ON ").append(names().table(table));
        if (!index.expressions().isEmpty()) {
            text.append(" (").append(indexed(index)).append(')');
        }
        if (index.options().get(DIALECT, "include") instanceof List<?> included && !included.isEmpty()) {
            List<String> columns = new ArrayList<>();
            for (Object column : included) {
                columns.add(names().quote(
                                column instanceof ColumnClause<?> given
                                        ? given.name()
                                        : table.c(column.toString()).name()));
            }
            text.append(" INCLUDE (").append(String.join(", ", columns)).append(')');
        }
        Object where = index.options().get(DIALECT, "where");
        if (where != null) {
            text.append(" WHERE ").append(where instanceof SqlNode condition ? inline(condition, false) : where);
        }
        return text.toString();
    }

    /** {@code CLUSTERED } or {@code NONCLUSTERED }, or nothing. */
    private static String clustered(DialectOptions options) {
        return options.get(DIALECT, "clustered") instanceof Boolean asked
                ? (asked ? "CLUSTERED " : "NONCLUSTERED ")
                : "";
    }

    @Override
    protected String visitDropIndex(DropIndex drop) {
        return "\nDROP INDEX " + ifExists(drop.isIfExists()) + indexName(drop.index()) + " ON "
                + names().table(DdlNames.tableOf(drop.index()));
    }

    @Override
    protected String visitCreateSchema(CreateSchema create) {
        if (create.isIfNotExists()) {
            throw unsupported("has no IF NOT EXISTS for schemas; look for it first", create);
        }
        return super.visitCreateSchema(create);
    }

    @Override
    protected String visitDropSchema(DropSchema drop) {
        if (drop.isCascade()) {
            throw unsupported("has no CASCADE for schemas; drop what is in it first", drop);
        }
        return super.visitDropSchema(drop);
    }

    @Override
    protected String sequenceType(Sequence sequence) {
        SqlType<?> type = sequence.dataType();
        return type == null ? "" : " AS " + dialect().typeCompiler().render(type);
    }

    @Override
    protected String visitSetTableComment(SetTableComment set) {
        return "execute sp_addextendedproperty 'MS_Description', "
                + unicode(comment(set.table().comment())) + place(set.table());
    }

    @Override
    protected String visitDropTableComment(DropTableComment drop) {
        return "execute sp_dropextendedproperty 'MS_Description'" + place(drop.table());
    }

    @Override
    protected String visitSetColumnComment(SetColumnComment set) {
        return "execute sp_addextendedproperty 'MS_Description', "
                + unicode(comment(set.column().comment())) + place(DdlNames.tableOf(set.column())) + ", 'column', "
                + names().column(set.column());
    }

    @Override
    protected String visitDropColumnComment(DropColumnComment drop) {
        return "execute sp_dropextendedproperty 'MS_Description'" + place(DdlNames.tableOf(drop.column()))
                + ", 'column', " + names().column(drop.column());
    }

    private static String unicode(String literal) {
        return "N" + literal;
    }

    private String place(Table table) {
        String schema = names().schema(table);
        String standard = dialect().traits().defaultSchema();
        if (schema == null) {
            schema = dialect().identifiers().quoteSchema(standard == null ? "dbo" : standard);
        }
        return ", 'schema', " + schema + ", 'table', " + names().bareTable(table);
    }

    private static final class Constraints extends ConstraintWriter {
        Constraints(MsSqlDdl ddl) {
            super(ddl);
        }

        @Override
        protected @Nullable String primaryKey(PrimaryKeyConstraint key) {
            return preamble(key) + "PRIMARY KEY " + columns(key, key.columns());
        }

        @Override
        protected @Nullable String unique(UniqueConstraint constraint) {
            return preamble(constraint) + "UNIQUE " + columns(constraint, constraint.columns());
        }

        private String columns(Constraint constraint, List<io.jalchemy.schema.Column<?>> columns) {
            return clustered(constraint.options()) + "(" + names(columns) + ")" + deferrability(constraint);
        }
    }
}
