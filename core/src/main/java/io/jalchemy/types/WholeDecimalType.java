package io.jalchemy.types;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers of any size in a numeric column. */
final class WholeDecimalType extends TypeDecorator<BigInteger, BigDecimal> {
    static final WholeDecimalType INSTANCE = new WholeDecimalType();

    private WholeDecimalType() {
        super(BigInteger.class);
    }

    @Override
    public SqlType<BigDecimal> impl() {
        return Types.numeric();
    }

    @Override
    public BigDecimal toDatabase(BigInteger value) {
        return new BigDecimal(value);
    }

    @Override
    public BigInteger fromDatabase(BigDecimal value) {
        return value.toBigIntegerExact();
    }
}
