package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;

/** Quotes identifiers as the database does. */
final class PostgresIdentifiers extends IdentifierPreparer {
    PostgresIdentifiers(boolean doublePercents) {
        super("\"", "\"", ReservedWords.GENERIC, doublePercents);
    }
}
