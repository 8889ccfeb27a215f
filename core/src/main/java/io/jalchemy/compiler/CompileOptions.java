package io.jalchemy.compiler;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a compilation knows beside the statement.
 *
 * @param columnKeys keys of the parameters that will be given at execution: they select the columns of an INSERT or the
 *     SET of an UPDATE; null when none are known
 * @param parameters values that go with them; empty without
 * @param literalBinds whether values are written inline
 * @param renderPostcompile whether lists are spelled out and late literals written, as just before execution
 * @param literalRowCounts whether integer limits are written as literals just before execution
 * @param executeMany whether the statement will run for several sets of parameters
 * @param schemaTranslate schemas to be replaced at execution, under the name in the statement ({@code ""} for none); null
 *     when none are
 * @param translateNow whether replaced schemas are written right away instead of as markers
 */
public record CompileOptions(
        @Nullable List<String> columnKeys,
        Map<String, @Nullable Object> parameters,
        boolean literalBinds,
        boolean renderPostcompile,
        boolean literalRowCounts,
        boolean executeMany,
        @Nullable Map<String, String> schemaTranslate,
        boolean translateNow) {
    /** Nothing is known. */
    public static final CompileOptions NONE =
            new CompileOptions(null, Map.of(), false, false, false, false, null, false);

    /** The same with the keys of parameters that will be given. */
    public CompileOptions withColumnKeys(@Nullable List<String> keys) {
        return new CompileOptions(
                keys,
                parameters,
                literalBinds,
                renderPostcompile,
                literalRowCounts,
                executeMany,
                schemaTranslate,
                translateNow);
    }

    /** The same with values for the parameters. */
    public CompileOptions withParameters(Map<String, @Nullable Object> values) {
        return new CompileOptions(
                columnKeys,
                values,
                literalBinds,
                renderPostcompile,
                literalRowCounts,
                executeMany,
                schemaTranslate,
                translateNow);
    }

    /** The same with values written inline. */
    public CompileOptions withLiteralBinds() {
        return new CompileOptions(
                columnKeys,
                parameters,
                true,
                renderPostcompile,
                literalRowCounts,
                executeMany,
                schemaTranslate,
                translateNow);
    }

    /** The same with lists spelled out and late literals written. */
    public CompileOptions withPostcompileRendered() {
        return new CompileOptions(
                columnKeys,
                parameters,
                literalBinds,
                true,
                literalRowCounts,
                executeMany,
                schemaTranslate,
                translateNow);
    }

    /** The same with integer limits as late literals. */
    public CompileOptions withLiteralRowCounts() {
        return new CompileOptions(
                columnKeys,
                parameters,
                literalBinds,
                renderPostcompile,
                true,
                executeMany,
                schemaTranslate,
                translateNow);
    }

    /** The same for several sets of parameters. */
    public CompileOptions forMany() {
        return new CompileOptions(
                columnKeys,
                parameters,
                literalBinds,
                renderPostcompile,
                literalRowCounts,
                true,
                schemaTranslate,
                translateNow);
    }

    /** The same with schemas to be replaced. */
    public CompileOptions withSchemaTranslate(@Nullable Map<String, String> map, boolean now) {
        return new CompileOptions(
                columnKeys, parameters, literalBinds, renderPostcompile, literalRowCounts, executeMany, map, now);
    }
}
