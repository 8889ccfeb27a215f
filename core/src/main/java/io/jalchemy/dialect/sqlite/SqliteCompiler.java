package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.DmlCompiler;
import io.jalchemy.compiler.FromCompiler;
import io.jalchemy.compiler.FunctionCompiler;
import io.jalchemy.compiler.OnConflictWriter;
import io.jalchemy.compiler.OperatorCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.compiler.SelectCompiler;
import io.jalchemy.compiler.SqlCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Extract;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.Merge;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.PostValues;
import io.jalchemy.sql.RowLimits;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.Update;
import io.jalchemy.sql.Values;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What SQLite writes differently. */
final class SqliteCompiler extends SqlCompiler {
    SqliteCompiler(Dialect dialect, CompileOptions options) {
        super(dialect, options);
    }

    @Override
    protected OperatorCompiler newOperators() {
        return new Operators(this);
    }

    @Override
    protected FunctionCompiler newFunctions() {
        return new Functions(this);
    }

    @Override
    protected SelectCompiler newSelects() {
        return new Selects(this);
    }

    @Override
    protected FromCompiler newFroms() {
        return new Froms(this);
    }

    @Override
    protected DmlCompiler newDml() {
        return new Dml(this);
    }

    private static final class Operators extends OperatorCompiler {
        Operators(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String fractional(Expression<?> divisor, Scope scope) {
            return "(" + compiler().process(divisor, scope) + " + 0.0)";
        }

        @Override
        protected String visitDistinctFrom(BinaryNode node, boolean negated, Scope scope) {
            return generic(node, negated ? " IS " : " IS NOT ", scope);
        }

        @Override
        protected String visitJsonGetItem(BinaryNode node, Scope scope) {
            String text = "JSON_EXTRACT("
                    + operand(node.left(), node.operator(), scope)
                    + ", "
                    + operand(node.right(), node.operator(), scope)
                    + ")";
            boolean document = ((Expression<?>) node).type().family() == TypeFamily.JSON;
            return document ? "JSON_QUOTE(" + text + ")" : text;
        }

        @Override
        protected String visitJsonPathGetItem(BinaryNode node, Scope scope) {
            return visitJsonGetItem(node, scope);
        }

        @Override
        protected String emptySet(int width, boolean negated) {
            String ones = String.join(", ", Collections.nCopies(width, "1"));
            return "SELECT " + ones + " FROM (SELECT " + ones + ") WHERE 1!=1";
        }

        @Override
        protected String visitRegexpMatch(BinaryNode node, boolean negated, Scope scope) {
            return generic(node, negated ? " NOT REGEXP " : " REGEXP ", scope);
        }

        /** SQLite has no exclusive or: {@code (a | b) - (a & b)} is the same. */
        @Override
        protected String visitBitwiseXor(BinaryNode node, Scope scope) {
            String either = "(" + generic(node, " | ", scope) + ")";
            String both = "(" + generic(node, " & ", scope) + ")";
            return "(" + either + " - " + both + ")";
        }
    }

    private static final class Functions extends FunctionCompiler {
        /** https://sqlite.org/lang_datefunc.html */
        private static final Map<String, String> FORMATS = Map.of(
                "month", "%m",
                "day", "%d",
                "year", "%Y",
                "second", "%S",
                "hour", "%H",
                "doy", "%j",
                "minute", "%M",
                "epoch", "%s",
                "dow", "%w",
                "week", "%W");

        Functions(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String visitKnown(FunctionExpression<?> function, Scope scope) {
            return switch (function.kind()) {
                case NOW -> "CURRENT_TIMESTAMP";
                case CUBE, ROLLUP, GROUPING_SETS -> throw lacksGrouping(function, "a window function");
                case LOCALTIMESTAMP -> "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
                case CHAR_LENGTH -> "length" + arguments(function, scope);
                case AGGREGATE_STRINGS -> "group_concat" + arguments(function, scope);
                default -> super.visitKnown(function, scope);
            };
        }

        @Override
        protected String visitExtract(Extract extract, Scope scope) {
            String format = FORMATS.get(extract.field());
            if (format == null) {
                throw new CompileException("SQLite cannot extract \"%s\" from a date. It knows: %s."
                        .formatted(extract.field(), String.join(", ", new TreeSet<>(FORMATS.keySet()))));
            }
            return "CAST(STRFTIME('" + compiler().escapePercent(format) + "', "
                    + compiler().process(extract.expression(), scope) + ") AS INTEGER)";
        }
    }

    private static final class Froms extends FromCompiler {
        Froms(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String visitLateral(Lateral lateral, Scope scope) {
            throw lacksLateral();
        }

        /** SQLite cannot name the columns of a subquery behind it, but its VALUES has columns column1, column2, …. */
        @Override
        protected String derivedValues(Values values, String suffix, Scope scope) {
            List<String> columns = new ArrayList<>();
            for (ColumnClause<?> column : values.columns()) {
                columns.add("column" + (columns.size() + 1) + " AS "
                        + compiler().identifiers().quote(column.name()));
            }
            return "(SELECT " + String.join(", ", columns) + " FROM (" + valuesText(values, scope) + "))" + suffix;
        }
    }

    private static final class Selects extends SelectCompiler {
        Selects(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String limitClause(RowLimits select, Scope scope) {
            StringBuilder text = new StringBuilder();
            if (select.limit() != null) {
                text.append("\n LIMIT ").append(rowCount(select.limit(), scope));
            }
            if (select.offset() == null) {
                return text.append(" OFFSET ").append(number(0, scope)).toString();
            }
            if (select.limit() == null) {
                text.append("\n LIMIT ").append(number(-1, scope));
            }
            return text.append(" OFFSET ")
                    .append(rowCount(select.offset(), scope))
                    .toString();
        }

        private String number(int value, Scope scope) {
            return compiler().process(Sql.literal(value, Types.integer()), scope);
        }

        @Override
        protected String rowLimit(RowLimits select, Scope scope) {
            return limitClause(withFetchAsLimit(select), scope);
        }

        /** SQLite takes no parentheses around a member of a union. */
        @Override
        protected String grouped(String member) {
            return "SELECT * FROM (" + member + ")";
        }

        /** SQLite locks the whole database; there is nothing to write. */
        @Override
        protected String forUpdate(Select<?> select, ForUpdate lock, Scope scope) {
            return "";
        }
    }

    private static final class Dml extends DmlCompiler {
        Dml(SqlCompiler compiler) {
            super(compiler);
        }

        @Override
        protected String visitMerge(Merge merge, Scope scope) {
            throw noMerge();
        }

        @Override
        protected boolean qualifiesReturning() {
            return false;
        }

        @Override
        protected boolean allowsImplicitReturning(Insert<?> insert) {
            return insert.postValues() == null;
        }

        @Override
        protected String updateFrom(
                Update<?> update, List<FromClause> others, Scope scope, Map<FromClause, String> hints) {
            return "FROM "
                    + compiler().list(others, ", ", scope.withAsFrom(true).withFromHints(hints));
        }

        @Override
        protected String postValues(Insert<?> insert, PostValues action, Scope scope) {
            if (!(action instanceof OnConflict conflict)) {
                return super.postValues(insert, action, scope);
            }
            if (conflict.constraint() != null) {
                throw new CompileException(
                        "SQLite cannot name constraint \"%s\" in ON CONFLICT. Name the columns of its index."
                                .formatted(conflict.constraint()));
            }
            return new OnConflictWriter(compiler(), insert.table(), true).write(conflict, scope);
        }

        @Override
        protected String upsertRemedy() {
            return "Use OnConflict.on(columns).set(...).";
        }
    }
}
