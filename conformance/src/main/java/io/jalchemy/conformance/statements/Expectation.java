package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.compiler.CompiledStatement;
import io.jalchemy.conformance.cases.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded for a statement. Text is compared with white space collapsed, parameters as maps, positional ones as
 * lists.
 *
 * @param sql the text
 * @param params the parameters by name; missing where a case has none
 * @param positional the values in the order of their marks; missing for named styles
 * @param expanded the same just before execution; missing where it does not differ
 */
record Expectation(String sql, JsonNode params, JsonNode positional, JsonNode expanded) {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static Expectation of(JsonNode json) {
        return new Expectation(
                json.path("sql").asText(), json.path("params"), json.path("positional"), json.path("expanded"));
    }

    private static String collapsed(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Compares text alone. */
    Outcome compareText(String actual) {
        String expected = collapsed(sql);
        String found = collapsed(actual);
        return expected.equals(found) ? Outcome.PASSED : new Outcome.Failed("sql", expected, found);
    }

    /**
     * Compares text and parameters, as compiled and just before execution.
     *
     * @param compiled gives the text
     * @param withValues the same with the values of the execution, which gives the parameters
     */
    Outcome compare(CompiledStatement compiled, CompiledStatement withValues) {
        Outcome plain = compare(compiled.sql(), withValues.parameters(), withValues.positionalValues());
        if (!(plain instanceof Outcome.Passed) || expanded.isMissingNode()) {
            return plain;
        }
        return of(expanded)
                .compare(
                        withValues.expandedSql(),
                        withValues.expandedParameters(),
                        withValues.expandedPositionalValues());
    }

    private Outcome compare(String actual, Map<String, @Nullable Object> parameters, List<@Nullable Object> values) {
        Outcome text = compareText(actual);
        if (!(text instanceof Outcome.Passed)) {
            return text;
        }
        if (!params.isMissingNode()) {
            Map<String, @Nullable Object> expected = new LinkedHashMap<>();
            params.properties().forEach(entry -> expected.put(entry.getKey(), HostValues.read(entry.getValue())));
            if (!HostValues.sameMaps(expected, parameters)) {
                return new Outcome.Failed("params", expected.toString(), parameters.toString());
            }
        }
        if (positional.isArray()) {
            List<@Nullable Object> expected = HostValues.list(positional);
            if (!HostValues.same(expected, values)) {
                return new Outcome.Failed("positional", expected.toString(), values.toString());
            }
        }
        return Outcome.PASSED;
    }
}
