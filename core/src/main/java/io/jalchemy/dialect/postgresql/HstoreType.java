package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.CodecSource;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JavaCode;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.TypeRendering;
import io.jalchemy.types.TypeSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code HSTORE}, of the extension hstore: texts under keys. A key may have no value, a null. */
public record HstoreType()
        implements DialectType<Map<String, @Nullable String>>, PostgresTextForm<Map<String, @Nullable String>> {
    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public TypeSource source() {
        return new TypeSource(
                JavaCode.type(Map.class, JavaCode.type(String.class), JavaCode.type(String.class)),
                JavaCode.call(PostgresTypes.class, "hstore"));
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
        return new Reader(text).read();
    }

    @Override
    public String toString() {
        return "HSTORE";
    }

    /** Reads {@code "key"=>"value", "key"=>NULL}; used once. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Map<String, @Nullable String> read() {
            Map<String, @Nullable String> map = new LinkedHashMap<>();
            while (at < text.length()) {
                String key = quoted();
                at += "=>".length();
                if (text.charAt(at) == '"') {
                    map.put(key, quoted());
                } else {
                    at += "NULL".length();
                    map.put(key, null);
                }
                at += ", ".length();
            }
            return Collections.unmodifiableMap(map);
        }

        private String quoted() {
            StringBuilder content = new StringBuilder();
            at++;
            while (text.charAt(at) != '"') {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                content.append(text.charAt(at++));
            }
            at++;
            return content.toString();
        }
    }
}
