package io.jalchemy.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database speaks of transactions of two phases. Ids are given as they are and written as literals. */
public interface TwoPhaseCommands {
    /** What begins one; empty where the first statement does. */
    List<String> begin(String id);

    /** What prepares it. */
    List<String> prepare(String id);

    /** What rolls it back while it is not prepared. */
    List<String> rollback(String id);

    /**
     * Whether the end of a prepared one has to be sent in autocommit mode.
     *
     * @param own whether the connection that ends it has prepared it, and done nothing since
     */
    boolean endsInAutocommit(boolean own);

    /** What commits it once it is prepared, outside of a transaction. */
    String commitPrepared(String id);

    /** What rolls it back once it is prepared, outside of a transaction. */
    String rollbackPrepared(String id);

    /** The query for those that are prepared. */
    String recoverSql();

    /** The id in a row of {@link #recoverSql()}. */
    String recovered(List<@Nullable Object> row);

    /** An id as a literal of the standard. */
    static String literal(String id) {
        return "'" + id.replace("'", "''") + "'";
    }
}
