package io.jalchemy.examples.tutorial;

import java.util.ArrayList;
import java.util.List;

/**
 * What one example does: the statements that it sends, each followed by its parameters, and what it prints. White space is
 * collapsed, and what differs between two languages in the writing of the same value is taken out.
 *
 * @param sql transactions and statements as logged
 * @param printed one line per printed line
 */
record Example(List<String> sql, List<String> printed) {

    static Example of(List<String> logged, List<String> printed) {
        List<String> sql = new ArrayList<>();
        for (String line : logged) {
            sql.add(Text.parameters(Text.collapsed(line)));
        }
        return new Example(sql, printed.stream().map(Text::value).toList());
    }
}
