package io.jalchemy.compiler;

import io.jalchemy.sql.AliasColumn;
import io.jalchemy.sql.AsBoolean;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.ColumnNames;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionColumn;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.NotCondition;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TableRow;
import io.jalchemy.sql.TextExpression;
import io.jalchemy.sql.TextualSelect;
import io.jalchemy.sql.UnaryExpression;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a SELECT or RETURNING: which of them are labelled, and what the result says about each. */
final class ColumnsClause {
    private final SqlCompiler compiler;

    ColumnsClause(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The columns separated by commas.
     *
     * @param selected what is written
     * @param meant what the user knows the columns by; the same list unless the dialect writes others in their place
     * @param asFrom whether the select stands in FROM, where every computed column needs a name
     * @param wantsResult whether the columns are those of the result of the whole statement
     */
    String write(
            List<ColumnNames.Selected> selected,
            List<ColumnNames.Selected> meant,
            Scope scope,
            boolean asFrom,
            boolean wantsResult) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < selected.size(); i++) {
            ColumnNames.Selected known = i < meant.size() ? meant.get(i) : selected.get(i);
            text.append(text.isEmpty() ? "" : ", ").append(one(selected.get(i), known, scope, asFrom, wantsResult));
        }
        return text.toString();
    }

    private String one(
            ColumnNames.Selected selected,
            ColumnNames.Selected meant,
            Scope given,
            boolean asFrom,
            boolean wantsResult) {
        Scope scope = given.withWithinColumns(true);
        if (!(selected.column() instanceof Expression<?> node)) {
            return compiler.process(selected.column(), scope);
        }
        Expression<?> column = SqlCompiler.unwrapped(node);
        Expression<?> wrapped = wantsResult ? around(column) : null;
        Name label = label(selected, column, wrapped != null, asFrom);
        if (wantsResult) {
            addResult(resultName(selected, column, label), meant);
        }
        Expression<?> written = wrapped == null ? column : wrapped;
        if (column instanceof Label<?> own) {
            return wrapped == null
                    ? compiler.process(own, scope)
                    : compiler.expressions().labelled(wrapped, ColumnNames.labelName(own), scope);
        }
        return label == null
                ? compiler.process(written, scope)
                : compiler.expressions().labelled(written, label, scope);
    }

    private @Nullable Expression<?> around(Expression<?> column) {
        return TypeExpressions.aroundColumn(column, compiler.dialect().typeCompiler());
    }

    private @Nullable Name label(ColumnNames.Selected selected, Expression<?> column, boolean wrapped, boolean asFrom) {
        if (column instanceof Label<?>) {
            return null;
        }
        if (selected.required() != null) {
            return selected.required();
        }
        boolean labelled = wrapped
                || switch (column) {
                    case AliasColumn<?> ignored -> false;
                    case ColumnClause<?> plain -> asFrom && !plain.isLiteral() && plain.from() != null;
                    case TextExpression ignored -> false;
                    case AsBoolean truth ->
                        !compiler.traits().nativeBoolean() || wrapsUnnamed(truth.operand()) || asFrom;
                    case UnaryExpression<?> unary -> wrapsUnnamed(unary.operand()) || asFrom;
                    case NotCondition not -> wrapsUnnamed(not.operand()) || asFrom;
                    case FunctionColumn<?> ignored -> false;
                    case Grouping<?> grouping -> !hasName(grouping.expression());
                    case TableRow ignored -> false;
                    default -> true;
                };
        if (!labelled) {
            return null;
        }
        Name fallback = selected.fallback();
        return (fallback == null ? ColumnNames.anonymous(column) : fallback).asTruncatable();
    }

    /** What has a name of its own keeps it in parentheses, so that no label is made up. */
    private static boolean hasName(Expression<?> grouped) {
        return switch (grouped) {
            case ColumnClause<?> ignored -> true;
            case FunctionExpression<?> ignored -> true;
            case FunctionColumn<?> ignored -> true;
            case NextValue<?> ignored -> true;
            case Grouping<?> inner -> hasName(inner.expression());
            case DelegatingExpression<?> delegating -> hasName(delegating.delegate());
            default -> false;
        };
    }

    private static boolean wrapsUnnamed(Expression<?> operand) {
        return !(operand instanceof ColumnClause<?>) && !(operand instanceof Label<?>);
    }

    /** Expressions without labels, for a clause that takes none. */
    List<String> unlabelled(List<ColumnNames.Selected> selected, Scope scope, boolean wantsResult) {
        List<String> texts = new ArrayList<>();
        for (ColumnNames.Selected one : selected) {
            if (!(one.column() instanceof Expression<?> node)) {
                texts.add(compiler.process(one.column(), scope));
                continue;
            }
            Expression<?> column = SqlCompiler.unwrapped(node);
            Expression<?> wrapped = around(column);
            if (wantsResult) {
                addResult(resultName(one, column, null), one);
            }
            texts.add(compiler.process(wrapped == null ? column : wrapped, scope));
        }
        return texts;
    }

    private void addResult(String name, ColumnNames.Selected selected) {
        List<Object> keys = new ArrayList<>();
        Expression<?> node = (Expression<?>) selected.column();
        Expression<?> column = SqlCompiler.unwrapped(node);
        if (!selected.repeated()) {
            keys.add(node);
            if (column != node) {
                keys.add(column);
            }
            if (column instanceof Label<?> own) {
                keys.add(own.expression());
            }
        }
        compiler.addResultColumn(new ResultColumn(name, keys, column.type()));
    }

    private String resultName(ColumnNames.Selected selected, Expression<?> column, @Nullable Name label) {
        if (label != null) {
            return compiler.columnName(label).text();
        }
        return switch (column) {
            case Label<?> own -> compiler.columnName(ColumnNames.labelName(own)).text();
            case ColumnClause<?> plain -> compiler.columnName(plain.name()).text();
            case FunctionColumn<?> field -> field.name().text();
            default -> selected.key() == null ? "?" : selected.key();
        };
    }

    /** Says what the columns of textual SQL are. */
    void declare(TextualSelect<?> select) {
        for (Expression<?> column : select.declared()) {
            Name name = column.resultName();
            compiler.addResultColumn(new ResultColumn(name == null ? "?" : name.text(), keys(column), column.type()));
        }
    }

    private static List<Object> keys(Expression<?> column) {
        return column instanceof Label<?> label ? List.of(label, label.expression()) : List.of(column);
    }

    static SqlType<?> typeOf(SqlNode node) {
        return node instanceof Expression<?> expression ? expression.type() : Types.nullType();
    }
}
