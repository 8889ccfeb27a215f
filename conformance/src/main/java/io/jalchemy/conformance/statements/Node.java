package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of a case. It notes which of its fields were asked for, so that an unknown one is not passed over. */
final class Node {
    private final JsonNode json;
    private final Set<String> unread = new HashSet<>();

    Node(JsonNode json) {
        if (!json.isObject()) {
            throw new UnsupportedCaseException("an object is expected, not " + json);
        }
        this.json = json;
        json.fieldNames().forEachRemaining(unread::add);
        unread.remove("k");
    }

    /** What kind of node it is; {@code ref} for a reference. */
    String kind() {
        JsonNode kind = json.get("k");
        if (kind != null) {
            return kind.asText();
        }
        if (json.has("ref")) {
            return "ref";
        }
        throw new UnsupportedCaseException("a node without kind: " + json);
    }

    JsonNode json() {
        return json;
    }

    boolean has(String field) {
        return json.has(field);
    }

    /** The field as JSON; a missing node if it is absent. */
    JsonNode raw(String field) {
        unread.remove(field);
        return json.path(field);
    }

    private JsonNode required(String field) {
        JsonNode value = raw(field);
        if (value.isMissingNode()) {
            throw new UnsupportedCaseException(kind() + " without " + field);
        }
        return value;
    }

    private @Nullable JsonNode present(String field) {
        JsonNode value = raw(field);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    String text(String field) {
        return required(field).asText();
    }

    @Nullable String optionalText(String field) {
        JsonNode value = present(field);
        return value == null ? null : value.asText();
    }

    /** Whether the field is there and true. */
    boolean flag(String field) {
        return raw(field).asBoolean(false);
    }

    /** The field, or true if it is absent. */
    boolean flagOrTrue(String field) {
        return raw(field).asBoolean(true);
    }

    @Nullable Boolean optionalFlag(String field) {
        JsonNode value = present(field);
        return value == null ? null : value.isTextual() || value.asBoolean();
    }

    int number(String field) {
        return required(field).asInt();
    }

    @Nullable Integer optionalInt(String field) {
        JsonNode value = present(field);
        return value == null ? null : value.asInt();
    }

    @Nullable Long optionalLong(String field) {
        JsonNode value = present(field);
        return value == null ? null : value.asLong();
    }

    Node child(String field) {
        return new Node(required(field));
    }

    @Nullable Node optionalChild(String field) {
        JsonNode value = present(field);
        return value == null ? null : new Node(value);
    }

    /** The members of a list, empty if it is absent. */
    List<JsonNode> items(String field) {
        List<JsonNode> all = new ArrayList<>();
        raw(field).forEach(all::add);
        return all;
    }

    /** The members of a list of objects, empty if it is absent. */
    List<Node> children(String field) {
        return items(field).stream().map(Node::new).toList();
    }

    List<String> texts(String field) {
        return items(field).stream().map(JsonNode::asText).toList();
    }

    /** For fields that say how a value came about and nothing about the statement. */
    void ignore(String... fields) {
        unread.removeAll(List.of(fields));
    }

    /** Refuses a node of which a field was never asked for. */
    void requireAllRead() {
        if (!unread.isEmpty()) {
            throw new UnsupportedCaseException("field %s of %s".formatted(new ArrayList<>(unread), kind()));
        }
    }
}
