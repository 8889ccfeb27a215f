package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads options of single dialects: plain values, nodes, types, names, and lists or maps of them. */
final class DialectOptionReader {
    private DialectOptionReader() {}

    static Map<String, @Nullable Object> read(Interpreter interpreter, Node options) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        options.json().fieldNames().forEachRemaining(name -> all.put(name, value(interpreter, options.raw(name))));
        return all;
    }

    private static @Nullable Object value(Interpreter interpreter, JsonNode json) {
        if (json.isArray()) {
            List<@Nullable Object> all = new ArrayList<>();
            json.forEach(item -> all.add(value(interpreter, item)));
            return all;
        }
        if (!json.isObject()) {
            return HostValues.read(json);
        }
        if (json.has("k") || json.has("ref")) {
            return interpreter.object(new Node(json));
        }
        if (json.has("type")) {
            return TypeReader.required(json.get("type"));
        }
        if (json.has("map")) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (JsonNode pair : json.get("map")) {
                map.put(
                        java.util.Objects.requireNonNull(value(interpreter, pair.get(0))),
                        value(interpreter, pair.get(1)));
            }
            return map;
        }
        return json.has("name") || json.has("conv") || json.has("trunc") ? Names.required(json) : HostValues.read(json);
    }
}
