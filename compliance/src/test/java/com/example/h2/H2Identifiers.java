package com.example.h2;

import io.jalchemy.compiler.IdentifierPreparer;
import java.util.Locale;
import java.util.Set;

/** Quotes, and what H2 keeps names as: unquoted ones in upper case. */
final class H2Identifiers extends IdentifierPreparer {
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "between",
            "both",
            "case",
            "cast",
            "check",
            "constraint",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "day",
            "default",
            "distinct",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "full",
            "group",
            "groups",
            "having",
            "hour",
            "if",
            "in",
            "inner",
            "intersect",
            "interval",
            "is",
            "join",
            "key",
            "leading",
            "left",
            "like",
            "limit",
            "localtime",
            "localtimestamp",
            "minus",
            "minute",
            "month",
            "natural",
            "not",
            "null",
            "offset",
            "on",
            "or",
            "order",
            "over",
            "partition",
            "primary",
            "qualify",
            "range",
            "regexp",
            "right",
            "row",
            "rownum",
            "rows",
            "second",
            "select",
            "session_user",
            "set",
            "some",
            "symmetric",
            "system_user",
            "table",
            "to",
            "top",
            "true",
            "uescape",
            "union",
            "unique",
            "unknown",
            "user",
            "using",
            "value",
            "values",
            "when",
            "where",
            "window",
            "with",
            "year");

    H2Identifiers() {
        super("\"", "\"", RESERVED, false);
    }

    /** A name as the catalog has it. */
    String stored(String name) {
        return needsQuotes(name) ? name : name.toUpperCase(Locale.ROOT);
    }

    /** A name of the catalog as it is known here. */
    String known(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return stored.equals(stored.toUpperCase(Locale.ROOT)) && !needsQuotes(lower) ? lower : stored;
    }
}
