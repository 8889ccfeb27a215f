package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.compiler.CompileOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the options of a compile call. */
final class CompileOptionReader {
    private CompileOptionReader() {}

    /** The values that go with the parameters of the execution; empty without. */
    static Map<String, @Nullable Object> givenParameters(JsonNode compile) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        compile.path("given_params")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), HostValues.read(entry.getValue())));
        return values;
    }

    static CompileOptions read(Node node) {
        node.ignore("given_params");
        CompileOptions options = CompileOptions.NONE;
        if (node.has("column_keys")) {
            options = options.withColumnKeys(node.texts("column_keys"));
        }
        if (node.flag("literal_binds")) {
            options = options.withLiteralBinds();
        }
        if (node.flag("render_postcompile")) {
            options = options.withPostcompileRendered();
        }
        if (node.flag("use_literal_execute_for_simple_int")) {
            options = options.withLiteralRowCounts();
        }
        if (node.flag("for_executemany")) {
            options = options.forMany();
        }
        JsonNode translate = node.raw("schema_translate_map");
        if (!translate.isMissingNode()) {
            Map<String, String> map = new LinkedHashMap<>();
            for (JsonNode pair : translate) {
                map.put(
                        pair.get(0).isNull() ? "" : pair.get(0).asText(),
                        pair.get(1).isNull() ? "" : pair.get(1).asText());
            }
            options = options.withSchemaTranslate(map, node.flag("render_schema_translate"));
        }
        node.requireAllRead();
        return options;
    }
}
