package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;
import java.lang.reflect.Type;

/** Touches Jackson's classes only when a document is written or read: it is an optional dependency. */
enum JacksonOnDemand implements JsonFormat {
    INSTANCE;

    @Override
    public String write(Object value) {
        try {
            return JacksonJson.write(value);
        } catch (NoClassDefFoundError e) {
            throw missing(e);
        }
    }

    @Override
    public Object read(String document, Type type) {
        try {
            return JacksonJson.read(document, type);
        } catch (NoClassDefFoundError e) {
            throw missing(e);
        }
    }

    private static ValueConversionException missing(NoClassDefFoundError cause) {
        return new ValueConversionException(
                "JSON columns need Jackson, which is not on the class path. Add com.fasterxml.jackson.core:jackson-databind, "
                        + "or give the engine a JsonFormat of your own.",
                cause);
    }
}
