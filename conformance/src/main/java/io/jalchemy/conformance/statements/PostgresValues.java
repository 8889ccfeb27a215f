package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;

/** Reads values that only PostgreSQL has. */
final class PostgresValues {
    private PostgresValues() {}

    static Object range(JsonNode json) {
        throw new UnsupportedCaseException("range value " + json);
    }

    static Object multirange(JsonNode json) {
        throw new UnsupportedCaseException("multirange value " + json);
    }
}
