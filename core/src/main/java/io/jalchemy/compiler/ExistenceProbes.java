package io.jalchemy.compiler;

import io.jalchemy.error.UnsupportedCompilationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database is asked whether something is there. Each method gives questions that are put in order until one is answered
 * with yes; a schema is null for the default one.
 */
public abstract class ExistenceProbes {
    private final String dialect;

    /** For dialects, by name. */
    protected ExistenceProbes(String dialect) {
        this.dialect = dialect;
    }

    /** Nothing can be asked. */
    public static ExistenceProbes none(String dialect) {
        return new ExistenceProbes(dialect) {};
    }

    /** Whether there is a table or view. */
    public List<ExistenceProbe> table(String name, @Nullable String schema) {
        throw unknown("table");
    }

    /** Whether a table has an index. */
    public List<ExistenceProbe> index(String table, String name, @Nullable String schema) {
        throw unknown("index");
    }

    /** Whether there is a sequence. */
    public List<ExistenceProbe> sequence(String name, @Nullable String schema) {
        throw unknown("sequence");
    }

    /** Whether there is a type. */
    public List<ExistenceProbe> type(String name, @Nullable String schema) {
        throw unknown("type");
    }

    /** Whether there is a schema. */
    public List<ExistenceProbe> schema(String name) {
        throw unknown("schema");
    }

    private UnsupportedCompilationException unknown(String what) {
        return new UnsupportedCompilationException(
                "Dialect %s cannot be asked whether a %s is there. Create and drop without looking: CheckFirst.NONE."
                        .formatted(dialect, what));
    }
}
