package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes function calls and CASE expressions; types of known functions follow from their arguments. */
final class Functions {
    private Functions() {}

    @SuppressWarnings("unchecked")
    static FunctionExpression<Object> call(String name, @Nullable Object... arguments) {
        List<Name> packages = new ArrayList<>();
        String[] words = name.split("\\.", -1);
        for (int i = 0; i < words.length - 1; i++) {
            packages.add(Name.of(words[i]));
        }
        String own = words[words.length - 1];
        List<Expression<?>> all = all(own, arguments);
        FunctionKind kind = packages.isEmpty() ? FunctionKind.named(own) : FunctionKind.OTHER;
        return new FunctionExpression<>(
                Name.of(own), packages, all, kind, false, (SqlType<Object>) resultType(kind, all));
    }

    static FunctionExpression<Object> call(Name name, @Nullable Object... arguments) {
        return new FunctionExpression<>(
                name, List.of(), all(name.text(), arguments), FunctionKind.OTHER, false, Types.nullType());
    }

    private static List<Expression<?>> all(String function, @Nullable Object... arguments) {
        List<Expression<?>> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(Coercion.argument(function, argument));
        }
        return all;
    }

    private static SqlType<?> resultType(FunctionKind kind, List<Expression<?>> arguments) {
        return switch (kind) {
            case MAX, MIN, SUM, COALESCE ->
                arguments.isEmpty() ? Types.nullType() : arguments.getFirst().type();
            case COUNT, CHAR_LENGTH, RANK, DENSE_RANK -> Types.integer();
            case NOW, CURRENT_TIMESTAMP, LOCALTIMESTAMP, SYSDATE -> Types.dateTime();
            case CURRENT_DATE -> Types.date();
            case CURRENT_TIME, LOCALTIME -> Types.time();
            case CURRENT_USER, SESSION_USER, USER, CONCAT, AGGREGATE_STRINGS -> Types.string();
            case PERCENT_RANK, CUME_DIST -> Types.numeric();
            case ARRAY_AGG ->
                arguments.isEmpty()
                        ? Types.nullType()
                        : arrayOf(arguments.getFirst().type());
            case RANDOM, MODE, PERCENTILE_CONT, PERCENTILE_DISC, CUBE, ROLLUP, GROUPING_SETS, OTHER -> Types.nullType();
        };
    }

    /**
     * The type of a mode or percentile: that of what is ordered, or an array of it for several percentiles. Between whole
     * numbers there are others.
     */
    static SqlType<?> orderedType(FunctionExpression<?> function, Expression<?> order) {
        Expression<?> ordered = order;
        while (ordered instanceof UnaryExpression<?> direction && direction.suffix()) {
            ordered = direction.operand();
        }
        boolean between = function.kind() == FunctionKind.PERCENTILE_CONT
                && ordered.type().family() == TypeFamily.INTEGER;
        SqlType<?> type = between ? Types.doublePrecision() : ordered.type();
        return function.arguments().size() > 1 ? arrayOf(type) : type;
    }

    private static SqlType<?> arrayOf(SqlType<?> type) {
        return type.family() == TypeFamily.ARRAY ? type : Types.array(type);
    }

    static CaseExpression<?> caseOf(@Nullable Expression<?> value, Object when, Object then, Object... more) {
        if (more.length % 2 != 0) {
            throw new ArgumentException(
                    "CASE takes conditions and results in pairs; the last condition has no result.");
        }
        List<CaseWhen> whens = new ArrayList<>();
        whens.add(branch(value, when, then));
        for (int i = 0; i < more.length; i += 2) {
            whens.add(branch(value, more[i], more[i + 1]));
        }
        return ofBranches(value, whens);
    }

    static Expression<Integer> declaredOrder(Expression<?> enumeration) {
        if (!(enumeration.type() instanceof EnumType<?> type)) {
            throw new ArgumentException("declaredOrder(…) takes an enumeration; %s is of type %s."
                    .formatted(enumeration, enumeration.type()));
        }
        List<CaseWhen> whens = new ArrayList<>();
        for (Object constant : type.constants()) {
            whens.add(new CaseWhen(Coercion.literal(constant, type), Coercion.literal(whens.size(), Types.integer())));
        }
        return new CaseExpression<>(enumeration, whens, null, Types.integer());
    }

    private static CaseExpression<?> ofBranches(@Nullable Expression<?> value, List<CaseWhen> whens) {
        SqlType<?> type = Types.nullType();
        for (CaseWhen branch : whens) {
            if (Coercion.isUntyped(type)) {
                type = branch.then().type();
            }
        }
        return new CaseExpression<>(value, whens, null, type);
    }

    private static CaseWhen branch(@Nullable Expression<?> value, Object when, Object then) {
        Expression<?> condition =
                value == null ? Coercion.literal(when) : Coercion.operand(value, StandardOperator.EQ, when);
        return new CaseWhen(condition, Coercion.literal(then));
    }
}
