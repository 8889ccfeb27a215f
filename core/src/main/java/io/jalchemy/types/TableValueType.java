package io.jalchemy.types;

import io.jalchemy.error.InvalidRequestException;
import java.util.List;

/**
 * What a table valued function returns: rows of named columns.
 *
 * @param elements the columns, in order
 */
public record TableValueType(List<Element> elements) implements StandardType<Object> {
    /**
     * A column of the rows.
     *
     * @param name of the column
     * @param type of its values
     */
    public record Element(String name, SqlType<?> type) {}

    /** Copies the list. */
    public TableValueType {
        elements = List.copyOf(elements);
    }

    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    @Override
    public JdbcCodec<Object> codec(CodecSource dialect) {
        throw new InvalidRequestException(
                "A table value %s cannot be one parameter or one column; select its columns.".formatted(elements));
    }
}
