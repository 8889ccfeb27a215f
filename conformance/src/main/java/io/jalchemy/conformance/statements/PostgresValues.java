package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.dialect.postgresql.Range;
import java.util.ArrayList;
import java.util.List;

/** Reads values that only PostgreSQL has. */
final class PostgresValues {
    private PostgresValues() {}

    static Range<Object> range(JsonNode json) {
        return new Range<>(
                HostValues.read(json.path("lower")),
                HostValues.read(json.path("upper")),
                Range.Bounds.of(json.path("bounds").asText("[)")),
                json.path("empty").asBoolean());
    }

    static List<Object> multirange(JsonNode json) {
        List<Object> ranges = new ArrayList<>();
        json.forEach(range -> ranges.add(range.has("range") ? range(range.get("range")) : range(range)));
        return ranges;
    }
}
