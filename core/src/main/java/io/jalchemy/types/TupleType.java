package io.jalchemy.types;

import io.jalchemy.error.InvalidRequestException;
import java.util.List;

/**
 * A row of values, as on the left of {@code (a, b) IN ((1, 2), (3, 4))}. Its members travel as parameters of their own;
 * the row itself never does.
 *
 * @param types of the members, in order
 */
public record TupleType(List<SqlType<?>> types) implements StandardType<List<?>> {
    /** Copies the list. */
    public TupleType {
        types = List.copyOf(types);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<List<?>> javaType() {
        return (Class) List.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.TUPLE;
    }

    @Override
    public JdbcCodec<List<?>> codec(CodecSource dialect) {
        throw new InvalidRequestException(
                "A tuple %s cannot be one parameter or one column; its members are.".formatted(types));
    }

    @Override
    public String toString() {
        return "Tuple" + types;
    }
}
