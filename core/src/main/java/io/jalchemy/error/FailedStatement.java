package io.jalchemy.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was being executed when something failed.
 *
 * @param sql the text as the driver got it; empty if there was no statement, as while connecting
 * @param parameters values in the order of their marks; for a batch one list per set of parameters
 * @param shownParameters the parameters as a message shows them, shortened or hidden; empty if there is nothing to show
 * @param rowIndex of a batch, the index of the set of parameters that was refused, counted from 0; -1 if unknown
 * @param remedy what the database's own text leaves out: what to do about it; empty if there is nothing to add
 */
public record FailedStatement(
        String sql, List<@Nullable Object> parameters, String shownParameters, int rowIndex, String remedy) {
    /** No statement: something failed outside of one. */
    public static final FailedStatement NONE = new FailedStatement("", List.of(), "", -1);

    /** Nothing to add to what the database says. */
    public FailedStatement(String sql, List<@Nullable Object> parameters, String shownParameters, int rowIndex) {
        this(sql, parameters, shownParameters, rowIndex, "");
    }

    /** Copies the list. */
    public FailedStatement {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** The same with the set of parameters that was refused. */
    public FailedStatement atRow(int index) {
        return new FailedStatement(sql, parameters, shownParameters, index, remedy);
    }

    /** The same with what to do about it. */
    public FailedStatement withRemedy(String text) {
        return new FailedStatement(sql, parameters, shownParameters, rowIndex, text);
    }

    String describe(String problem) {
        StringBuilder text = new StringBuilder(problem);
        if (!remedy.isEmpty()) {
            text.append('\n').append(remedy);
        }
        if (!sql.isEmpty()) {
            text.append("\n[SQL: ").append(sql).append(']');
        }
        if (!shownParameters.isEmpty()) {
            text.append('\n').append(shownParameters);
        }
        if (rowIndex >= 0) {
            text.append("\n[refused: set of parameters ").append(rowIndex).append(", counted from 0]");
        }
        return text.toString();
    }
}
