package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.schema.Sequence;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.CollationClause;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.TextClause;
import io.jalchemy.sql.TypeClause;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** Reads expressions without operands: constants, parameters, columns, text. */
final class LeafReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    LeafReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "null" -> Sql.nullValue();
            case "true" -> Sql.trueValue();
            case "false" -> Sql.falseValue();
            case "bind" -> bind(node);
            case "value" -> Sql.literal(HostValues.read(node.raw("value")), valueType(node.raw("value")));
            case "column" -> column(node);
            case "literal_column" -> Sql.literalColumn(node.text("text"), TypeReader.optional(node.raw("type")));
            case "col" -> columnOf(node);
            case "own_col" -> interpreter.schema().ownColumn(node.text("key"));
            case "foreign_col" -> foreignColumn(node);
            case "text" -> text(node);
            case "label_ref" -> Sql.labelRef(node.text("name"));
            case "next_value" -> nextValue(node);
            case "type_clause" -> new TypeClause(TypeReader.required(node.raw("type")));
            case "collation" -> new CollationClause(Names.required(node.raw("name")));
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    private static SqlType<Object> valueType(JsonNode json) {
        return (SqlType<Object>) Types.ofValue(HostValues.read(json));
    }

    static BindParameter<?> bind(Node node) {
        node.ignore("literal");
        if (node.has("isoutparam")) {
            throw new UnsupportedCaseException("an OUT parameter");
        }
        if (node.raw("key").isObject()) {
            throw new UnsupportedCaseException("a parameter whose name is cut");
        }
        String key = node.optionalText("key");
        SqlType<?> type = TypeReader.optional(node.raw("type"));
        boolean unique = node.flag("unique") || key == null;
        BindParameter<?> made = named(node, key == null ? "param" : key, type);
        if (unique) {
            made = made.anonymous();
        }
        if (node.flag("expanding")) {
            made = made.expanding();
        }
        return node.flag("literal_execute") ? made.literalExecute() : made;
    }

    private static BindParameter<?> named(Node node, String key, SqlType<?> type) {
        boolean required = node.flag("required");
        if (!node.has("value")) {
            return required ? BindParameter.required(key, type) : BindParameter.named(key, type, null);
        }
        Object value = HostValues.read(node.raw("value"));
        BindParameter<?> bind = BindParameter.named(key, type, value);
        return node.flag("callable") ? bind.computed(() -> value) : bind;
    }

    static ColumnClause<?> column(Node node) {
        Name name = Names.required(node.raw("name"));
        String key = node.optionalText("key");
        return new ColumnClause<>(
                name,
                key == null ? name.text() : key,
                TypeReader.optional(node.raw("type")),
                node.flag("literal"),
                null,
                null);
    }

    private ColumnClause<?> columnOf(Node node) {
        FromClause from = interpreter.from(node.child("of"));
        Integer index = node.optionalInt("index");
        return index != null ? from.columns().at(index) : from.c(node.text("key"));
    }

    private ColumnClause<?> foreignColumn(Node node) {
        FromClause from = interpreter.from(node.child("of"));
        Name name = Names.required(node.raw("name"));
        return new ColumnClause<>(
                name, name.text(), TypeReader.optional(node.raw("type")), node.flag("literal"), from, null);
    }

    private static TextClause text(Node node) {
        TextClause text = Sql.text(node.text("text"));
        for (Node bind : node.children("binds")) {
            text = text.bind(bind(bind));
            bind.requireAllRead();
        }
        return text;
    }

    private Object nextValue(Node node) {
        if (interpreter.object(node.child("sequence")) instanceof Sequence sequence) {
            return sequence.nextValue();
        }
        throw new UnsupportedCaseException("next_value of something else than a sequence");
    }
}
