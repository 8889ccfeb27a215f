package io.jalchemy.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Functions whose result type or writing is known; {@link #OTHER} is any function of a database. */
public enum FunctionKind {
    OTHER,
    NOW,
    CURRENT_TIMESTAMP,
    CURRENT_DATE,
    CURRENT_TIME,
    LOCALTIME,
    LOCALTIMESTAMP,
    CURRENT_USER,
    SESSION_USER,
    USER,
    SYSDATE,
    COUNT,
    SUM,
    MAX,
    MIN,
    COALESCE,
    CHAR_LENGTH,
    CONCAT,
    RANDOM,
    ARRAY_AGG,
    AGGREGATE_STRINGS,
    MODE,
    PERCENTILE_CONT,
    PERCENTILE_DISC,
    RANK,
    DENSE_RANK,
    PERCENT_RANK,
    CUME_DIST,
    CUBE,
    ROLLUP,
    GROUPING_SETS;

    private static final Map<String, FunctionKind> BY_NAME = new HashMap<>();

    static {
        for (FunctionKind kind : values()) {
            if (kind != OTHER) {
                BY_NAME.put(kind.name().toLowerCase(Locale.ROOT), kind);
            }
        }
    }

    /** The kind of a function by its name, without regard to case. */
    public static FunctionKind named(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), OTHER);
    }

    /** Whether it picks one of the values that WITHIN GROUP orders. */
    boolean hasTypeOfOrder() {
        return this == MODE || this == PERCENTILE_CONT || this == PERCENTILE_DISC;
    }

    /** Whether standard SQL writes it without parentheses when it has no arguments. */
    public boolean isWrittenWithoutParentheses() {
        return switch (this) {
            case CURRENT_TIMESTAMP,
                    CURRENT_DATE,
                    CURRENT_TIME,
                    LOCALTIME,
                    LOCALTIMESTAMP,
                    CURRENT_USER,
                    SESSION_USER,
                    USER,
                    SYSDATE -> true;
            default -> false;
        };
    }
}
