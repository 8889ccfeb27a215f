package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.DropColumnComment;
import io.jalchemy.schema.DropConstraint;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropTableComment;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.UnaryExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schema statements in the words of the database. */
final class MySqlDdl extends DdlCompiler {
    private final MySqlDialect own;

    MySqlDdl(MySqlDialect dialect, CompileOptions options) {
        super(dialect, options);
        this.own = dialect;
    }

    @Override
    protected ColumnWriter newColumns() {
        return new MySqlColumns(this);
    }

    @Override
    protected ConstraintWriter newConstraints() {
        return new MySqlConstraints(this);
    }

    @Override
    protected String tableOptions(Table table) {
        return new MySqlTableOptions(dialect().name(), this::literal).write(table);
    }

    @Override
    protected String visitCreateIndex(CreateIndex create) {
        Index index = create.index();
        StringBuilder text = new StringBuilder("CREATE ").append(index.isUnique() ? "UNIQUE " : "");
        Object prefix = option(index, "prefix");
        if (prefix != null) {
            text.append(prefix).append(' ');
        }
        text.append("INDEX ")
                .append(ifNotExists(create.isIfNotExists()))
                .append(indexName(index))
                .append(" ON ")
                .append(names().table(DdlNames.tableOf(index)))
                .append(" (")
                .append(expressions(index))
                .append(')');
        Object parser = optionOfFamily(index, "with_parser");
        if (parser != null) {
            text.append(" WITH PARSER ").append(parser);
        }
        Object using = optionOfFamily(index, "using");
        if (using != null) {
            text.append(" USING ").append(names().quote(using.toString()));
        }
        return text.toString();
    }

    private @Nullable Object option(Index index, String name) {
        return index.options().get(dialect().name(), name);
    }

    /** An option of this dialect, or of MySQL where only that was given. */
    private @Nullable Object optionOfFamily(Index index, String name) {
        Object found = option(index, name);
        return found == null ? index.options().get("mysql", name) : found;
    }

    private String expressions(Index index) {
        Object length = option(index, "length");
        List<String> texts = new ArrayList<>();
        for (Expression<?> expression : index.expressions()) {
            String text = inline(expression, false);
            texts.add(needsParentheses(expression) ? "(" + text + ")" : text + prefixLength(expression, text, length));
        }
        return String.join(", ", texts);
    }

    private static boolean needsParentheses(Expression<?> expression) {
        return switch (expression) {
            case BinaryNode ignored -> true;
            case OperatorList<?> ignored -> true;
            case FunctionExpression<?> ignored -> true;
            case UnaryExpression<?> unary ->
                unary.operator() != StandardOperator.DESC && unary.operator() != StandardOperator.ASC;
            default -> false;
        };
    }

    private static String prefixLength(Expression<?> expression, String text, @Nullable Object length) {
        Object own = length;
        if (length instanceof Map<?, ?> byColumn) {
            own = expression instanceof ColumnClause<?> column
                    ? byColumn.get(column.name().text())
                    : null;
            own = own == null ? byColumn.get(text) : own;
        }
        return own == null ? "" : "(" + own + ")";
    }

    @Override
    protected String visitDropIndex(DropIndex drop) {
        return "\nDROP INDEX " + ifExists(drop.isIfExists()) + indexName(drop.index()) + " ON "
                + names().table(DdlNames.tableOf(drop.index()));
    }

    @Override
    protected String visitDropConstraint(DropConstraint drop) {
        Constraint constraint = drop.constraint();
        String what =
                switch (constraint) {
                    case PrimaryKeyConstraint ignored -> "PRIMARY KEY ";
                    case ForeignKeyConstraint ignored -> "FOREIGN KEY " + dropped(constraint);
                    case UniqueConstraint ignored -> "INDEX " + dropped(constraint);
                    case CheckConstraint ignored ->
                        (own.options().mariadb() ? "CONSTRAINT " : "CHECK ") + dropped(constraint);
                    default -> dropped(constraint);
                };
        return "ALTER TABLE " + names().table(DdlNames.tableOf(constraint)) + " DROP " + what;
    }

    private String dropped(Constraint constraint) {
        return constraintName(constraint, "DROP CONSTRAINT");
    }

    @Override
    protected String visitSetTableComment(SetTableComment set) {
        return "ALTER TABLE " + names().table(set.table()) + " COMMENT "
                + comment(set.table().comment());
    }

    @Override
    protected String visitDropTableComment(DropTableComment drop) {
        return "ALTER TABLE " + names().table(drop.table()) + " COMMENT ''";
    }

    @Override
    protected String visitSetColumnComment(SetColumnComment set) {
        return change(set.column(), columnSpecification(set.column()));
    }

    @Override
    protected String visitDropColumnComment(DropColumnComment drop) {
        MySqlColumns withoutComments = new MySqlColumns(this) {
            @Override
            protected @Nullable String comment(Column<?> column) {
                return null;
            }
        };
        return change(drop.column(), withoutComments.specification(drop.column()));
    }

    private String change(Column<?> column, String specification) {
        return "ALTER TABLE " + names().table(DdlNames.tableOf(column)) + " CHANGE " + names().column(column) + " "
                + specification;
    }

    private static final class MySqlConstraints extends ConstraintWriter {
        MySqlConstraints(MySqlDdl ddl) {
            super(ddl);
        }

        @Override
        protected @Nullable String primaryKey(PrimaryKeyConstraint key) {
            Object using = key.options().get(ddl().dialect().name(), "using");
            using = using == null ? key.options().get("mysql", "using") : using;
            String text = super.primaryKey(key);
            return using == null ? text : text + " USING " + ddl().names().quote(using.toString());
        }

        @Override
        protected String match(ForeignKeyConstraint key) {
            if (key.match() != null) {
                throw new CompileException(
                        "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON DELETE clauses to be ignored.");
            }
            return "";
        }
    }
}
