package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values of the program: numbers, dates, lists and so on. */
final class HostValues {
    /** A member of an enumeration of the recording program. */
    record EnumMember(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private HostValues() {}

    static @Nullable Object read(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> json.asBoolean();
            case STRING -> json.asText();
            case NUMBER -> number(json);
            case ARRAY -> list(json);
            case OBJECT -> tagged(json);
            case BINARY, POJO -> throw new UnsupportedCaseException("value " + json);
        };
    }

    private static Object number(JsonNode json) {
        if (json.isIntegralNumber()) {
            return json.canConvertToInt()
                    ? (Object) json.intValue()
                    : json.canConvertToLong() ? (Object) json.longValue() : json.bigIntegerValue();
        }
        return json.doubleValue();
    }

    static List<@Nullable Object> list(JsonNode json) {
        List<@Nullable Object> all = new ArrayList<>();
        json.forEach(item -> all.add(read(item)));
        return all;
    }

    private static Object tagged(JsonNode json) {
        if (json.size() != 1) {
            throw new UnsupportedCaseException("value " + json);
        }
        String tag = json.fieldNames().next();
        JsonNode value = json.get(tag);
        return switch (tag) {
            case "decimal" -> new BigDecimal(value.asText());
            case "date" -> LocalDate.parse(value.asText());
            case "time" -> time(value.asText());
            case "datetime" -> dateTime(value.asText().replace(' ', 'T'));
            case "interval" ->
                Duration.ofDays(value.path("days").asLong())
                        .plusSeconds(value.path("seconds").asLong())
                        .plusNanos(value.path("microseconds").asLong() * 1000);
            case "bytes_b64" -> Base64.getDecoder().decode(value.asText());
            case "uuid" -> UUID.fromString(value.asText());
            case "enum" -> new EnumMember(value.asText());
            case "tuple" -> list(value);
            case "set" -> new LinkedHashSet<>(list(value));
            case "map" -> map(value);
            case "range" -> PostgresValues.range(value);
            case "multirange" -> PostgresValues.multirange(value);
            default -> throw new UnsupportedCaseException("value " + json);
        };
    }

    private static Object time(String text) {
        return hasOffset(text, 0) ? OffsetTime.parse(text) : LocalTime.parse(text);
    }

    private static Object dateTime(String text) {
        return hasOffset(text, text.indexOf('T')) ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }

    private static boolean hasOffset(String text, int from) {
        return text.endsWith("Z") || text.indexOf('+', from) >= 0 || text.indexOf('-', from) >= 0;
    }

    private static Map<Object, @Nullable Object> map(JsonNode pairs) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        for (JsonNode pair : pairs) {
            Object key = read(pair.get(0));
            if (key == null) {
                throw new UnsupportedCaseException("null as a key of a map");
            }
            all.put(key, read(pair.get(1)));
        }
        return all;
    }

    /** Whether a value that the library reports is the one that was recorded. Widths of numbers are not told apart. */
    static boolean same(@Nullable Object expected, @Nullable Object actual) {
        return switch (expected) {
            case null -> actual == null;
            case Integer number -> sameWhole(number.longValue(), actual);
            case Long number -> sameWhole(number, actual);
            case Double number ->
                actual instanceof Double other && other.equals(number)
                        || actual instanceof Float single && single.doubleValue() == number;
            case BigDecimal number ->
                actual instanceof BigDecimal other && number.compareTo(other) == 0 && number.scale() == other.scale();
            case byte[] bytes -> actual instanceof byte[] other && java.util.Arrays.equals(bytes, other);
            case List<?> list -> actual instanceof List<?> other && sameLists(list, other);
            case Set<?> set -> actual instanceof Set<?> other && set.equals(other);
            case Map<?, ?> map -> actual instanceof Map<?, ?> other && sameMaps(map, other);
            default -> expected.equals(actual);
        };
    }

    private static boolean sameWhole(long number, @Nullable Object actual) {
        return switch (actual) {
            case Integer other -> other == number;
            case Long other -> other == number;
            case Short other -> other == number;
            case null -> false;
            default -> false;
        };
    }

    private static boolean sameLists(List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean sameMaps(Map<?, ?> expected, Map<?, ?> actual) {
        if (!expected.keySet().equals(actual.keySet())) {
            return false;
        }
        for (Map.Entry<?, ?> entry : expected.entrySet()) {
            if (!same(entry.getValue(), actual.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
