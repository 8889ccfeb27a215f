package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;

/** Quotes identifiers as the database does. */
final class MsSqlIdentifiers extends IdentifierPreparer {
    MsSqlIdentifiers(boolean doublePercents) {
        super("[", "]", ReservedWords.GENERIC, doublePercents);
    }
}
