package io.jalchemy.types;

import java.time.Year;

/** Years of the calendar in an integer column. */
final class YearType extends TypeDecorator<Year, Integer> {
    static final YearType INSTANCE = new YearType();

    private YearType() {
        super(Year.class);
    }

    @Override
    public SqlType<Integer> impl() {
        return Types.integer();
    }

    @Override
    public Integer toDatabase(Year value) {
        return value.getValue();
    }

    @Override
    public Year fromDatabase(Integer value) {
        return Year.of(value);
    }
}
