package io.jalchemy.compiler;

import io.jalchemy.sql.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives anonymous names their text, counting per base in the order of first use, and cuts generated names that are too long. */
final class NameMaker {
    /** What a generated name is for; counters of cut names run per kind. */
    enum Kind {
        COLUMN,
        ALIAS,
        BIND,
        VALUES
    }

    private static final Pattern UNFIT = Pattern.compile("[%() $]+");

    private record Key(Kind kind, Object name) {}

    private final int labelLength;
    private final Map<Name.Anonymous, String> anonymous = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<Key, String> cut = new HashMap<>();
    private final Map<Kind, Integer> cutCounters = new HashMap<>();

    NameMaker(DialectTraits traits) {
        Integer given = traits.labelLength();
        labelLength = given == null ? traits.maxIdentifierLength() : given;
    }

    /** The text of a name; a plain one that was given by the user stays as it is. */
    String text(Kind kind, Name name) {
        if (name.origin() != Name.Origin.TRUNCATABLE) {
            return name.isAnonymous() ? expand(name) : name.text();
        }
        Key key = new Key(kind, name.key());
        String known = cut.get(key);
        if (known != null) {
            return known;
        }
        String text = name.isAnonymous() ? expand(name) : name.text();
        if (text.length() > labelLength - 6) {
            int counter = cutCounters.merge(kind, 1, Integer::sum);
            text = text.substring(0, Math.max(labelLength - 6, 0)) + "_" + Integer.toHexString(counter);
        }
        cut.put(key, text);
        return text;
    }

    /** The name with its text, keeping what is known about quotes. */
    Name resolve(Kind kind, Name name) {
        return name.isAnonymous() || name.origin() == Name.Origin.TRUNCATABLE
                ? Name.of(text(kind, name)).withQuote(name.quote())
                : name;
    }

    private String expand(Name name) {
        StringBuilder text = new StringBuilder();
        for (Object piece : name.pieces()) {
            text.append(piece instanceof Name.Anonymous one ? number(one) : piece);
        }
        return text.toString();
    }

    /** The base of a generated name without characters that would need quotes or have a meaning for drivers. */
    static String fit(String base) {
        return UNFIT.matcher(base).replaceAll("_");
    }

    private String number(Name.Anonymous one) {
        String known = anonymous.get(one);
        if (known == null) {
            String base = fit(one.base());
            known = base + "_" + counters.merge(base, 1, Integer::sum);
            anonymous.put(one, known);
        }
        return known;
    }
}
