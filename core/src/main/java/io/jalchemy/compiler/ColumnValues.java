package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Grouping;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.ScalarSubquery;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.types.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The column and value pairs of an INSERT or UPDATE while it is written: those that the statement gives, those that
 * parameters of the execution will give, and those that defaults fill in.
 */
final class ColumnValues {
    /** One column with its value as text. */
    record Pair(@Nullable ColumnClause<?> column, String target, String value) {}

    final SqlCompiler compiler;
    final FromClause table;
    final Scope scope;
    final List<Pair> pairs = new ArrayList<>();
    final List<DmlPlan.ClientDefault> clientDefaults = new ArrayList<>();
    final List<Column<?>> postfetched = new ArrayList<>();
    private final boolean insideCte;

    ColumnValues(SqlCompiler compiler, FromClause table, Scope scope) {
        this.compiler = compiler;
        this.table = table;
        this.scope = scope;
        this.insideCte = scope.visitingCte() != null;
    }

    /** The column that an assignment names, or null for an expression on the left side. */
    static @Nullable String key(Object target) {
        return switch (target) {
            case String key -> key;
            case ColumnClause<?> column -> column.key();
            case DelegatingExpression<?> delegating -> key(delegating.delegate());
            default -> null;
        };
    }

    static @Nullable ColumnClause<?> column(Object target) {
        return switch (target) {
            case ColumnClause<?> column -> column;
            case DelegatingExpression<?> delegating -> column(delegating.delegate());
            default -> null;
        };
    }

    /** Assignments by the key of their column; for columns of other tables by table and key. */
    static Map<String, Assignment> byKey(List<Assignment> assignments, Set<FromClause> otherTables) {
        Map<String, Assignment> all = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            String key = key(assignment.target());
            if (key != null) {
                all.put(qualifiedKey(assignment.target(), key, otherTables), assignment);
            }
        }
        return all;
    }

    static String qualifiedKey(Object target, String key, Set<FromClause> otherTables) {
        ColumnClause<?> column = column(target);
        FromClause from = column == null ? null : column.from();
        return from != null && otherTables.contains(from) ? from.name() + "." + key : key;
    }

    /** The value of an assignment, under the parameter name that belongs to the column. */
    String value(ColumnClause<?> column, Assignment assignment, String bindName) {
        Expression<?> value = assignment.value();
        if (!(value instanceof BindParameter<?> bind)) {
            return expression(value);
        }
        BindParameter<?> typed = bind.type().family() == TypeFamily.NULL ? bind.withType(column.type()) : bind;
        return assignment.isPlain() || bind.isAnonymous()
                ? parameter(column, typed, bindName, false)
                : compiler.process(typed, scope);
    }

    /** The value of an assignment in a further row, where parameters of the user keep their made-up names. */
    String valueInRow(ColumnClause<?> column, Assignment assignment, String bindName) {
        return assignment.isPlain() || !(assignment.value() instanceof BindParameter<?> bind)
                ? value(column, assignment, bindName)
                : compiler.process(
                        bind.type().family() == TypeFamily.NULL ? bind.withType(column.type()) : bind, scope);
    }

    private String expression(Expression<?> value) {
        Expression<?> own = value instanceof Grouping<?> || value instanceof ScalarSubquery<?> ? value : grouped(value);
        return compiler.process(own, scope.withCrud(false));
    }

    /** A value is grouped as it would be on its own: operators get parentheses. */
    private static Expression<?> grouped(Expression<?> value) {
        return ParenthesisRules.operand(value, StandardOperator.NULLS_FIRST);
    }

    /** The mark of a parameter that carries the value of a column. */
    String parameter(ColumnClause<?> column, BindParameter<?> given, String bindName, boolean required) {
        return compiler.dml().columnParameter(column, given, insideCte ? null : bindName, scope);
    }

    /** A parameter whose value will be given at execution. */
    String required(ColumnClause<?> column, String bindName) {
        return parameter(column, BindParameter.required(bindName, column.type()), bindName, true);
    }

    /** A parameter under the name of its column, for a statement that says nothing about values. */
    String expected(ColumnClause<?> column) {
        BindParameter<?> bind = BindParameter.required(column.key(), column.type());
        return compiler.dml().columnParameter(column, bind, column.key(), scope.withLiteralBinds(false));
    }

    /** A parameter whose value the client makes for each row. */
    String clientDefault(Column<?> column, String bindName, int row) {
        BindParameter<?> bind = BindParameter.named(bindName, column.type(), null);
        clientDefaults.add(new DmlPlan.ClientDefault(column, bind, row));
        return compiler.process(bind, scope.withCrud(true));
    }

    /** Adds a column; with its table where several are updated. */
    void add(ColumnClause<?> column, boolean withTable, String value) {
        pairs.add(new Pair(column, target(column, withTable), value));
    }

    /** SET names the table that is updated without its schema, further ones with it. */
    private String target(ColumnClause<?> column, boolean withTable) {
        String name = compiler.identifiers().quote(column.name());
        FromClause from = column.from();
        Name owner = from == null ? null : from.name();
        if (!withTable || owner == null) {
            return name;
        }
        return from == DmlCompiler.leftmost(table)
                ? compiler.identifiers().quote(compiler.aliasName(owner)) + "." + name
                : compiler.process(column, scope.withIncludeTable(true));
    }

    /** Adds assignments whose left side is an expression, such as an element of an array column. */
    void addExpressionTargets(List<Assignment> assignments, boolean withTable) {
        for (Assignment assignment : assignments) {
            if (key(assignment.target()) == null && assignment.target() instanceof Expression<?> target) {
                String left = compiler.process(target, scope.withIncludeTable(withTable));
                Expression<?> value = assignment.isPlain()
                        ? BindParameter.anonymous(
                                "param", target.type(), ((BindParameter<?>) assignment.value()).value())
                        : assignment.value();
                if (value instanceof BindParameter<?> bind && bind.type().family() == TypeFamily.NULL) {
                    value = bind.withType(target.type());
                }
                pairs.add(new Pair(null, left, expression(value)));
            }
        }
    }

    /** The value that a default of the column gives, or null when the column is left to the database. */
    @Nullable String defaultText(Column<?> column, ColumnDefault value, String bindName, int row) {
        return switch (value) {
            case ColumnDefault.Value ignored -> clientDefault(column, bindName, row);
            case ColumnDefault.Computed ignored -> clientDefault(column, bindName, row);
            case ColumnDefault.Sql sql -> expression(sql.expression());
            case ColumnDefault.FromSequence from ->
                usesSequence(from) ? compiler.process(new NextValue<>(from.sequence(), column.type()), scope) : null;
            case ColumnDefault.InsertSentinel ignored -> null;
        };
    }

    boolean usesSequence(ColumnDefault.FromSequence from) {
        return usesSequence(from, compiler.traits());
    }

    /** Whether a dialect asks the sequence, and does not leave an optional one to the column. */
    static boolean usesSequence(ColumnDefault.FromSequence from, DialectTraits traits) {
        return traits.sequences() && !(from.sequence().isOptional() && traits.optionalSequences());
    }

    /** Fails for keys that no column of the table took. */
    void requireConsumed(Set<String> left) {
        if (!left.isEmpty()) {
            throw new CompileException("Unconsumed column names: %s. Table %s has: %s."
                    .formatted(
                            String.join(", ", left),
                            table.description(),
                            String.join(", ", table.columns().keys())));
        }
    }

    static @Nullable Table schemaTable(FromClause from) {
        return from instanceof Table table ? table : null;
    }
}
