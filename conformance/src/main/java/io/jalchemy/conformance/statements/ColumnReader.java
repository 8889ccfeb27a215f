package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Sequence;
import io.jalchemy.sql.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a table, in two steps: expressions of a column may refer to columns behind it. */
final class ColumnReader {
    private final Interpreter interpreter;

    ColumnReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The column with its name, key and type. */
    Column<?> bare(Node node) {
        Column<?> column = Schema.column(Names.required(node.raw("name")), TypeReader.optional(node.raw("type")));
        String key = node.optionalText("key");
        return key == null ? column : column.key(key);
    }

    /** Everything else that is said about the column. */
    void configure(Column<?> column, Node node) {
        if (node.flag("primary_key")) {
            column.primaryKey();
        }
        Boolean nullable = node.optionalFlag("nullable");
        if (nullable != null) {
            if (nullable) {
                column.nullable();
            } else {
                column.notNull();
            }
        }
        if (node.has("autoincrement")) {
            column.autoincrement(autoincrement(node.raw("autoincrement")));
        }
        if (node.has("default")) {
            column.defaultValue(clientDefault(node.child("default")));
        }
        if (node.has("onupdate")) {
            column.onUpdate(clientDefault(node.child("onupdate")));
        }
        if (node.has("server_default")) {
            serverDefault(column, node.raw("server_default"));
        }
        if (node.has("server_onupdate")) {
            column.serverUpdateFetched();
            node.raw("server_onupdate");
        }
        generated(column, node);
        for (Node check : node.children("checks")) {
            if (interpreter.schema().constraints().read(check, Map.of()) instanceof CheckConstraint constraint) {
                column.check(constraint);
            }
        }
        remarks(column, node);
        node.requireAllRead();
    }

    private void generated(Column<?> column, Node node) {
        Node computed = node.optionalChild("computed");
        if (computed != null) {
            column.computed(computed(computed));
        }
        Node identity = node.optionalChild("identity");
        if (identity != null) {
            column.identity(new Identity(always(identity), identity.flag("on_null"), SchemaReader.numbers(identity)));
            identity.requireAllRead();
        }
    }

    /** Any text counts as yes, as in the recording program. */
    private static @Nullable Boolean always(Node identity) {
        return identity.raw("always").isTextual() ? Boolean.TRUE : identity.optionalFlag("always");
    }

    private Computed computed(Node node) {
        JsonNode text = node.raw("sqltext");
        return text.isTextual()
                ? new Computed(io.jalchemy.sql.Sql.text(text.asText()).asExpression(), node.optionalFlag("persisted"))
                : new Computed(interpreter.expression(text), node.optionalFlag("persisted"));
    }

    private void remarks(Column<?> column, Node node) {
        String comment = node.optionalText("comment");
        if (comment != null) {
            column.comment(comment);
        }
        if (node.flag("system")) {
            column.system();
        }
        if (node.flag("omit_from_statements")) {
            column.omitFromStatements();
        }
        if (node.flag("insert_sentinel")) {
            column.insertSentinel();
        }
        Node options = node.optionalChild("dialect_options");
        if (options != null) {
            DialectOptionReader.read(interpreter, options).forEach(column::dialectOption);
        }
    }

    private static Column.Autoincrement autoincrement(JsonNode json) {
        return switch (json.asText()) {
            case "auto" -> Column.Autoincrement.AUTO;
            case "true" -> Column.Autoincrement.YES;
            case "false" -> Column.Autoincrement.NO;
            case "ignore_fk" -> Column.Autoincrement.IGNORE_FK;
            default -> throw new UnsupportedCaseException("autoincrement " + json);
        };
    }

    private ColumnDefault clientDefault(Node node) {
        if (node.kind().equals("value")) {
            return new ColumnDefault.Value(HostValues.read(node.raw("value")));
        }
        if (node.kind().equals("callable")) {
            return new ColumnDefault.Computed(parameters -> null);
        }
        return switch (interpreter.object(node)) {
            case Sequence sequence -> new ColumnDefault.FromSequence(sequence);
            case Object made -> new ColumnDefault.Sql(Interpreter.asExpression(made));
        };
    }

    private void serverDefault(Column<?> column, JsonNode json) {
        if (json.isTextual()) {
            column.serverDefault(json.asText());
            return;
        }
        Node node = new Node(json);
        if (node.kind().equals("fetched")) {
            column.serverDefaultFetched();
            return;
        }
        Object made = interpreter.object(node);
        @Nullable Expression<?> expression = made instanceof Sequence sequence ? sequence.nextValue() : null;
        column.serverDefault(expression == null ? Interpreter.asExpression(made) : expression);
    }
}
