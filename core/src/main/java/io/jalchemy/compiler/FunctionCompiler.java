package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.AggregateOrderBy;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Extract;
import io.jalchemy.sql.FunctionColumn;
import io.jalchemy.sql.FunctionExpression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.FunctionKind;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.Over;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.WindowFrame;
import io.jalchemy.sql.WithinGroup;
import io.jalchemy.types.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes function calls, windows and aggregates. A dialect overrides the visit of what it writes differently. */
public class FunctionCompiler {
    private final SqlCompiler compiler;

    /** For dialects. */
    public FunctionCompiler(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    /** What this one is part of. */
    protected final SqlCompiler compiler() {
        return compiler;
    }

    /** A call; known functions go through {@link #visitKnown}. */
    protected String visitFunction(FunctionExpression<?> function, Scope given) {
        Scope scope = given.withAsFrom(false).withWithinColumns(false);
        String text = visitKnown(function, scope);
        return function.withOrdinality() ? text + " WITH ORDINALITY" : text;
    }

    /** A call of a function whose writing may differ from {@code name(arguments)}. */
    protected String visitKnown(FunctionExpression<?> function, Scope scope) {
        return switch (function.kind()) {
            case COUNT -> function.arguments().isEmpty() ? "count(*)" : call(function, scope);
            case AGGREGATE_STRINGS -> visitAggregateStrings(function, "aggregate_strings", scope);
            case GROUPING_SETS -> "GROUPING SETS" + arguments(function, scope);
            case CUBE -> "CUBE" + arguments(function, scope);
            case ROLLUP -> "ROLLUP" + arguments(function, scope);
            case RANDOM -> "random" + arguments(function, scope);
            default ->
                function.kind().isWrittenWithoutParentheses() && isGeneric(function)
                        ? withoutParentheses(function, scope)
                        : call(function, scope);
        };
    }

    private static boolean isGeneric(FunctionExpression<?> function) {
        return function.packages().isEmpty();
    }

    private String withoutParentheses(FunctionExpression<?> function, Scope scope) {
        String name = function.kind() == FunctionKind.SYSDATE
                ? "sysdate"
                : function.kind().name();
        return function.arguments().isEmpty() ? name : name + arguments(function, scope);
    }

    /** {@code name(arguments)} as the user wrote the name. */
    protected final String call(FunctionExpression<?> function, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Name name : function.packages()) {
            text.append(word(name)).append('.');
        }
        return text.append(word(function.name()))
                .append(arguments(function, scope))
                .toString();
    }

    private String word(Name name) {
        boolean quotes = name.quote() != null || compiler.identifiers().hasIllegalCharacters(name.text());
        return quotes ? compiler.identifiers().quote(name) : name.text();
    }

    /** The arguments in parentheses. */
    protected final String arguments(FunctionExpression<?> function, Scope scope) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < function.arguments().size(); i++) {
            Expression<?> argument = function.arguments().get(i);
            text.append(i == 0 ? "" : ", ");
            text.append(compiler.process(ParenthesisRules.operand(argument, StandardOperator.COMMA), scope));
        }
        return text.append(')').toString();
    }

    /** Strings of a group joined by a separator. */
    protected String visitAggregateStrings(FunctionExpression<?> function, String name, Scope scope) {
        return name + arguments(function, scope);
    }

    /** {@code f() FILTER (WHERE …)}. */
    protected String visitFilter(FunctionFilter<?> filter, Scope scope) {
        return compiler.process(filter.function(), scope)
                + " FILTER (WHERE "
                + compiler.process(filter.criterion(), scope)
                + ")";
    }

    /**
     * The same aggregate without FILTER: {@code count(CASE WHEN (criterion) THEN x END)}. This holds for functions that pass
     * over null; others are refused.
     */
    protected final String filteredByCase(FunctionFilter<?> filter, Scope scope) {
        if (!(filter.function() instanceof FunctionExpression<?> function) || !function.passesOverNull()) {
            throw new CompileException(
                    "Dialect %s has no FILTER, and %s cannot be rewritten with CASE because it does not pass over null. Filter the rows in a subquery."
                            .formatted(compiler.dialect(), filter.function()));
        }
        return compiler.process(function.filteredByCase(filter.criterion()), scope);
    }

    /** The exception for a way of grouping that the dialect lacks. */
    protected final CompileException lacksGrouping(FunctionExpression<?> function, String instead) {
        return new CompileException("Dialect %s has no %s in GROUP BY. Use %s, or unionAll(...) of several groupings."
                .formatted(compiler.dialect(), function.kind().name().replace('_', ' '), instead));
    }

    /** {@code (f()).field}. */
    protected String visitFunctionColumn(FunctionColumn<?> field, Scope scope) {
        return "(" + visitFunction(field.function(), scope) + ")."
                + compiler.identifiers().quote(field.name());
    }

    /** {@code f() OVER (PARTITION BY … ORDER BY … frame)}. */
    protected String visitOver(Over<?> over, Scope scope) {
        String function = compiler.process(over.expression(), scope);
        String frame = over.frame() == null ? null : frame(over.frame(), scope);
        List<String> parts = new ArrayList<>();
        if (!over.partitionBy().isEmpty()) {
            parts.add("PARTITION BY " + grouped(over.partitionBy(), scope));
        }
        if (!over.orderBy().isEmpty()) {
            parts.add("ORDER BY " + items(over.orderBy(), scope));
        }
        if (frame != null) {
            parts.add(frame);
        }
        return function + " OVER (" + String.join(" ", parts) + ")";
    }

    private String grouped(List<Expression<?>> items, Scope scope) {
        return compiler.list(
                items.stream()
                        .map(item -> ParenthesisRules.operand(item, StandardOperator.COMMA))
                        .toList(),
                ", ",
                scope);
    }

    private String items(List<Expression<?>> items, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Expression<?> item : items) {
            Scope own = compiler.expressions().forOrderItem(item, scope);
            text.append(text.isEmpty() ? "" : ", ")
                    .append(compiler.process(ParenthesisRules.operand(item, StandardOperator.COMMA), own));
        }
        return text.toString();
    }

    /** {@code ROWS BETWEEN … AND …}. */
    protected String frame(WindowFrame frame, Scope scope) {
        return frame.unit().name() + " BETWEEN " + bound(frame.lower(), "PRECEDING", scope) + " AND "
                + bound(frame.upper(), "FOLLOWING", scope);
    }

    private String bound(@Nullable Object bound, String unboundedSide, Scope scope) {
        return switch (bound) {
            case null -> "UNBOUNDED " + unboundedSide;
            case Duration time -> side(time.compareTo(Duration.ZERO), Sql.literal(time.abs(), Types.interval()), scope);
            case Integer rows -> side(rows, Sql.literal(Math.abs(rows), Types.integer()), scope);
            default -> throw new IllegalStateException("A window frame cannot be bound by " + bound);
        };
    }

    private String side(int sign, Expression<?> distance, Scope scope) {
        return sign == 0 ? "CURRENT ROW" : compiler.process(distance, scope) + (sign < 0 ? " PRECEDING" : " FOLLOWING");
    }

    /** {@code f() WITHIN GROUP (ORDER BY …)}. */
    protected String visitWithinGroup(WithinGroup<?> group, Scope scope) {
        return compiler.process(group.function(), scope) + " WITHIN GROUP (ORDER BY " + items(group.orderBy(), scope)
                + ")";
    }

    /** {@code x ORDER BY …} within an aggregate. */
    protected String visitAggregateOrderBy(AggregateOrderBy<?> ordered, Scope scope) {
        return compiler.process(ordered.expression(), scope) + " ORDER BY " + items(ordered.orderBy(), scope);
    }

    /** {@code EXTRACT(field FROM x)}. */
    protected String visitExtract(Extract extract, Scope scope) {
        return "EXTRACT(" + extract.field() + " FROM " + compiler.process(extract.expression(), scope) + ")";
    }

    /** The next value of a sequence. */
    protected String visitNextValue(NextValue<?> next, Scope scope) {
        if (compiler.traits().lenient()) {
            return "<next sequence value: " + compiler.froms().sequenceName(next.sequence()) + ">";
        }
        throw new CompileException("Dialect %s has no sequences.".formatted(compiler.dialect()));
    }

    /** A word in upper case, independent of the machine's language. */
    protected static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
