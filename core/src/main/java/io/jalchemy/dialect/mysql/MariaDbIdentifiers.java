package io.jalchemy.dialect.mysql;

/** Quotes identifiers as MariaDB does: its reserved words differ. */
final class MariaDbIdentifiers extends MySqlIdentifiers {
    MariaDbIdentifiers(boolean doublePercents) {
        super(doublePercents);
    }
}
