package io.jalchemy.types;

import io.jalchemy.error.ValueConversionException;
import java.util.UUID;

/**
 * Universally unique identifiers. Dialects without a type for them keep 32 hexadecimal digits in {@code CHAR(32)}.
 *
 * @param exact true writes exactly {@code UUID}
 * @param nativeUuid whether the dialect's own type is used where there is one
 * @param asUuid true reads {@link UUID}, false reads its text with hyphens
 * @param <T> {@code UUID} or {@code String}
 */
public record UuidType<T>(boolean exact, boolean nativeUuid, boolean asUuid) implements StandardType<T> {
    private static final int HEX_LENGTH = 32;

    /** Identifiers as {@link UUID}. */
    public static UuidType<UUID> of(boolean exact) {
        return new UuidType<>(exact, true, true);
    }

    @Override
    @SuppressWarnings("unchecked") // asUuid stands for T
    public Class<T> javaType() {
        return (Class<T>) (asUuid ? UUID.class : String.class);
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.UUID;
    }

    @Override
    public JdbcCodec<T> codec(CodecSource dialect) {
        return over(StringType.CODEC.map(UuidType::toHex, this::fromText));
    }

    /** The codec of this type by way of one that carries {@link UUID}. For dialects that have such a type. */
    @SuppressWarnings("unchecked") // asUuid stands for T
    public JdbcCodec<T> over(JdbcCodec<UUID> carrier) {
        return (JdbcCodec<T>) (asUuid ? carrier : carrier.map(this::fromText, UUID::toString));
    }

    /** The 32 hexadecimal digits of an identifier. */
    public static String toHex(UUID value) {
        return value.toString().replace("-", "");
    }

    /** The identifier written with hyphens or without. */
    public UUID fromText(String text) {
        String hyphenated = text.length() == HEX_LENGTH
                ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                : text;
        try {
            return UUID.fromString(hyphenated);
        } catch (IllegalArgumentException e) {
            throw new ValueConversionException(
                    "Type %s cannot hold \"%s\": it is not a UUID, expected 32 hexadecimal digits, with hyphens or without."
                            .formatted(this, text),
                    e);
        }
    }

    @Override
    public String toString() {
        return exact ? "UUID" : "Uuid";
    }
}
