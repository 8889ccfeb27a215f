package io.jalchemy.compiler;

import java.util.Set;

/** Words that cannot be names without quotes. */
public final class ReservedWords {
    /** Words that most databases reserve. */
    public static final Set<String> GENERIC = of("""
            all analyse analyze and any array as asc asymmetric authorization between binary both
            case cast check collate column constraint create cross current_date current_role
            current_time current_timestamp current_user default deferrable desc distinct do else
            end except false for foreign freeze from full grant group having ilike in initially
            inner intersect into is isnull join leading left like limit localtime localtimestamp
            natural new not notnull null off offset old on only or order outer overlaps placing
            primary references right select session_user set similar some symmetric table then to
            trailing true union unique user using verbose when where
            """);

    private ReservedWords() {}

    /** The words of a text, in lower case. */
    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
