package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TableValuedAlias;
import io.jalchemy.sql.TextClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the objects of one case. The same reference gives the same object each time. */
public final class Interpreter {
    /** Makes the nodes of one subject. */
    interface Reader {
        /** The object that the node describes, or null if it is of another subject. */
        @Nullable Object read(String kind, Node node);
    }

    private final JsonNode definitions;
    private final Map<String, Object> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final SchemaReader schema = new SchemaReader(this);
    private final List<Reader> readers = List.of(
            new LeafReader(this),
            new OperatorReader(this),
            new FunctionReader(this),
            new FromReader(this),
            new SelectReader(this),
            new DmlReader(this),
            schema,
            new DdlReader(this));

    /**
     * @param definitions the shared objects of the case by id, missing if it has none
     */
    public Interpreter(JsonNode definitions) {
        this.definitions = definitions;
    }

    /**
     * Builds the statement of a case.
     *
     * @param statement its root node
     * @return a node of the expression language, or a type
     */
    public Object build(JsonNode statement) {
        definitions.properties().forEach(entry -> {
            if ("table".equals(entry.getValue().path("k").asText())) {
                definition(entry.getKey());
            }
        });
        return object(new Node(statement));
    }

    Object object(Node node) {
        String kind = node.kind();
        if (kind.equals("ref")) {
            return definition(node.text("ref"));
        }
        // Options of an execution say nothing about the text: a case gives those of its compilation apart.
        node.ignore("execution_options");
        for (Reader reader : readers) {
            Object made = reader.read(kind, node);
            if (made != null) {
                node.requireAllRead();
                return made;
            }
        }
        throw new UnsupportedCaseException("kind " + kind);
    }

    private Object definition(String id) {
        Object made = known.get(id);
        if (made == null) {
            JsonNode json = definitions.get(id);
            if (json == null) {
                throw new UnsupportedCaseException("reference to nothing: " + id);
            }
            if (!underWay.add(id)) {
                throw new UnsupportedCaseException("definition that refers to itself: " + id);
            }
            made = object(new Node(json));
            known.put(id, made);
        }
        return made;
    }

    /** The node behind a reference, or the node itself. */
    Node resolved(Node node) {
        return node.kind().equals("ref") ? new Node(definitions.path(node.text("ref"))) : node;
    }

    SchemaReader schema() {
        return schema;
    }

    Expression<?> expression(JsonNode json) {
        return expression(new Node(json));
    }

    Expression<?> expression(Node node) {
        return asExpression(object(node));
    }

    static Expression<?> asExpression(Object made) {
        return switch (made) {
            case Expression<?> expression -> expression;
            case TextClause text -> text.asExpression();
            case SelectBase<?> select -> select.scalarSubquery();
            case TableValuedAlias alias -> alias.column();
            default ->
                throw new UnsupportedCaseException(made.getClass().getSimpleName() + " in the place of an expression");
        };
    }

    @Nullable Expression<?> optionalExpression(Node node, String field) {
        Node child = node.optionalChild(field);
        return child == null ? null : expression(child);
    }

    List<Expression<?>> expressions(Node node, String field) {
        return expressions(node.items(field));
    }

    List<Expression<?>> expressions(Iterable<JsonNode> nodes) {
        List<Expression<?>> all = new ArrayList<>();
        nodes.forEach(json -> all.add(expression(json)));
        return all;
    }

    /** A condition: any expression will do, whatever its declared type. */
    @SuppressWarnings("unchecked")
    static Expression<Boolean> condition(Expression<?> expression) {
        return (Expression<Boolean>) expression;
    }

    FromClause from(Node node) {
        return switch (object(node)) {
            case FromClause from -> from;
            case TextClause text -> text.asFrom();
            case FunctionExpression<?> function -> function.asFrom();
            case SelectBase<?> select -> select.subquery();
            case Object made ->
                throw new UnsupportedCaseException(made.getClass().getSimpleName() + " in the place of a FROM element");
        };
    }

    List<FromClause> froms(Node node, String field) {
        return node.children(field).stream().map(this::from).toList();
    }

    SelectBase<?> select(Node node) {
        if (object(node) instanceof SelectBase<?> select) {
            return select;
        }
        throw new UnsupportedCaseException(node.kind() + " in the place of a select");
    }

    FunctionExpression<?> function(Node node) {
        if (object(node) instanceof FunctionExpression<?> function) {
            return function;
        }
        throw new UnsupportedCaseException(node.kind() + " in the place of a function");
    }

    SqlNode sqlNode(Node node) {
        if (object(node) instanceof SqlNode made) {
            return made;
        }
        throw new UnsupportedCaseException(node.kind() + " in the place of SQL");
    }

    /** An element between SELECT and FROM or behind RETURNING. */
    SelectElement<?> element(Node node) {
        Object made = object(node);
        return made instanceof SelectElement<?> element ? element : asExpression(made);
    }

    List<SelectElement<?>> elements(Node node, String field) {
        List<SelectElement<?>> all = new ArrayList<>();
        node.children(field).forEach(child -> all.add(element(child)));
        return all;
    }

    /** A plain value where the case has one or says that one leads to the same parameter; else the node. */
    @Nullable Object operand(Node node) {
        if (isPlain(node)) {
            node.ignore("key", "unique", "type", "literal", "expanding", "k");
            return HostValues.read(node.raw("value"));
        }
        return object(node);
    }

    /** Whether a plain value can be passed instead of the node. */
    static boolean isPlain(Node node) {
        return switch (node.kind()) {
            case "value" -> true;
            // SQLAlchemy has an object for sets of ranges; here it is a list, which says nothing about its type.
            case "bind" ->
                node.json().path("literal").asBoolean(false)
                        && !node.json().path("value").has("multirange");
            default -> false;
        };
    }
}
