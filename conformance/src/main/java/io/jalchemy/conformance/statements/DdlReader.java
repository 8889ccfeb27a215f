package io.jalchemy.conformance.statements;

import org.jspecify.annotations.Nullable;

/** Reads statements that change the schema, and types written on their own. */
final class DdlReader implements Interpreter.Reader {
    DdlReader(Interpreter interpreter) {}

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "type" -> TypeReader.required(node.raw("type"));
            default -> null;
        };
    }
}
