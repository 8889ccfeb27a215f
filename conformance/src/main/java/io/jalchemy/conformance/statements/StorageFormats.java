package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the storage formats of SQLite's dates, such as {@code %(year)04d-%(month)02d}, into Java's. */
final class StorageFormats {
    private static final Pattern FIELD = Pattern.compile("%\\((\\w+)\\)0?\\d*d");
    private static final Map<String, String> LETTERS = Map.of(
            "year", "uuuu",
            "month", "MM",
            "day", "dd",
            "hour", "HH",
            "minute", "mm",
            "second", "ss",
            "microsecond", "SSSSSS");

    private StorageFormats() {}

    static String pattern(String format) {
        StringBuilder pattern = new StringBuilder();
        Matcher field = FIELD.matcher(format);
        int from = 0;
        while (field.find()) {
            append(pattern, format.substring(from, field.start()));
            String letters = LETTERS.get(field.group(1));
            if (letters == null) {
                throw new UnsupportedCaseException("field %s of a storage format".formatted(field.group(1)));
            }
            pattern.append(letters);
            from = field.end();
        }
        append(pattern, format.substring(from));
        return pattern.toString();
    }

    private static void append(StringBuilder pattern, String literal) {
        if (!literal.isEmpty()) {
            pattern.append('\'').append(literal.replace("'", "''")).append('\'');
        }
    }
}
