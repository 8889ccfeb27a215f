package io.jalchemy.compiler;

import io.jalchemy.sql.BindParameter;

/**
 * A parameter as it stands in compiled SQL.
 *
 * @param parameter the node that gives type, mode and (unless the statement is run again with others) the value
 * @param name the name in display, unique in the statement
 * @param sequence tells in which order the parameters were met while compiling; the same for each place of one parameter
 * @param ordinal its place among the parameters of the statement as a comparison meets them, -1 if the compiler added it
 * @param emptySet what is written for an empty list
 * @param before what is written before each item of a list
 * @param after what is written behind each item of a list
 */
public record BindSlot(
        BindParameter<?> parameter,
        String name,
        int sequence,
        int ordinal,
        String emptySet,
        String before,
        String after) {
    String wrap(String item) {
        return before + item + after;
    }
}
