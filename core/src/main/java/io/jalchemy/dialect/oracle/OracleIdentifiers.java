package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;

/** Quotes identifiers as the database does. */
final class OracleIdentifiers extends IdentifierPreparer {
    OracleIdentifiers(boolean doublePercents) {
        super("\"", "\"", ReservedWords.GENERIC, doublePercents);
    }
}
