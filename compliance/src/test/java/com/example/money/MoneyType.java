package com.example.money;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** Money as text such as {@code EUR 12.50}: a type of one's own on top of a portable one. */
final class MoneyType extends TypeDecorator<Money, String> {
    private static final int LONGEST = 40;

    MoneyType() {
        super(Money.class);
    }

    @Override
    public SqlType<String> impl() {
        return Types.string(LONGEST);
    }

    @Override
    public String toDatabase(Money value) {
        return value.toString();
    }

    @Override
    public Money fromDatabase(String stored) {
        return Money.parse(stored);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MoneyType;
    }

    @Override
    public int hashCode() {
        return MoneyType.class.hashCode();
    }
}
