package io.jalchemy.compiler;

import java.util.Map;
import java.util.Set;

/**
 * A question whether something is there: it is if the statement gives a row.
 *
 * @param sql with named parameters, or without any if it is sent as it is
 * @param parameters values of the named parameters
 * @param absentCodes error codes of the database by which it says that the thing is not there
 */
public record ExistenceProbe(String sql, Map<String, String> parameters, Set<Integer> absentCodes) {
    /** Copies the collections. */
    public ExistenceProbe {
        parameters = Map.copyOf(parameters);
        absentCodes = Set.copyOf(absentCodes);
    }

    /** A statement that is sent as it is. */
    public static ExistenceProbe raw(String sql) {
        return new ExistenceProbe(sql, Map.of(), Set.of());
    }

    /** A statement with named parameters. */
    public static ExistenceProbe of(String sql, Map<String, String> parameters) {
        return new ExistenceProbe(sql, parameters, Set.of());
    }
}
