package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.Alias;
import io.jalchemy.sql.Coercion;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.Cte;
import io.jalchemy.sql.CteAddition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Lateral;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Prefix;
import io.jalchemy.sql.ScalarValues;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.Subquery;
import io.jalchemy.sql.TableClause;
import io.jalchemy.sql.TableSample;
import io.jalchemy.sql.TableValuedAlias;
import io.jalchemy.sql.Values;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads FROM elements: light tables, aliases, subqueries, CTEs, joins, lists of values, functions. */
final class FromReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    FromReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "lw_table" ->
                new TableClause(
                        Names.required(node.raw("name")), columns(node, "columns"), Names.optional(node.raw("schema")));
            case "alias" -> alias(node);
            case "inserted_alias" -> new Alias(interpreter.from(node.child("table")), Name.of("inserted"));
            case "subquery" -> new Subquery(interpreter.select(node.child("of")), Names.optional(node.raw("name")));
            case "lateral" -> lateral(node);
            case "tablesample" ->
                new TableSample(
                        interpreter.from(node.child("of")),
                        Names.optional(node.raw("name")),
                        interpreter.function(node.child("sampling")),
                        interpreter.optionalExpression(node, "seed"));
            case "cte" ->
                new Cte(
                        interpreter.sqlNode(node.child("of")),
                        Names.optional(node.raw("name")),
                        node.flag("recursive"),
                        node.flag("nesting"),
                        prefixes(node, "prefixes"),
                        prefixes(node, "suffixes"),
                        null,
                        null);
            case "cte_union" -> cteUnion(node);
            case "join" -> join(node);
            case "values" -> values(node);
            case "scalar_values" -> new ScalarValues(values(node));
            case "table_valued" -> tableValued(node, columns(node, "columns"));
            case "func_alias" -> functionAlias(node);
            default -> null;
        };
    }

    static List<ColumnClause<?>> columns(Node node, String field) {
        List<ColumnClause<?>> all = new ArrayList<>();
        for (Node column : node.children(field)) {
            all.add(LeafReader.column(column));
            column.requireAllRead();
        }
        return all;
    }

    private FromClause alias(Node node) {
        Name name = Names.optional(node.raw("name"));
        FromClause of = interpreter.from(node.child("of"));
        return switch (of) {
            case Cte cte ->
                new Cte(cte.of(), name, cte.recursive(), cte.nesting(), cte.prefixes(), cte.suffixes(), null, cte);
            case TableValuedAlias function -> function.alias(name);
            default -> new Alias(of, name);
        };
    }

    private FromClause lateral(Node node) {
        Name name = Names.optional(node.raw("name"));
        Object of = interpreter.object(node.child("of"));
        return switch (of) {
            case SelectBase<?> select -> new Lateral(select, name);
            case Subquery subquery -> new Lateral(subquery.of(), name);
            case TableValuedAlias function -> new Lateral(function, name);
            case FunctionExpression<?> function -> new Lateral(function, name);
            case Values values -> values.lateral(name);
            default ->
                throw new UnsupportedCaseException(
                        "lateral over " + of.getClass().getSimpleName());
        };
    }

    List<Prefix> prefixes(Node node, String field) {
        List<Prefix> all = new ArrayList<>();
        for (Node prefix : node.children(field)) {
            all.add(new Prefix(interpreter.sqlNode(prefix.child("expr")), prefix.optionalText("dialect")));
        }
        return all;
    }

    private Cte cteUnion(Node node) {
        node.ignore("name");
        if (!(interpreter.object(node.child("base")) instanceof Cte base)) {
            throw new UnsupportedCaseException("cte_union over something else than a CTE");
        }
        SelectBase<?>[] members =
                node.children("selects").stream().map(interpreter::select).toArray(SelectBase<?>[]::new);
        return switch (SelectReader.compoundKind(node.text("op"))) {
            case UNION -> base.union(members);
            case UNION_ALL -> base.unionAll(members);
            case CompoundSelect.Kind other -> throw new UnsupportedCaseException("cte_union with " + other);
        };
    }

    private Join join(Node node) {
        return new Join(
                interpreter.from(node.child("left")),
                interpreter.from(node.child("right")),
                interpreter.optionalExpression(node, "on"),
                kind(node));
    }

    static JoinStep.Kind kind(Node node) {
        boolean outer = node.flag("outer");
        return node.flag("full") ? JoinStep.Kind.FULL : outer ? JoinStep.Kind.LEFT : JoinStep.Kind.INNER;
    }

    private Values values(Node node) {
        List<ColumnClause<?>> columns = columns(node, "columns");
        List<List<List<Expression<?>>>> data = new ArrayList<>();
        for (JsonNode chunk : node.items("data")) {
            List<List<Expression<?>>> rows = new ArrayList<>();
            chunk.forEach(row -> rows.add(row(row, columns)));
            data.add(rows);
        }
        return new Values(
                columns,
                Names.optional(node.raw("name")),
                data,
                node.flag("literal_binds"),
                node.flag("unnamed"),
                node.flag("lateral"),
                additions(node));
    }

    private List<Expression<?>> row(JsonNode row, List<ColumnClause<?>> columns) {
        List<Expression<?>> cells = new ArrayList<>();
        for (JsonNode json : row) {
            Node cell = new Node(json);
            cells.add(
                    Interpreter.isPlain(cell)
                            ? Coercion.literal(
                                    interpreter.operand(cell),
                                    cells.size() < columns.size()
                                            ? columns.get(cells.size()).type()
                                            : Types.nullType())
                            : interpreter.expression(cell));
        }
        return cells;
    }

    List<CteAddition> additions(Node node) {
        List<CteAddition> all = new ArrayList<>();
        for (Node addition : node.children("add_ctes")) {
            if (!(interpreter.object(addition.child("cte")) instanceof Cte cte)) {
                throw new UnsupportedCaseException("add_ctes with something else than a CTE");
            }
            all.add(new CteAddition(cte, addition.flag("nest_here")));
        }
        return all;
    }

    private TableValuedAlias tableValued(Node node, List<ColumnClause<?>> columns) {
        return new TableValuedAlias(
                interpreter.function(node.child("func")),
                Names.optional(node.raw("name")),
                columns,
                node.flag("joins_implicitly"),
                node.flag("render_derived"),
                node.flag("with_types"));
    }

    private TableValuedAlias functionAlias(Node node) {
        TableValuedAlias made = tableValued(node, List.of());
        if (!node.has("type")) {
            return made;
        }
        return new TableValuedAlias(
                made.of().returns(TypeReader.required(node.raw("type"))),
                made.givenName(),
                List.of(),
                made.joinsImplicitly(),
                made.rendersColumns(),
                made.rendersTypes());
    }
}
