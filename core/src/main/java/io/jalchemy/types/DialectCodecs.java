package io.jalchemy.types;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of one dialect: asks its {@link CodecChoices} first, then the type itself, and remembers the answer. Safe
 * for any number of threads.
 */
public final class DialectCodecs implements CodecSource {
    /** Types are few; only a program that makes new identity-compared types per statement gets here. */
    private static final int LIMIT = 4096;

    private final String name;
    private final CodecChoices choices;
    private final JsonFormat json;
    private final ConcurrentHashMap<SqlType<?>, JdbcCodec<?>> known = new ConcurrentHashMap<>();

    private DialectCodecs(String name, CodecChoices choices, JsonFormat json) {
        this.name = Objects.requireNonNull(name, "name");
        this.choices = Objects.requireNonNull(choices, "choices");
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * The codecs of a dialect, with JSON through Jackson.
     *
     * @param name the dialect's name
     * @param choices what this dialect does differently from standard JDBC
     */
    public static DialectCodecs of(String name, CodecChoices choices) {
        return new DialectCodecs(name, choices, JsonFormat.jackson());
    }

    /** The same codecs with another way to write and read JSON documents. */
    public DialectCodecs withJson(JsonFormat format) {
        return new DialectCodecs(name, choices, format);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JsonFormat json() {
        return json;
    }

    @Override
    @SuppressWarnings("unchecked") // the map holds for each type the codec of that type
    public <T> JdbcCodec<T> codec(SqlType<T> type) {
        JdbcCodec<?> codec = known.get(type);
        if (codec == null) {
            codec = resolve(type);
            if (known.size() >= LIMIT) {
                known.clear();
            }
            known.put(type, codec);
        }
        return (JdbcCodec<T>) codec;
    }

    private <T> JdbcCodec<T> resolve(SqlType<T> type) {
        if (type instanceof VariantType<T> variant) {
            return codec(variant.forDialect(name));
        }
        @Nullable JdbcCodec<T> chosen = choices.choose(type, this);
        return chosen == null ? type.codec(this) : chosen;
    }
}
