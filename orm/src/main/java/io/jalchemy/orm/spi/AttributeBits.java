package io.jalchemy.orm.spi;

/** What is known per attribute beyond the sixty-fourth: rarely needed, so it lives apart from {@link EntityState}. */
final class AttributeBits {
    private final long[] present;
    private final long[] changed;
    private final long[] expired;

    AttributeBits(int attributes) {
        int words = (attributes - 1) / Long.SIZE;
        present = new long[words];
        changed = new long[words];
        expired = new long[words];
    }

    enum Kind {
        PRESENT,
        CHANGED,
        EXPIRED
    }

    private long[] words(Kind kind) {
        return switch (kind) {
            case PRESENT -> present;
            case CHANGED -> changed;
            case EXPIRED -> expired;
        };
    }

    boolean get(Kind kind, int attribute) {
        return (words(kind)[attribute / Long.SIZE - 1] & 1L << attribute) != 0;
    }

    void set(Kind kind, int attribute, boolean value) {
        long bit = 1L << attribute;
        int word = attribute / Long.SIZE - 1;
        if (value) {
            words(kind)[word] |= bit;
        } else {
            words(kind)[word] &= ~bit;
        }
    }

    boolean any(Kind kind) {
        for (long word : words(kind)) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    void clear(Kind kind) {
        java.util.Arrays.fill(words(kind), 0);
    }
}
