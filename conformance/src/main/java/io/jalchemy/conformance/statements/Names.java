package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.Name;
import org.jspecify.annotations.Nullable;

/** Reads names in all their forms. */
final class Names {
    private Names() {}

    /** The name, or null for one that is made while compiling. */
    static @Nullable Name optional(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        if (json.isTextual()) {
            return Name.of(json.asText());
        }
        if (json.has("name")) {
            Name plain = Name.of(json.get("name").asText());
            return json.path("quote").isBoolean()
                    ? plain.withQuote(json.get("quote").asBoolean())
                    : plain;
        }
        if (json.has("conv")) {
            return Name.finished(json.get("conv").asText());
        }
        if (json.has("trunc")) {
            return Name.truncatable(json.get("trunc").asText());
        }
        throw new UnsupportedCaseException("name " + json);
    }

    static Name required(JsonNode json) {
        Name name = optional(json);
        if (name == null) {
            throw new UnsupportedCaseException("a name is missing");
        }
        return name;
    }

    /** Whether a constraint leaves its name explicitly to the naming convention. */
    static boolean isLeftToConvention(JsonNode json) {
        return json.path("none_name").asBoolean(false);
    }

    /** The letters of a name that carries no rule for quotes: a schema, a key. */
    static @Nullable String plain(JsonNode json) {
        Name name = optional(json);
        if (name == null) {
            return null;
        }
        if (name.quote() != null) {
            throw new UnsupportedCaseException("a rule for quotes on a schema: " + json);
        }
        return name.text();
    }
}
