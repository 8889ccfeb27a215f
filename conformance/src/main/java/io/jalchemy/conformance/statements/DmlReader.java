package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.CteAddition;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.OnConflict;
import io.jalchemy.sql.OnDuplicateKey;
import io.jalchemy.sql.PostValues;
import io.jalchemy.sql.Prefix;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads INSERT, UPDATE and DELETE. */
final class DmlReader implements Interpreter.Reader {
    private final Interpreter interpreter;
    private final FromReader froms;

    DmlReader(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.froms = new FromReader(interpreter);
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "insert" -> insert(node);
            case "update" -> update(node);
            case "delete" -> delete(node);
            default -> null;
        };
    }

    private Insert<?> insert(Node node) {
        node.ignore("dialect");
        FromClause table = interpreter.from(node.child("table"));
        Insert<?> made = Sql.insert(table);
        if (node.has("values")) {
            made = made.withValues(assignments(table, node.items("values")));
        }
        for (JsonNode chunk : node.items("multi_values")) {
            List<List<Assignment>> rows = new ArrayList<>();
            chunk.forEach(row -> rows.add(row(table, row)));
            made = made.addRows(rows);
        }
        Node from = node.optionalChild("from_select");
        if (from != null) {
            List<String> names = from.texts("names");
            made = from.flagOrTrue("include_defaults")
                    ? made.fromSelect(names, interpreter.select(from.child("select")))
                    : made.fromSelectWithoutDefaults(names, interpreter.select(from.child("select")));
        }
        if (node.flag("inline")) {
            made = made.inline();
        }
        if (node.has("return_defaults")) {
            made = made.returnDefaults(returnDefaults(node));
        }
        if (node.flag("sort_by_parameter_order")) {
            made = made.sortedByParameterOrder();
        }
        Node after = node.optionalChild("post_values");
        FromClause inserted = node.has("inserted_alias") ? interpreter.from(node.child("inserted_alias")) : null;
        if (after != null) {
            made = made.onConflict(postValues(table, after, inserted));
            after.requireAllRead();
        }
        for (Prefix prefix : froms.prefixes(node, "prefixes")) {
            made = made.prefixWith(prefix.text(), prefix.dialect());
        }
        for (Node hint : node.children("hints")) {
            made = made.withHint(hintedTable(hint, table), hint.text("text"), hint.text("dialect"));
        }
        for (CteAddition addition : froms.additions(node)) {
            made = addition.nestHere() ? made.addCteHere(addition.cte()) : made.addCte(addition.cte());
        }
        for (Map.Entry<String, @Nullable Object> option : options(node).entrySet()) {
            made = made.dialectOption(option.getKey(), option.getValue());
        }
        return node.has("returning") ? made.returning(interpreter.elements(node, "returning")) : made;
    }

    private Update<?> update(Node node) {
        FromClause table = interpreter.from(node.child("table"));
        Update<?> made = Sql.update(table);
        if (node.has("values")) {
            made = made.withValues(assignments(table, node.items("values")));
        }
        if (node.has("ordered_values")) {
            made = made.withValues(assignments(table, node.items("ordered_values")))
                    .ordered();
        }
        if (node.flag("inline")) {
            made = made.inline();
        }
        if (node.has("return_defaults")) {
            made = made.returnDefaults(returnDefaults(node));
        }
        for (Expression<?> criterion : interpreter.expressions(node, "where")) {
            made = made.where(Interpreter.condition(criterion));
        }
        for (Prefix prefix : froms.prefixes(node, "prefixes")) {
            made = made.prefixWith(prefix.text(), prefix.dialect());
        }
        for (Node hint : node.children("hints")) {
            made = made.withHint(hintedTable(hint, table), hint.text("text"), hint.text("dialect"));
        }
        for (CteAddition addition : froms.additions(node)) {
            made = addition.nestHere() ? made.addCteHere(addition.cte()) : made.addCte(addition.cte());
        }
        for (Map.Entry<String, @Nullable Object> option : options(node).entrySet()) {
            made = made.dialectOption(option.getKey(), option.getValue());
        }
        return node.has("returning") ? made.returning(interpreter.elements(node, "returning")) : made;
    }

    private Delete<?> delete(Node node) {
        FromClause table = interpreter.from(node.child("table"));
        Delete<?> made = Sql.delete(table);
        for (Expression<?> criterion : interpreter.expressions(node, "where")) {
            made = made.where(Interpreter.condition(criterion));
        }
        for (Prefix prefix : froms.prefixes(node, "prefixes")) {
            made = made.prefixWith(prefix.text(), prefix.dialect());
        }
        for (Node hint : node.children("hints")) {
            made = made.withHint(hintedTable(hint, table), hint.text("text"), hint.text("dialect"));
        }
        for (CteAddition addition : froms.additions(node)) {
            made = addition.nestHere() ? made.addCteHere(addition.cte()) : made.addCte(addition.cte());
        }
        for (Map.Entry<String, @Nullable Object> option : options(node).entrySet()) {
            made = made.dialectOption(option.getKey(), option.getValue());
        }
        return node.has("returning") ? made.returning(interpreter.elements(node, "returning")) : made;
    }

    private FromClause hintedTable(Node hint, FromClause table) {
        Node other = hint.optionalChild("table");
        return other == null ? table : interpreter.from(other);
    }

    private Map<String, @Nullable Object> options(Node node) {
        Node options = node.optionalChild("dialect_options");
        return options == null ? Map.<String, @Nullable Object>of() : DialectOptionReader.read(interpreter, options);
    }

    private List<Assignment> assignments(FromClause table, Iterable<JsonNode> pairs) {
        List<Assignment> all = new ArrayList<>();
        for (JsonNode pair : pairs) {
            Object target = pair.get(0).isTextual() ? pair.get(0).asText() : interpreter.expression(pair.get(0));
            all.add(Assignment.of(table, target, assigned(new Node(pair.get(1)))));
        }
        return all;
    }

    private @Nullable Object assigned(Node node) {
        return node.kind().equals("value") ? HostValues.read(node.raw("value")) : interpreter.object(node);
    }

    private List<Assignment> row(FromClause table, JsonNode row) {
        if (row.has("map")) {
            return assignments(table, row.get("map"));
        }
        List<Assignment> all = new ArrayList<>();
        for (JsonNode cell : row.path("row")) {
            ColumnClause<?> column = table.columns().at(all.size());
            all.add(Assignment.of(table, column.key(), assigned(new Node(cell))));
        }
        return all;
    }

    private ColumnClause<?>[] returnDefaults(Node node) {
        if (node.raw("return_defaults").isBoolean()) {
            return new ColumnClause<?>[0];
        }
        List<ColumnClause<?>> all = new ArrayList<>();
        for (Expression<?> expression : interpreter.expressions(node, "return_defaults")) {
            if (!(expression instanceof ColumnClause<?> column)) {
                throw new UnsupportedCaseException("return_defaults of something else than a column");
            }
            all.add(column);
        }
        return all.toArray(new ColumnClause<?>[0]);
    }

    private PostValues postValues(FromClause table, Node node, @Nullable FromClause inserted) {
        return switch (node.kind()) {
            case "on_conflict_do_nothing" -> onConflict(node, null, null);
            case "on_conflict_do_update" ->
                onConflict(node, assignments(table, node.items("set")), interpreter.optionalExpression(node, "where"));
            case "on_duplicate_key_update" ->
                new OnDuplicateKey(assignments(table, node.items("set")), node.flag("ordered"), inserted);
            default -> throw new UnsupportedCaseException("kind " + node.kind());
        };
    }

    private OnConflict onConflict(Node node, @Nullable List<Assignment> set, @Nullable Expression<?> where) {
        List<Object> elements = new ArrayList<>();
        for (JsonNode element : node.items("index_elements")) {
            elements.add(element.isTextual() ? element.asText() : interpreter.expression(element));
        }
        return new OnConflict(
                Names.optional(node.raw("constraint")),
                elements,
                interpreter.optionalExpression(node, "index_where"),
                set,
                where);
    }
}
