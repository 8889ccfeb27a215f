package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;

/** Quotes identifiers as the database does. */
class MySqlIdentifiers extends IdentifierPreparer {
    MySqlIdentifiers(boolean doublePercents) {
        super("`", "`", ReservedWords.GENERIC, doublePercents);
    }
}
