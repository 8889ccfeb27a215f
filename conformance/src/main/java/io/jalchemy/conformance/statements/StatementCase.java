package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One line of the corpus: a statement, a dialect, and what was recorded.
 *
 * @param id unique in the corpus
 * @param dialect the name of the dialect
 * @param json everything
 */
public record StatementCase(String id, String dialect, JsonNode json) {
    /** Whether a line of a file has the shape of such a case. */
    public static boolean matches(JsonNode json) {
        return json.path("stmt").isObject()
                && json.path("sql").isTextual()
                && json.path("dialect").path("name").isTextual();
    }

    /** The case of a line. */
    public static StatementCase of(JsonNode json) {
        return new StatementCase(
                json.path("id").asText(), json.path("dialect").path("name").asText(), json);
    }
}
