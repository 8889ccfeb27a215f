package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.AggregateOrderBy;
import io.jalchemy.sql.ArrayLiteral;
import io.jalchemy.sql.CaseExpression;
import io.jalchemy.sql.CaseWhen;
import io.jalchemy.sql.Cast;
import io.jalchemy.sql.Exists;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Extract;
import io.jalchemy.sql.FunctionColumn;
import io.jalchemy.sql.FunctionComparison;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.FunctionKind;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Over;
import io.jalchemy.sql.ScalarSubquery;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.TableRow;
import io.jalchemy.sql.TableValuedAlias;
import io.jalchemy.sql.WindowFrame;
import io.jalchemy.sql.WithinGroup;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads function calls and what is like them: casts, CASE, windows, subqueries as values. */
final class FunctionReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    FunctionReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "func" -> call(node);
            case "func_as_comparison" ->
                new FunctionComparison(
                        interpreter.function(node.child("func")),
                        node.number("left_index"),
                        node.number("right_index"));
            case "over" -> over(node);
            case "within_group" -> withinGroup(node);
            case "func_filter" -> filter(node);
            case "cast" -> cast(node, false);
            case "try_cast" -> cast(node, true);
            case "type_coerce" -> typeCoerce(node);
            case "case" -> caseExpression(node);
            case "extract" -> new Extract(node.text("field"), interpreter.expression(node.child("expr")));
            case "label" -> label(node);
            case "scalar_subquery" -> interpreter.select(node.child("of")).scalarSubquery();
            case "exists" -> exists(node);
            case "scalar_table_valued" ->
                new FunctionColumn<>(
                        interpreter.function(node.child("func")),
                        Names.required(node.raw("name")),
                        TypeReader.optional(node.raw("type")));
            case "column_valued" -> columnValued(node);
            case "table_row" -> new TableRow(interpreter.from(node.child("of")));
            case "pg_array" -> array(node);
            case "pg_aggregate_order_by" ->
                new AggregateOrderBy<>(
                        interpreter.expression(node.child("expr")), interpreter.expressions(node, "order_by"));
            default -> null;
        };
    }

    private FunctionExpression<?> call(Node node) {
        Name name = Names.required(node.raw("name"));
        List<Name> packages =
                node.items("packages").stream().map(Names::required).toList();
        List<Object> arguments = new ArrayList<>();
        for (Node argument : node.children("args")) {
            arguments.add(interpreter.operand(argument));
        }
        // The public factory makes parameters of plain values; everything else is said by the case.
        FunctionExpression<?> byFactory = Sql.func(name.text().replace('.', '_'), arguments.toArray());
        String generic = node.optionalText("generic");
        return new FunctionExpression<>(
                name,
                packages,
                renamed(byFactory, name),
                generic == null ? FunctionKind.OTHER : FunctionKind.named(generic),
                node.flag("with_ordinality"),
                TypeReader.optional(node.raw("type")));
    }

    private static List<Expression<?>> renamed(FunctionExpression<?> call, Name name) {
        if (name.text().indexOf('.') >= 0) {
            throw new UnsupportedCaseException("a dot in the name of a function: " + name);
        }
        return call.arguments();
    }

    private Over<?> over(Node node) {
        return over(interpreter.expression(node.child("expr")), node);
    }

    private <T> Over<T> over(Expression<T> function, Node node) {
        WindowFrame frame = null;
        for (WindowFrame.Unit unit : WindowFrame.Unit.values()) {
            String field = unit.name().toLowerCase(java.util.Locale.ROOT);
            if (node.has(field)) {
                List<JsonNode> bounds = node.items(field);
                frame = new WindowFrame(unit, bound(bounds.get(0)), bound(bounds.get(1)));
            }
        }
        return new Over<>(
                function,
                interpreter.expressions(node, "partition_by"),
                interpreter.expressions(node, "order_by"),
                frame);
    }

    private static @Nullable Integer bound(JsonNode json) {
        return switch (json.asText()) {
            case "unbounded" -> null;
            case "current" -> 0;
            default -> json.asInt();
        };
    }

    private WithinGroup<?> withinGroup(Node node) {
        Expression<?>[] orderBy = interpreter.expressions(node, "order_by").toArray(new Expression<?>[0]);
        return switch (interpreter.object(node.child("expr"))) {
            case FunctionExpression<?> function -> function.withinGroup(orderBy);
            case FunctionFilter<?> filter -> filter.withinGroup(orderBy);
            case Object made ->
                throw new UnsupportedCaseException(
                        "within_group over " + made.getClass().getSimpleName());
        };
    }

    private Expression<?> filter(Node node) {
        Expression<?> function = interpreter.expression(node.child("func"));
        Expression<?> criterion = interpreter.optionalExpression(node, "criterion");
        return criterion == null ? function : new FunctionFilter<>(function, criterion);
    }

    private Expression<?> cast(Node node, boolean lenient) {
        SqlType<?> type = TypeReader.required(node.raw("type"));
        Node expression = node.child("expr");
        if (Interpreter.isPlain(expression)) {
            Object value = interpreter.operand(expression);
            return lenient ? Sql.tryCast(value, type) : Sql.cast(value, type);
        }
        return new Cast<>(interpreter.expression(expression), type, lenient);
    }

    private Expression<?> typeCoerce(Node node) {
        SqlType<?> type = TypeReader.required(node.raw("type"));
        return Sql.typeCoerce(interpreter.operand(node.child("expr")), type);
    }

    private CaseExpression<?> caseExpression(Node node) {
        List<CaseWhen> whens = new ArrayList<>();
        for (JsonNode branch : node.items("whens")) {
            whens.add(new CaseWhen(interpreter.expression(branch.get(0)), interpreter.expression(branch.get(1))));
        }
        return new CaseExpression<>(
                interpreter.optionalExpression(node, "value"),
                whens,
                interpreter.optionalExpression(node, "else"),
                TypeReader.optional(node.raw("type")));
    }

    private Label<?> label(Node node) {
        Expression<?> expression = interpreter.expression(node.child("expr"));
        SqlType<?> type = node.has("type") ? TypeReader.required(node.raw("type")) : expression.type();
        return new Label<>(Names.optional(node.raw("name")), expression, type);
    }

    private Exists exists(Node node) {
        return switch (interpreter.object(node.child("select"))) {
            case SelectBase<?> select -> new Exists(select);
            case ScalarSubquery<?> scalar -> new Exists(scalar.select());
            case Object made ->
                throw new UnsupportedCaseException(
                        "exists over " + made.getClass().getSimpleName());
        };
    }

    private Expression<?> columnValued(Node node) {
        if (interpreter.object(node.child("alias")) instanceof TableValuedAlias alias) {
            return alias.column();
        }
        throw new UnsupportedCaseException("column_valued over something else than a function");
    }

    private ArrayLiteral<?> array(Node node) {
        SqlType<?> item = TypeReader.optional(node.raw("item_type"));
        return new ArrayLiteral<>(
                interpreter.expressions(node, "items"), new ArrayType<>(item, node.optionalInt("dimensions"), false));
    }
}
