package io.jalchemy.compiler;

import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Name;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as it stands in compiled SQL.
 *
 * @param parameter the node that gives type, mode and (unless the statement is run again with others) the value
 * @param name the name in display, unique in the statement
 * @param quote whether the mark has the name in quotes where the dialect allows it, null for only if needed
 * @param sequence tells in which order the parameters were met while compiling; the same for each place of one parameter
 * @param ordinal its place among the parameters of the statement as a comparison meets them, -1 if the compiler added it
 * @param emptySet what is written for an empty list
 * @param before what is written before each item of a list
 * @param after what is written behind each item of a list
 */
public record BindSlot(
        BindParameter<?> parameter,
        String name,
        @Nullable Boolean quote,
        int sequence,
        int ordinal,
        String emptySet,
        String before,
        String after) {
    Name shownName() {
        return Name.of(name).withQuote(quote);
    }

    String wrap(String item) {
        return before + item + after;
    }
}
