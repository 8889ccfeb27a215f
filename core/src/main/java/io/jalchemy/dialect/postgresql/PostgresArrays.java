package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.ArrayType;
import io.jalchemy.types.CodecSource;
import io.jalchemy.types.JdbcCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Arrays as PostgreSQL's array text, {@code {1,NULL,"a b"}}, nested for more dimensions. The driver's own arrays hold
 * java.sql classes, which shift days and times by the zone of the JVM, and know no enumerations.
 */
final class PostgresArrays {
    private PostgresArrays() {}

    static <T> JdbcCodec<List<T>> codec(ArrayType<T> type, CodecSource source) {
        PostgresTextForm<Object> items = PostgresTexts.of(type.itemType(), source);
        return PostgresCodecs.UNTYPED.map(
                list -> write(list, items::toText), text -> elements(new ArrayReader(text, items::fromText)));
    }

    @SuppressWarnings("unchecked") // the item type's text form gives elements of its Java type
    private static <T> List<T> elements(ArrayReader reader) {
        return (List<T>) reader.read();
    }

    static String write(List<?> list, Function<Object, String> text) {
        StringBuilder out = new StringBuilder();
        write(list, text, out);
        return out.toString();
    }

    private static void write(List<?> list, Function<Object, String> text, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            separator = ",";
            switch (element) {
                case null -> out.append("NULL");
                case List<?> inner -> write(inner, text, out);
                default -> QuotedText.write(text.apply(element), out);
            }
        }
        out.append('}');
    }

    /** Reads one array; used once. */
    private static final class ArrayReader {
        private final QuotedText text;
        private final Function<String, Object> item;

        ArrayReader(String text, Function<String, Object> item) {
            this.text = new QuotedText(text);
            this.item = item;
        }

        List<@Nullable Object> read() {
            // Arrays whose indexes do not start at 1 are written with their bounds in front: [2:4]={...}
            text.skipTo('{');
            return list();
        }

        private List<@Nullable Object> list() {
            List<@Nullable Object> elements = new ArrayList<>();
            text.skip(1);
            while (text.peek() != '}') {
                switch (text.peek()) {
                    case ',' -> text.skip(1);
                    case '{' -> elements.add(list());
                    case '"' -> elements.add(item.apply(text.quoted()));
                    default -> {
                        String bare = text.upTo(',', '}');
                        elements.add(bare.equals("NULL") ? null : item.apply(bare));
                    }
                }
            }
            text.skip(1);
            return elements;
        }
    }
}
