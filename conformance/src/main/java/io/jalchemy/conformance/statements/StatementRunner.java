package io.jalchemy.conformance.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.conformance.cases.Outcome;
import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.sql.DdlNode;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds, compiles and compares. */
public final class StatementRunner {
    private final Dialects dialects = new Dialects();

    /** A runner; it keeps the dialects that cases share. */
    public StatementRunner() {}

    /** Builds the statement and nothing more; passed if that works. */
    public static Outcome build(StatementCase one) {
        return Outcome.of(() -> {
            new Interpreter(one.json().path("defs")).build(one.json().path("stmt"));
            return Outcome.PASSED;
        });
    }

    /** Builds and compiles the statement and compares it with what was recorded. */
    public Outcome run(StatementCase one) {
        return Outcome.of(() -> {
            JsonNode json = one.json();
            Dialect dialect = dialects.of(json.path("dialect"));
            Object made = new Interpreter(json.path("defs")).build(json.path("stmt"));
            return switch (made) {
                case SqlType<?> type ->
                    Expectation.of(json).compareText(dialect.typeCompiler().render(type));
                case DdlNode ddl ->
                    Expectation.of(json)
                            .compareText(dialect.ddlCompiler(options(json)).write(ddl));
                case SqlNode node -> compare(dialect, node, json);
                default ->
                    throw new UnsupportedCaseException(
                            "%s as a statement".formatted(made.getClass().getSimpleName()));
            };
        });
    }

    /** What a dialect writes for the statement of a case, whichever dialect that is about, to the last blank; or why it refuses. */
    public static String text(StatementCase one, Dialect dialect) {
        JsonNode json = one.json();
        try {
            return switch (new Interpreter(json.path("defs")).build(json.path("stmt"))) {
                case SqlType<?> type -> dialect.typeCompiler().render(type);
                case DdlNode ddl -> dialect.ddlCompiler(options(json)).write(ddl);
                case SqlNode node -> dialect.compile(node, options(json)).sql();
                case Object other -> "no statement: " + other.getClass().getName();
            };
        } catch (UnsupportedCaseException | JalchemyException e) {
            return "refused: " + e.getMessage();
        }
    }

    /** Given values count for the parameters, not for the text: it shows lists as long as the statement's own. */
    private static Outcome compare(Dialect dialect, SqlNode node, JsonNode json) {
        CompileOptions options = options(json);
        Map<String, @Nullable Object> given = CompileOptionReader.givenParameters(json.path("compile"));
        return Expectation.of(json)
                .compare(dialect.compile(node, options), dialect.compile(node, options.withParameters(given)));
    }

    private static CompileOptions options(JsonNode json) {
        return CompileOptionReader.read(new Node(json.path("compile")));
    }
}
