package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Alias;
import io.jalchemy.sql.AliasedFrom;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.DelegatingFrom;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FromObjects;
import io.jalchemy.sql.FunctionFrom;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SequenceRef;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.Subquery;
import io.jalchemy.sql.TableClause;
import io.jalchemy.sql.TableSample;
import io.jalchemy.sql.TableValuedAlias;
import io.jalchemy.sql.TextFrom;
import io.jalchemy.sql.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes FROM elements: with what they are made of where they stand in FROM, and by name elsewhere. */
public class FromCompiler {
    private final SqlCompiler compiler;

    /** For dialects. */
    public FromCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    final String write(FromClause from, Scope scope) {
        return switch (from) {
            case TableClause table -> visitTable(table, scope);
            case Join join -> visitJoin(join, scope);
            case Cte cte -> compiler.ctes().visit(cte, scope, false);
            case Subquery subquery -> visitAliased(subquery, scope.withSubquery(true));
            case Lateral lateral -> visitLateral(lateral, scope);
            case TableSample sample -> visitTableSample(sample, scope);
            case TableValuedAlias alias -> visitTableValued(alias, scope);
            case Alias alias -> visitAliased(alias, scope);
            case Values values -> visitValues(values, scope);
            case FunctionFrom call -> compiler.functions().visitFunction(call.function(), scope);
            case TextFrom text -> compiler.expressions().visitText(text.text(), scope);
            case DelegatingFrom delegating -> write(delegating.delegate(), scope);
        };
    }

    /** The schema of an element as it is written, or as the marker that is replaced at execution; null without one. */
    final @Nullable String schemaOf(FromClause from) {
        String schema = from.schema();
        Map<String, String> map = compiler.options().schemaTranslate();
        if (map != null && from instanceof Table && (schema != null || map.containsKey(""))) {
            return SchemaMarkers.marker(schema);
        }
        return schema == null || !rendersSchemas()
                ? null
                : compiler.identifiers().quoteSchema(java.util.Objects.requireNonNull(from.schemaName()));
    }

    /** A sequence with its schema as it is written, or the marker that is replaced at execution. */
    public final String sequenceName(SequenceRef sequence) {
        String schema = sequence.schema();
        Map<String, String> map = compiler.options().schemaTranslate();
        String name = compiler.identifiers().quote(sequence.name());
        if (map != null && (schema != null || map.containsKey(""))) {
            return SchemaMarkers.marker(schema) + "." + name;
        }
        return schema == null || !rendersSchemas()
                ? name
                : compiler.identifiers().quoteSchema(schema) + "." + name;
    }

    /** Whether tables are qualified by their schema. */
    protected boolean rendersSchemas() {
        return true;
    }

    /** A table by its qualified name. */
    protected String visitTable(TableClause table, Scope scope) {
        FromLinter linter = scope.linter();
        if (linter != null) {
            linter.add(
                    table,
                    table.schema() == null
                            ? table.name().text()
                            : table.schema() + "." + table.name().text());
        }
        String text = tableName(table);
        Name ambiguous = scope.ambiguousTables().get(table.name().text());
        if (ambiguous != null && table.schema() == null && !isInside(scope.enclosingAlias(), table)) {
            text += aliasSuffix(compiler.identifiers().quote(compiler.aliasName(ambiguous)));
        }
        return hinted(text, table, scope);
    }

    private static boolean isInside(@Nullable FromClause alias, TableClause table) {
        return alias instanceof AliasedFrom aliased && aliased.of() == table;
    }

    /** A table's name with its schema. */
    public final String tableName(TableClause table) {
        String schema = schemaOf(table);
        String name = compiler.identifiers().quote(table.name());
        return schema == null ? name : schema + "." + name;
    }

    /** The text of an element with the hint that was given for it. */
    protected final String hinted(String text, FromClause from, Scope scope) {
        String hint = scope.fromHints().get(from);
        return hint == null ? text : fromHint(text, hint, scope.crud());
    }

    /** An element with a hint. */
    protected String fromHint(String text, String hint, boolean crud) {
        return compiler.traits().lenient() ? text + " [" + hint + "]" : text;
    }

    /** {@code left JOIN right ON …}. */
    protected String visitJoin(Join join, Scope scope) {
        FromLinter linter = scope.linter();
        if (linter != null) {
            linter.connect(FromObjects.of(join.left()), FromObjects.of(join.right()));
        }
        Scope inner = scope.withAsFrom(true);
        return write(join.left(), inner)
                + joinKeyword(join.kind())
                + rightSide(join.right(), inner)
                + " ON "
                + onClause(join, scope.withAsFrom(false));
    }

    /** The words of a join. */
    protected String joinKeyword(JoinStep.Kind kind) {
        return switch (kind) {
            case INNER -> " JOIN ";
            case LEFT -> " LEFT OUTER JOIN ";
            case FULL -> " FULL OUTER JOIN ";
        };
    }

    /** The right side of a join; a join there stands in parentheses. */
    protected String rightSide(FromClause right, Scope scope) {
        String text = write(right, scope);
        return right instanceof Join ? "(" + text + ")" : text;
    }

    private String onClause(Join join, Scope scope) {
        Expression<?> condition = join.condition();
        return compiler.process(
                ParenthesisRules.operand(condition, StandardOperator.AS_BOOLEAN), scope.withSubquery(false));
    }

    /** What is inside, and the alias behind it. */
    protected String visitAliased(AliasedFrom alias, Scope given) {
        boolean parentheses = given.subquery();
        Scope scope = given.withSubquery(false);
        if (scope.lateral() && scope.enclosingLateral() == null) {
            scope = scope.withEnclosingLateral(alias);
        }
        if (scope.lateral() && scope.linter() != null && scope.lateralLinter() == null) {
            scope = scope.withLateralLinter(scope.linter());
        }
        boolean nested = scope.enclosingAlias() instanceof AliasedFrom outer && outer.of() == alias;
        Scope inner = scope.withEnclosingAlias(alias).withLinter(null).withFromHints(Map.of());
        if (!scope.asFrom()) {
            String alone = content(alias, inner);
            return parentheses && scope.lateral() ? "(" + alone + ")" : alone;
        }
        if (nested) {
            return parenthesized(content(alias, inner.withAsFrom(true)), parentheses);
        }
        Name name = compiler.aliasName(alias.name());
        String text = parenthesized(content(alias, inner.withAsFrom(true)), parentheses);
        if (scope.linter() != null) {
            scope.linter().add(alias, name.text());
        }
        return hinted(text + aliasSuffix(compiler.identifiers().quote(name)) + derivedColumns(alias), alias, scope);
    }

    private static String parenthesized(String text, boolean wanted) {
        return wanted ? "(" + text + ")" : text;
    }

    private String content(AliasedFrom alias, Scope scope) {
        SqlNode of = alias.of();
        if (of instanceof Join join && scope.asFrom()) {
            return "(" + write(join, scope) + ")";
        }
        return compiler.process(of, scope);
    }

    private String derivedColumns(AliasedFrom alias) {
        if (!(alias instanceof TableValuedAlias function) || !function.rendersColumns()) {
            return "";
        }
        StringBuilder text = new StringBuilder("(");
        for (ColumnClause<?> column : function.columns()) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(compiler.identifiers().quote(column.name()));
            if (function.rendersTypes()) {
                text.append(' ').append(compiler.dialect().typeCompiler().render(column.type()));
            }
        }
        return text.append(')').toString();
    }

    /** What stands between an element and its alias, and the alias. */
    protected String aliasSuffix(String alias) {
        return " AS " + alias;
    }

    /** {@code LATERAL (SELECT …) AS name}. */
    protected String visitLateral(Lateral lateral, Scope scope) {
        boolean select = lateral.of() instanceof SelectBase<?>;
        return "LATERAL " + visitAliased(lateral, scope.withLateral(true).withSubquery(select));
    }

    /** A function in FROM. */
    protected String visitTableValued(TableValuedAlias alias, Scope scope) {
        return visitAliased(alias, alias.joinsImplicitly() ? scope.withLinter(null) : scope);
    }

    /** {@code table AS name TABLESAMPLE method(…)}. */
    protected String visitTableSample(TableSample sample, Scope scope) {
        String text = visitAliased(sample, scope.withAsFrom(true))
                + " TABLESAMPLE "
                + compiler.process(sample.sampling(), scope.withAsFrom(false));
        return sample.seed() == null
                ? text
                : text + " REPEATABLE (" + compiler.process(sample.seed(), scope.withAsFrom(false)) + ")";
    }

    /** The rows of a VALUES list. */
    protected final String valuesText(Values values, Scope given) {
        Scope scope = given.withAsFrom(false).withLinter(null);
        if (values.literalBinds()) {
            scope = scope.withLiteralBinds(true);
        }
        StringBuilder text = new StringBuilder("VALUES ");
        boolean first = true;
        for (List<List<Expression<?>>> chunk : values.data()) {
            for (List<Expression<?>> row : chunk) {
                text.append(first ? "" : ", ").append(valuesRow(row, scope));
                first = false;
            }
        }
        return text.toString();
    }

    /** One row of a VALUES list. */
    protected String valuesRow(List<Expression<?>> row, Scope scope) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(compiler.process(ParenthesisRules.operand(row.get(i), StandardOperator.COMMA), scope));
        }
        return text.append(')').toString();
    }

    /** {@code (VALUES (…), (…)) AS name (column, …)}. */
    protected String visitValues(Values values, Scope scope) {
        compiler.ctes().additional(values.additionalCtes(), scope);
        if (!scope.asFrom()) {
            return valuesText(values, scope);
        }
        Name given = values.name();
        Name name = given == null ? null : compiler.valuesName(given);
        if (scope.linter() != null) {
            scope.linter().add(values, name == null ? "(unnamed VALUES)" : name.text());
        }
        if (scope.visitingCte() != null && scope.visitingCte().of() == values) {
            if (values.lateral()) {
                throw new CompileException("A LATERAL list of values cannot be the content of a CTE.");
            }
            return valuesText(values, scope);
        }
        String lateral = values.lateral() ? "LATERAL " : "";
        if (name == null) {
            return lateral + "(" + valuesText(values, scope) + ")";
        }
        return lateral
                + derivedValues(values, aliasSuffix(compiler.identifiers().quote(name)), scope);
    }

    /**
     * A named VALUES list in FROM, with the names of its columns.
     *
     * @param suffix the name, as it stands behind the list
     */
    protected String derivedValues(Values values, String suffix, Scope scope) {
        return "(" + valuesText(values, scope) + ")" + suffix + " ("
                + compiler.list(values.columns().list(), ", ", scope.withIncludeTable(false)) + ")";
    }

    /** The rows of a VALUES list as {@code SELECT … AS a, … AS b UNION ALL SELECT …}. */
    protected final String valuesAsSelects(Values values, Scope scope) {
        StringBuilder text = new StringBuilder();
        List<ColumnClause<?>> columns = values.columns().list();
        for (List<List<Expression<?>>> chunk : values.data()) {
            for (List<Expression<?>> row : chunk) {
                boolean first = text.isEmpty();
                text.append(first ? "SELECT " : " UNION ALL SELECT ");
                for (int i = 0; i < row.size(); i++) {
                    text.append(i == 0 ? "" : ", ")
                            .append(compiler.process(
                                    ParenthesisRules.operand(row.get(i), StandardOperator.COMMA), scope))
                            .append(
                                    first
                                            ? " AS "
                                                    + compiler.identifiers()
                                                            .quote(columns.get(i)
                                                                    .name())
                                            : "");
                }
            }
        }
        return text.toString();
    }

    /** The exception for LATERAL where the dialect has none. */
    protected final CompileException lacksLateral() {
        return new CompileException(
                "Dialect %s has no LATERAL. Use a correlated subquery as a column, or a window function in a subquery."
                        .formatted(compiler.dialect()));
    }
}
