package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier with what is known about its writing. An anonymous name has no text yet: it consists of pieces, of which
 * each {@link Anonymous} becomes {@code base_1}, {@code base_2} … in the order in which a statement mentions them.
 *
 * @param text the name itself; empty for an anonymous one
 * @param quote true or false to force or forbid quotes; null lets the dialect decide
 * @param origin where the name comes from, which decides how over-long names are cut
 * @param pieces of an anonymous name: strings and {@link Anonymous}; empty for a plain one
 */
public record Name(String text, @Nullable Boolean quote, Origin origin, List<Object> pieces) {
    /** Where a name comes from. */
    public enum Origin {
        /** Given by the user; an over-long one is an error. */
        GIVEN,
        /** Generated; cut with a counter when longer than the dialect's label length. */
        TRUNCATABLE,
        /** A finished constraint or index name: no naming convention is applied any more. */
        FINISHED
    }

    /**
     * A name that a thing without one gets while compiling.
     *
     * @param owner the thing; the same owner and base give the same name within a statement
     * @param base what the counter is appended to
     */
    public record Anonymous(Object owner, String base) {}

    /** Copies the pieces. */
    public Name {
        pieces = List.copyOf(pieces);
    }

    /** A plain name, quoted where the dialect needs it. */
    public static Name of(String text) {
        return new Name(text, null, Origin.GIVEN, List.of());
    }

    /** A name that is always quoted. */
    public static Name quoted(String text) {
        return new Name(text, true, Origin.GIVEN, List.of());
    }

    /** A name that is never quoted. */
    public static Name unquoted(String text) {
        return new Name(text, false, Origin.GIVEN, List.of());
    }

    /** A generated name, subject to the label length limit of the dialect. */
    public static Name truncatable(String text) {
        return new Name(text, null, Origin.TRUNCATABLE, List.of());
    }

    /** A finished constraint or index name to which no naming convention is applied. */
    public static Name finished(String text) {
        return new Name(text, null, Origin.FINISHED, List.of());
    }

    /** A name that is made while compiling: {@code base_n}. */
    public static Name anonymous(Object owner, String base) {
        return new Name("", null, Origin.TRUNCATABLE, List.of(new Anonymous(owner, base)));
    }

    /** Whether the text is only known while compiling. */
    public boolean isAnonymous() {
        return !pieces.isEmpty();
    }

    /** The same name, cut when it is too long. */
    public Name asTruncatable() {
        return origin == Origin.TRUNCATABLE ? this : new Name(text, quote, Origin.TRUNCATABLE, pieces);
    }

    /** This name followed by text. */
    public Name plus(String suffix) {
        if (!isAnonymous()) {
            return new Name(text + suffix, quote, origin, List.of());
        }
        List<Object> longer = new ArrayList<>(pieces);
        longer.add(suffix);
        return new Name("", quote, origin, longer);
    }

    /** This name followed by another. */
    public Name plus(Name other) {
        if (!other.isAnonymous()) {
            return plus(other.text);
        }
        List<Object> all = new ArrayList<>(isAnonymous() ? pieces : List.<Object>of(text));
        all.addAll(other.pieces);
        return new Name("", quote, origin, all);
    }

    /** What tells this name from another, whatever is known about quotes. */
    public Object key() {
        return isAnonymous() ? pieces : text;
    }

    /** The same name with this rule for quotes. */
    public Name withQuote(@Nullable Boolean rule) {
        return new Name(text, rule, origin, pieces);
    }

    @Override
    public String toString() {
        if (!isAnonymous()) {
            return text;
        }
        StringBuilder all = new StringBuilder();
        for (Object piece : pieces) {
            all.append(piece instanceof Anonymous anonymous ? "<" + anonymous.base() + ">" : piece);
        }
        return all.toString();
    }
}
