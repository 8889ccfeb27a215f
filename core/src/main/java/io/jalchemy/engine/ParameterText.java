package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters for a reader, in logs and messages: long values are cut in the middle, of many sets the first eight and the last
 * two are shown.
 */
final class ParameterText {
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 100;
    private static final int FIRST_SETS = 8;
    private static final int LAST_SETS = 2;

    private ParameterText() {}

    static String of(List<List<@Nullable Object>> sets, boolean many) {
        if (!many) {
            return sets.isEmpty() ? "()" : set(sets.getFirst());
        }
        if (sets.size() <= FIRST_SETS + LAST_SETS) {
            return joined(sets);
        }
        List<List<@Nullable Object>> first = sets.subList(0, FIRST_SETS);
        List<List<@Nullable Object>> last = sets.subList(sets.size() - LAST_SETS, sets.size());
        String start = joined(first);
        String end = joined(last);
        return start.substring(0, start.length() - 1) + "  ... displaying 10 of " + sets.size()
                + " total bound parameter sets ...  " + end.substring(1);
    }

    private static String joined(List<List<@Nullable Object>> sets) {
        List<String> texts = new ArrayList<>();
        for (List<@Nullable Object> set : sets) {
            texts.add(set(set));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private static String set(List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder("(");
        int shown = Math.min(values.size(), MOST_VALUES);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(value(values.get(i)));
        }
        if (shown < values.size()) {
            text.append(" ... ").append(values.size() - shown).append(" parameters truncated ...");
        }
        return text.append(values.size() == 1 ? ",)" : ")").toString();
    }

    static String value(@Nullable Object value) {
        String text =
                switch (value) {
                    case null -> "null";
                    case String string -> "'" + string + "'";
                    case byte[] bytes -> "<" + bytes.length + " bytes>";
                    case Collection<?> items -> items.toString();
                    default -> value.toString();
                };
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int half = LONGEST_VALUE / 2;
        return text.substring(0, half) + " ... (" + (text.length() - LONGEST_VALUE) + " characters truncated) ... "
                + text.substring(text.length() - half);
    }
}
