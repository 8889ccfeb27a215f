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
        value.forEach((key, one) -> {
            text.append(text.isEmpty() ? "" : ", ");
            QuotedText.write(key, text);
            text.append("=>");
            if (one == null) {
                text.append("NULL");
            } else {
                QuotedText.write(one, text);
            }
        });
        return text.toString();
    }

    @Override
    public Map<String, @Nullable String> fromText(String text) {
        QuotedText reader = new QuotedText(text);
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        while (!reader.isAtEnd()) {
            String key = reader.quoted();
            reader.skip("=>".length());
            if (reader.peek() == '"') {
                map.put(key, reader.quoted());
            } else {
                reader.skip("NULL".length());
                map.put(key, null);
            }
            reader.skip(", ".length());
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String toString() {
        return "HSTORE";
    }
}
