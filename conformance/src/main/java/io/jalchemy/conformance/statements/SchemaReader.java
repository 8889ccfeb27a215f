package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.NamingConvention;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads metadata, tables, indexes and sequences. */
final class SchemaReader implements Interpreter.Reader {
    private final Interpreter interpreter;
    private final ColumnReader columns;
    private final ConstraintReader constraints;

    /** The constraints of each table in the order of its description. */
    private final Map<Table, List<Constraint>> constraintsOf = new IdentityHashMap<>();

    /** The columns of the table under construction, by key; tables may need others while they are made. */
    private final Deque<Map<String, Column<?>>> own = new ArrayDeque<>();

    SchemaReader(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.columns = new ColumnReader(interpreter);
        this.constraints = new ConstraintReader(interpreter);
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "metadata" -> metadata(node);
            case "table" -> table(node);
            case "index" -> index(node);
            case "sequence" -> sequence(node);
            default -> null;
        };
    }

    Expression<?> ownColumn(String key) {
        Map<String, Column<?>> columnsByKey = own.peek();
        Column<?> found = columnsByKey == null ? null : columnsByKey.get(key);
        if (found == null) {
            throw new UnsupportedCaseException("own_col %s outside of its table".formatted(key));
        }
        return found;
    }

    /** The constraint that a node names or describes. */
    Constraint constraint(Node node) {
        if (!node.kind().equals("constraint_of")) {
            return constraints.read(node, Map.of());
        }
        if (!(interpreter.from(node.child("table")) instanceof Table table)) {
            throw new UnsupportedCaseException("constraint of something else than a table");
        }
        return constraint(table, node.raw("index"));
    }

    /** A constraint by its position in the description of its table, or its implicit primary key. */
    Constraint constraint(Table table, JsonNode position) {
        if (position.isTextual()) {
            return table.primaryKey();
        }
        return java.util.Objects.requireNonNull(constraintsOf.get(table)).get(position.asInt());
    }

    ColumnReader columns() {
        return columns;
    }

    ConstraintReader constraints() {
        return constraints;
    }

    private static MetaData metadata(Node node) {
        Map<String, String> templates = new HashMap<>();
        JsonNode convention = node.raw("naming_convention");
        convention
                .properties()
                .forEach(e -> templates.put(e.getKey(), e.getValue().asText()));
        return new MetaData(
                node.optionalText("schema"),
                convention.isMissingNode() ? NamingConvention.DEFAULT : new NamingConvention(templates));
    }

    private Table table(Node node) {
        if (!(interpreter.object(node.child("metadata")) instanceof MetaData metadata)) {
            throw new UnsupportedCaseException("table without metadata");
        }
        Table table = new Table(Names.required(node.raw("name")), metadata, Names.optional(node.raw("schema")));
        Map<String, Column<?>> made = new LinkedHashMap<>();
        List<Node> definitions = node.children("columns");
        for (Node definition : definitions) {
            Column<?> column = columns.bare(definition);
            made.put(column.key(), column);
        }
        own.push(made);
        try {
            int at = 0;
            for (Column<?> column : made.values()) {
                columns.configure(column, definitions.get(at++));
            }
            table.add(made.values().toArray(new SchemaItem[0]));
            List<Constraint> all = new ArrayList<>();
            constraintsOf.put(table, all);
            for (Node description : node.children("constraints")) {
                Constraint constraint = constraints.read(description, made);
                table.add(constraint);
                all.add(constraint);
            }
            for (Node option : options(node)) {
                DialectOptionReader.read(interpreter, option).forEach(table::dialectOption);
            }
        } finally {
            own.pop();
        }
        node.texts("prefixes").forEach(table::prefix);
        String comment = node.optionalText("comment");
        if (comment != null) {
            table.comment(comment);
        }
        return node.flagOrTrue("implicit_returning") ? table : table.withoutImplicitReturning();
    }

    private static List<Node> options(Node node) {
        Node options = node.optionalChild("dialect_options");
        return options == null ? List.of() : List.of(options);
    }

    private Index index(Node node) {
        List<Object> expressions = new ArrayList<>();
        for (JsonNode json : node.items("expressions")) {
            expressions.add(json.isTextual() ? json.asText() : interpreter.expression(json));
        }
        Index index = new Index(Names.optional(node.raw("name")), expressions);
        if (node.flag("unique")) {
            index.unique();
        }
        for (Node option : options(node)) {
            DialectOptionReader.read(interpreter, option).forEach(index::dialectOption);
        }
        Node table = node.optionalChild("table");
        if (table != null) {
            if (!(interpreter.from(table) instanceof Table owner)) {
                throw new UnsupportedCaseException("index of something else than a table");
            }
            index.on(owner);
        }
        return index;
    }

    private Sequence sequence(Node node) {
        Sequence sequence = new Sequence(Names.required(node.raw("name")), Names.plain(node.raw("schema")));
        sequence.options(numbers(node));
        if (node.has("data_type")) {
            sequence.dataType(TypeReader.required(node.raw("data_type")));
        }
        if (node.flag("optional")) {
            sequence.optional();
        }
        Node metadata = node.optionalChild("metadata");
        if (metadata != null && interpreter.object(metadata) instanceof MetaData holder) {
            sequence.in(holder);
        }
        return sequence;
    }

    static SequenceOptions numbers(Node node) {
        return new SequenceOptions(
                node.optionalLong("start"),
                node.optionalLong("increment"),
                node.optionalLong("minvalue"),
                node.optionalLong("maxvalue"),
                node.optionalFlag("nominvalue"),
                node.optionalFlag("nomaxvalue"),
                node.optionalFlag("cycle"),
                node.optionalLong("cache"),
                node.optionalFlag("order"));
    }
}
