package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;

/** Quotes identifiers as the database does. */
final class SqliteIdentifiers extends IdentifierPreparer {
    SqliteIdentifiers(boolean doublePercents) {
        super("\"", "\"", ReservedWords.GENERIC, doublePercents);
    }
}
