package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Textual SQL. {@code :name} is a parameter, {@code \:name} is not, {@code ::} is left alone. It can be executed, used as an
 * expression, as a condition and in FROM, and becomes a select with typed columns through {@link #columns}.
 */
public final class TextClause extends StatementNode<Row> {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)");

    private final String text;
    private final List<BindParameter<?>> parameters;

    private TextClause(String text, List<BindParameter<?>> parameters) {
        this.text = text;
        this.parameters = List.copyOf(parameters);
    }

    /** Text in which every {@code :name} is a parameter without a value. */
    public static TextClause of(String text) {
        List<BindParameter<?>> found = new ArrayList<>();
        Map<String, BindParameter<?>> byKey = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            byKey.computeIfAbsent(
                    matcher.group(1), key -> BindParameter.required(key, io.jalchemy.types.Types.nullType()));
        }
        found.addAll(byKey.values());
        return new TextClause(text, found);
    }

    /** The pattern that finds parameters in text: group 1 is the name. */
    public static Pattern parameterPattern() {
        return PARAMETER;
    }

    /** The text as given. */
    public String text() {
        return text;
    }

    /** The parameters, each once, in the order of their first appearance. */
    public List<BindParameter<?>> parameters() {
        return parameters;
    }

    /** The parameter of a name, or null. */
    public @Nullable BindParameter<?> parameter(String key) {
        for (BindParameter<?> parameter : parameters) {
            if (parameter.key().equals(key)) {
                return parameter;
            }
        }
        return null;
    }

    /**
     * The same text with these parameters in place of the ones of the same key.
     *
     * @throws ArgumentException if the text has no parameter of that key
     */
    public TextClause bind(BindParameter<?>... given) {
        List<BindParameter<?>> result = new ArrayList<>(parameters);
        for (BindParameter<?> parameter : given) {
            int at = -1;
            for (int i = 0; i < result.size(); i++) {
                if (result.get(i).key().equals(parameter.key())) {
                    at = i;
                }
            }
            if (at < 0) {
                throw new ArgumentException("This text() has no parameter :%s. It has: %s. Text: %s"
                        .formatted(
                                parameter.key(),
                                String.join(
                                        ", ",
                                        parameters.stream()
                                                .map(BindParameter::key)
                                                .toList()),
                                text));
            }
            result.set(at, parameter);
        }
        return new TextClause(text, result);
    }

    /** The same text with a value for one parameter; its type follows the value. */
    public TextClause bind(String key, @Nullable Object value) {
        BindParameter<?> known = parameter(key);
        BindParameter<?> given = BindParameter.named(key, Coercion.typeOf(value), value);
        return bind(
                known == null || known.type() == io.jalchemy.types.Types.nullType() ? given : known.withValue(value));
    }

    /** A select with these result columns, matched to the columns of the text by name. */
    public TextualSelect<Row> columns(Expression<?>... columns) {
        return new TextualSelect<>(this, List.of(columns), false, List.of());
    }

    /** A select with these result columns, matched to the columns of the text by position. */
    public TextualSelect<Row> columnsByPosition(Expression<?>... columns) {
        return new TextualSelect<>(this, List.of(columns), true, List.of());
    }

    /** The text as an expression. */
    public Expression<Object> asExpression() {
        return new TextExpression(this);
    }

    /** The text as a condition for WHERE, HAVING or ON. */
    public Condition asCondition() {
        return new TextCondition(this);
    }

    /** The text as a FROM element. */
    public FromClause asFrom() {
        return new TextFrom(this);
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? text : parameters;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TextClause(parts.get(0), parts.get(1));
    }
}
