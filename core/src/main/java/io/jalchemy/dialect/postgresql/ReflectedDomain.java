package io.jalchemy.dialect.postgresql;

import io.jalchemy.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain of a database.
 *
 * @param name of the domain
 * @param schema that it is in
 * @param visible whether it is found without its schema
 * @param dataType the type underneath
 * @param nullable whether it takes null
 * @param defaultText the SQL of its default, or null
 * @param collation where that is another one than that of the type underneath; or null
 * @param checks its CHECK constraints by name, in the order in which the database tests them
 */
public record ReflectedDomain(
        String name,
        String schema,
        boolean visible,
        SqlType<?> dataType,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable String collation,
        List<Check> checks) {
    /**
     * A CHECK constraint of a domain.
     *
     * @param name of the constraint
     * @param sqlText the condition over {@code VALUE}
     */
    public record Check(String name, String sqlText) {}

    /** Copies the constraints. */
    public ReflectedDomain {
        checks = List.copyOf(checks);
    }
}
