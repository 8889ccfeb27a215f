package io.jalchemy.engine;

import io.jalchemy.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as text: numbers in their shortest form, so that it does not matter which type a database sums up in. */
final class RowTexts {
    private RowTexts() {}

    static List<String> of(Result<?> result) {
        List<String> all = new ArrayList<>();
        for (Object row : result.all()) {
            List<@Nullable Object> values = row instanceof Row one ? one.values() : Arrays.asList(row);
            all.add(String.join(" ", values.stream().map(RowTexts::text).toList()));
        }
        return all;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
