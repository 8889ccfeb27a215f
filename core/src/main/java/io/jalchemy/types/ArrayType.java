package io.jalchemy.types;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.UnsupportedCompilationException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays, as lists; with more than one dimension, as lists of lists. Elements may be null, a list itself has no null
 * among its sub-lists. Only dialects that have arrays can carry them.
 *
 * @param itemType of the innermost elements
 * @param dimensions number of dimensions; null leaves it open (written as one)
 * @param zeroIndexes whether index 0 in the program means the first element; otherwise 1 does, as in SQL
 * @param <T> the Java type of the elements of the outermost list
 */
public record ArrayType<T>(SqlType<?> itemType, @Nullable Integer dimensions, boolean zeroIndexes)
        implements StandardType<List<T>> {
    /** Refuses arrays of arrays. */
    public ArrayType {
        if (itemType instanceof ArrayType<?>) {
            throw new ArgumentException(
                    "An array type cannot have an array as its item type; say how many dimensions it has: array2(%s)."
                            .formatted(((ArrayType<?>) itemType).itemType));
        }
        if (dimensions != null && dimensions < 1) {
            throw new ArgumentException("An array has at least one dimension, not " + dimensions + ".");
        }
    }

    /** The type that indexing once leads to. */
    public SqlType<?> elementType() {
        return dimensions == null || dimensions == 1
                ? itemType
                : new ArrayType<>(itemType, dimensions - 1, zeroIndexes);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<List<T>> javaType() {
        return (Class) List.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.ARRAY;
    }

    @Override
    public JdbcCodec<List<T>> codec(CodecSource dialect) {
        throw new UnsupportedCompilationException(
                "Dialect %s has no arrays, so it cannot carry type %s. Use json(), or a table of its own."
                        .formatted(dialect.name(), this));
    }

    /** Accepts a Java array of objects besides lists. */
    @Override
    @SuppressWarnings("unchecked") // the elements are checked one by one when they are bound
    public List<T> coerce(Object value) {
        return switch (value) {
            case List<?> list -> (List<T>) list;
            case Object[] array -> (List<T>) Arrays.asList(array);
            default -> throw Coercions.wrongClass(this, value);
        };
    }

    @Override
    public String toString() {
        return Describe.type("ARRAY", itemType, dimensions);
    }
}
