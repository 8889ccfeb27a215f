package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;
import java.lang.reflect.Type;

/** How JSON documents become text and back. Jackson does it unless an engine is given another format. */
public interface JsonFormat {
    /** The value as a JSON document. */
    String write(Object value);

    /**
     * The value in a JSON document.
     *
     * @param type the Java type wanted, with its type arguments
     */
    Object read(String document, Type type);

    /**
     * Jackson with decimals kept exactly.
     *
     * @throws ValueConversionException when first used, if {@code jackson-databind} is not on the class path
     */
    static JsonFormat jackson() {
        return JacksonOnDemand.INSTANCE;
    }
}
