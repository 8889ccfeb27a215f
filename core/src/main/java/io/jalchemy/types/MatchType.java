package io.jalchemy.types;

/** What a full-text match answers: a truth value, or a relevance that counts as true when it is not zero. */
public record MatchType() implements StandardType<Boolean> {
    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.BOOLEAN;
    }

    @Override
    public JdbcCodec<Boolean> codec(CodecSource dialect) {
        return BooleanType.CODEC;
    }

    @Override
    public String toString() {
        return "MatchType";
    }
}
