package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ValueConversionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges as PostgreSQL writes them, {@code [1,10)} or {@code ["2020-01-01 00:00:00",)}, and sets of them in braces. */
final class RangeText {
    private final String text;
    private int at;

    private RangeText(String text) {
        this.text = text;
    }

    static <T> String write(Range<T> range, PostgresTextForm<T> form) {
        if (range.isEmpty()) {
            return "empty";
        }
        return range.bounds().opening()
                + bound(range.lower(), form)
                + ","
                + bound(range.upper(), form)
                + range.bounds().closing();
    }

    private static <T> String bound(@Nullable T value, PostgresTextForm<T> form) {
        return value == null
                ? ""
                : "\"" + form.toText(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static <T> Range<T> read(String text, PostgresTextForm<T> form) {
        return new RangeText(text).range(form);
    }

    static <T> List<Range<T>> readAll(String text, PostgresTextForm<T> form) {
        RangeText reader = new RangeText(text);
        List<Range<T>> ranges = new ArrayList<>();
        reader.at++;
        while (reader.peek() != '}') {
            if (reader.peek() == ',') {
                reader.at++;
            } else {
                ranges.add(reader.range(form));
            }
        }
        return List.copyOf(ranges);
    }

    private <T> Range<T> range(PostgresTextForm<T> form) {
        if (text.startsWith("empty", at)) {
            at += "empty".length();
            return Range.empty();
        }
        char opening = text.charAt(at++);
        String lower = bound();
        at++;
        String upper = bound();
        char closing = text.charAt(at++);
        return Range.of(
                lower == null ? null : form.fromText(lower),
                upper == null ? null : form.fromText(upper),
                Range.Bounds.of("" + opening + closing));
    }

    private @Nullable String bound() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        while (quoted || ",)]".indexOf(peek()) < 0) {
            char c = text.charAt(at++);
            any = true;
            if (c == '\\') {
                value.append(text.charAt(at++));
            } else if (c != '"') {
                value.append(c);
            } else if (quoted && peek() == '"') {
                value.append('"');
                at++;
            } else {
                quoted = !quoted;
            }
        }
        return any ? value.toString() : null;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new ValueConversionException("'%s' is not the text of a range.".formatted(text));
        }
        return text.charAt(at);
    }
}
