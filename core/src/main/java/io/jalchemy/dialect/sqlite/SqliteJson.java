package io.jalchemy.dialect.sqlite;

import io.jalchemy.types.JsonType;
import java.math.BigDecimal;

/**
 * Documents as text. A column of type JSON has the affinity NUMERIC, which turns a document that is nothing but a number into a
 * number of SQLite's (https://sqlite.org/datatype3.html); so one with more digits than that keeps is refused, as an exact number is.
 */
final class SqliteJson {
    private SqliteJson() {}

    /** The document, if the database leaves it as it is. */
    static String kept(String document, JsonType<?> type) {
        if (isNumber(document)) {
            SqliteNumbers.requireKept(new BigDecimal(document), type);
        }
        return document;
    }

    private static boolean isNumber(String document) {
        return !document.isEmpty() && (document.charAt(0) == '-' || Character.isDigit(document.charAt(0)));
    }
}
