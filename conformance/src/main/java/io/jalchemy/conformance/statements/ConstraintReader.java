package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.dialect.postgresql.ExcludeConstraint;
import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads constraints. */
final class ConstraintReader {
    private final Interpreter interpreter;

    ConstraintReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * @param own the columns of the table that the constraint belongs to, by key; empty for one without a table
     */
    Constraint read(Node node, Map<String, Column<?>> own) {
        Constraint made =
                switch (node.kind()) {
                    case "primary_key" -> new PrimaryKeyConstraint(node.texts("columns"));
                    case "unique" -> new UniqueConstraint(node.texts("columns"));
                    case "check" -> check(node);
                    case "foreign_key" -> foreignKey(node, own);
                    case "pg_exclude" -> exclude(node, own);
                    default -> throw new UnsupportedCaseException("constraint " + node.kind());
                };
        JsonNode name = node.raw("name");
        if (Names.isLeftToConvention(name)) {
            made.namedByConvention();
        } else if (!name.isMissingNode() && !name.isNull()) {
            made.named(Names.required(name));
        }
        Boolean deferrable = node.optionalFlag("deferrable");
        if (deferrable != null) {
            made.deferrable(deferrable);
        }
        @Nullable String initially = node.optionalText("initially");
        if (initially != null) {
            made.initially(initially);
        }
        @Nullable String comment = node.optionalText("comment");
        if (comment != null) {
            made.comment(comment);
        }
        Node options = node.optionalChild("dialect_options");
        if (options != null) {
            DialectOptionReader.read(interpreter, options).forEach(made::dialectOption);
        }
        node.requireAllRead();
        return made;
    }

    private ExcludeConstraint exclude(Node node, Map<String, Column<?>> own) {
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        for (JsonNode pair : node.items("elements")) {
            JsonNode compared = pair.get(0);
            Expression<?> expression = compared.isTextual()
                    ? Objects.requireNonNull(own.get(compared.asText()), "own column")
                    : interpreter.expression(compared);
            elements.add(new ExcludeConstraint.Element(expression, pair.get(1).asText()));
        }
        ExcludeConstraint made = new ExcludeConstraint(elements).using(node.text("using"));
        Expression<?> where = interpreter.optionalExpression(node, "where");
        if (where != null) {
            made.where(where);
        }
        Map<String, String> classes = new HashMap<>();
        node.raw("ops")
                .path("map")
                .forEach(pair -> classes.put(pair.get(0).asText(), pair.get(1).asText()));
        return made.ops(classes);
    }

    private CheckConstraint check(Node node) {
        JsonNode text = node.raw("sqltext");
        return new CheckConstraint(
                text.isTextual()
                        ? io.jalchemy.sql.Sql.text(text.asText()).asExpression()
                        : interpreter.expression(text));
    }

    private ForeignKeyConstraint foreignKey(Node node, Map<String, Column<?>> own) {
        List<ForeignKey> targets = new ArrayList<>();
        for (JsonNode target : node.items("targets")) {
            targets.add(target(target, own));
        }
        ForeignKeyConstraint made = ForeignKeyConstraint.of(node.texts("columns"), targets)
                .onUpdate(node.optionalText("onupdate"))
                .onDelete(node.optionalText("ondelete"))
                .match(node.optionalText("match"));
        if (node.flag("use_alter")) {
            made.useAlter();
        }
        return node.flag("link_to_name") ? made.linkToName() : made;
    }

    private ForeignKey target(JsonNode json, Map<String, Column<?>> own) {
        if (json.isTextual()) {
            return new ForeignKey(json.asText());
        }
        if (json.has("table_key")) {
            return new ForeignKey(
                    json.get("table_key").asText() + "." + json.get("column").asText());
        }
        if (json.has("own")) {
            return new ForeignKey(Objects.requireNonNull(own.get(json.get("own").asText()), "own column"));
        }
        if (json.has("col") && interpreter.expression(json.get("col")) instanceof Column<?> column) {
            return new ForeignKey(column);
        }
        throw new UnsupportedCaseException("target of a foreign key: " + json);
    }
}
