package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code HSTORE}, of the extension hstore: texts under keys. A key may have no value, a null. */
public record HstoreType()
        implements DialectType<Map<String, @Nullable String>>, PostgresTextForm<Map<String, @Nullable String>> {
    private static final Pattern PAIR =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"=>(?:NULL|\"((?:[^\"\\\\]|\\\\.)*)\")");

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    public Class<Map<String, @Nullable String>> javaType() {
        return (Class) Map.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.OTHER;
    }

    @Override
    public String ddl(TypeRendering rendering) {
        return "HSTORE";
    }

    @Override
    public JdbcCodec<Map<String, @Nullable String>> codec(CodecSource dialect) {
        return PostgresCodecs.UNTYPED.map(this::toText, this::fromText);
    }

    @Override
    public String toText(Map<String, @Nullable String> value) {
        StringBuilder text = new StringBuilder();
        value.forEach((key, one) -> text.append(text.isEmpty() ? "" : ", ")
                .append(quoted(key))
                .append("=>")
                .append(one == null ? "NULL" : quoted(one)));
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public Map<String, @Nullable String> fromText(String text) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            String value = pair.group(2);
            map.put(unquoted(pair.group(1)), value == null ? null : unquoted(value));
        }
        return Collections.unmodifiableMap(map);
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    @Override
    public String toString() {
        return "HSTORE";
    }
}
