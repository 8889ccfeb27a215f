package io.jalchemy.types;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jalchemy.error.ValueConversionException;
import java.lang.reflect.Type;

/** JSON through Jackson. Numbers with a fraction stay decimals, with their trailing zeros, where no class asks otherwise. */
final class JacksonJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JacksonJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ValueConversionException(
                    "A value of class %s cannot be written as JSON: %s"
                            .formatted(value.getClass().getName(), e.getOriginalMessage()),
                    e);
        }
    }

    static Object read(String document, Type type) {
        try {
            if (type == JsonNode.class) {
                JsonNode node = MAPPER.readTree(document);
                return node == null ? MissingNode.getInstance() : node;
            }
            return MAPPER.readValue(document, MAPPER.constructType(type));
        } catch (JsonProcessingException e) {
            throw new ValueConversionException(
                    "A JSON document cannot be read as %s: %s".formatted(type.getTypeName(), e.getOriginalMessage()),
                    e);
        }
    }
}
