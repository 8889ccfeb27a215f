package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.types.SqlType;

/** Reads types that one dialect has. */
final class DialectTypes {
    private DialectTypes() {}

    static SqlType<?> read(String dialect, String name, Node node) {
        throw new UnsupportedCaseException("type %s of %s".formatted(name, dialect));
    }
}
