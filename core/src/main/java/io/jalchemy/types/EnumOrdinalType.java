package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;
import org.jspecify.annotations.Nullable;

/** A Java enum, stored as the positions of its constants, from 0. */
final class EnumOrdinalType<E extends Enum<E>> extends TypeDecorator<E, Integer> {
    private final E[] constants;

    EnumOrdinalType(Class<E> enumClass) {
        super(enumClass);
        this.constants = enumClass.getEnumConstants();
    }

    @Override
    public SqlType<Integer> impl() {
        return Types.integer();
    }

    @Override
    public Integer toDatabase(E value) {
        return value.ordinal();
    }

    @Override
    public E fromDatabase(Integer value) {
        if (value < 0 || value >= constants.length) {
            throw new ValueConversionException(
                    "%d is no position of a constant of %s, which has %d. Correct the row, or store constants by name."
                            .formatted(value, javaType().getName(), constants.length));
        }
        return constants[value];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumOrdinalType<?> type && type.javaType() == javaType();
    }

    @Override
    public int hashCode() {
        return javaType().hashCode();
    }
}
