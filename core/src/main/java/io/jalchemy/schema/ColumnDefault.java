package io.jalchemy.schema;

import io.jalchemy.sql.Expression;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What fills a column, on the client's side, when a statement does not. */
public sealed interface ColumnDefault {
    /** A fixed value. */
    record Value(@Nullable Object value) implements ColumnDefault {}

    /** A function of the other parameters of the row, called once per row. */
    record Computed(Function<Map<String, @Nullable Object>, @Nullable Object> function) implements ColumnDefault {}

    /** A SQL expression that is written into the statement. */
    record Sql(Expression<?> expression) implements ColumnDefault {}

    /** The next value of a sequence. */
    record FromSequence(Sequence sequence) implements ColumnDefault {}

    /** No value: the column only serves to match returned rows to inserted ones. */
    record InsertSentinel() implements ColumnDefault {}
}
