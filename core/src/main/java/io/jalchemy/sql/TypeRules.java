package io.jalchemy.sql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.DialectType;
import io.jalchemy.types.JsonIndexType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.TypeFamily;
import io.jalchemy.types.Types;
import io.jalchemy.types.VariantType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which type an operator gives, and which type a plain value takes next to an expression. The table is SQLAlchemy's: date
 * and time arithmetic, numbers that widen, text that concatenates.
 */
public final class TypeRules {
    /** The operator that is meant, and the type that it gives. */
    record Result(Operator operator, SqlType<?> type) {}

    private TypeRules() {}

    /** The type of a value that is compared or combined with an expression of the given type. */
    public static SqlType<?> bindType(SqlType<?> left, Operator operator, @Nullable Object value) {
        if (value != null && left instanceof TypeDecorator<?, ?> decorator) {
            return decorator.coerceComparedValue(value);
        }
        if (value != null && left instanceof DialectType<?> known && !known.takesOperand(value)) {
            SqlType<?> own = Types.ofValue(value);
            return own.family() == TypeFamily.NULL || sameKind(own.family(), left.family()) ? left : own;
        }
        if (left.javaType() != Object.class && left.javaType().isInstance(value)) {
            return left;
        }
        SqlType<?> own = Types.ofValue(value);
        TypeFamily family = own.family();
        if (family == TypeFamily.NULL || sameKind(family, left.family())) {
            return left;
        }
        return switch (left.family()) {
            case JSON, ARRAY, OTHER, TUPLE, UUID, BINARY -> left;
            case STRING -> family == TypeFamily.OTHER ? left : own;
            default -> own;
        };
    }

    /** Refuses to look for parts of what is no text. */
    static void requireOperator(Expression<?> left, Operator operator) {
        if (!(operator instanceof StandardOperator standard && standard.isOnText())
                || mayBeText(left.type().family())) {
            return;
        }
        throw new ArgumentException(
                "%s cannot be used on an expression of type %s: it is no text. Cast it first: cast(string())%s."
                        .formatted(
                                operator,
                                left.type(),
                                left.type().family() == TypeFamily.JSON
                                                || left.type().family() == TypeFamily.ARRAY
                                        ? ", or use the operators of the dialect"
                                        : ""));
    }

    private static boolean mayBeText(TypeFamily family) {
        return switch (family) {
            case STRING, NULL, OTHER, BINARY -> true;
            case INTEGER, NUMERIC, FLOAT, BOOLEAN, DATE, TIME, DATETIME, INTERVAL, JSON, ARRAY, UUID, TUPLE -> false;
        };
    }

    private static boolean sameKind(TypeFamily a, TypeFamily b) {
        return numericKind(a) == numericKind(b);
    }

    private static TypeFamily numericKind(TypeFamily family) {
        return family == TypeFamily.FLOAT ? TypeFamily.NUMERIC : family;
    }

    static Result result(Operator operator, SqlType<?> left, SqlType<?> right) {
        if (left.family() == TypeFamily.NULL) {
            boolean commutative = operator == StandardOperator.ADD || operator == StandardOperator.MUL;
            return right.family() == TypeFamily.NULL || !commutative
                    ? new Result(operator, left)
                    : result(operator, right, left);
        }
        if (operator == StandardOperator.ADD && concatenates(left.family())) {
            if (concatenates(right.family()) || right.family() == TypeFamily.NULL) {
                return new Result(StandardOperator.CONCAT, left);
            }
            return new Result(operator, left);
        }
        if (!(operator instanceof StandardOperator standard)) {
            return new Result(operator, left);
        }
        TypeFamily a = numericKind(left.family());
        TypeFamily b = numericKind(right.family());
        TypeFamily given =
                switch (a) {
                    case INTEGER -> integer(standard, b);
                    case NUMERIC -> numeric(standard, b);
                    case DATE -> date(standard, b);
                    case DATETIME -> dateTime(standard, b);
                    case TIME -> time(standard, b);
                    case INTERVAL -> interval(standard, b);
                    default -> null;
                };
        if (given == null || given == a) {
            return new Result(operator, left);
        }
        return new Result(operator, given == b ? right : ofFamily(given));
    }

    private static boolean concatenates(TypeFamily family) {
        return family == TypeFamily.STRING || family == TypeFamily.BINARY || family == TypeFamily.ARRAY;
    }

    private static @Nullable TypeFamily integer(StandardOperator operator, TypeFamily right) {
        return switch (operator) {
            case ADD -> right == TypeFamily.DATE || right == TypeFamily.NUMERIC ? right : null;
            case MUL -> right == TypeFamily.INTERVAL || right == TypeFamily.NUMERIC ? right : null;
            case TRUEDIV -> right == TypeFamily.INTEGER || right == TypeFamily.NUMERIC ? TypeFamily.NUMERIC : null;
            case FLOORDIV, SUB -> right == TypeFamily.NUMERIC ? right : null;
            default -> null;
        };
    }

    private static @Nullable TypeFamily numeric(StandardOperator operator, TypeFamily right) {
        return operator == StandardOperator.MUL && right == TypeFamily.INTERVAL ? right : null;
    }

    private static @Nullable TypeFamily date(StandardOperator operator, TypeFamily right) {
        return switch (operator) {
            case ADD -> right == TypeFamily.INTERVAL || right == TypeFamily.TIME ? TypeFamily.DATETIME : null;
            case SUB ->
                switch (right) {
                    case DATE -> TypeFamily.INTEGER;
                    case INTERVAL -> TypeFamily.DATETIME;
                    case DATETIME -> TypeFamily.INTERVAL;
                    default -> null;
                };
            default -> null;
        };
    }

    private static @Nullable TypeFamily dateTime(StandardOperator operator, TypeFamily right) {
        return operator == StandardOperator.SUB && right == TypeFamily.DATETIME ? TypeFamily.INTERVAL : null;
    }

    private static @Nullable TypeFamily time(StandardOperator operator, TypeFamily right) {
        return switch (operator) {
            case ADD -> right == TypeFamily.DATE ? TypeFamily.DATETIME : null;
            case SUB -> right == TypeFamily.TIME ? TypeFamily.INTERVAL : null;
            default -> null;
        };
    }

    private static @Nullable TypeFamily interval(StandardOperator operator, TypeFamily right) {
        return operator != StandardOperator.ADD
                ? null
                : switch (right) {
                    case DATE, DATETIME -> TypeFamily.DATETIME;
                    case TIME -> TypeFamily.TIME;
                    default -> null;
                };
    }

    private static SqlType<?> ofFamily(TypeFamily family) {
        return switch (family) {
            case INTEGER -> Types.integer();
            case NUMERIC, FLOAT -> Types.numeric();
            case DATE -> Types.date();
            case TIME -> Types.time();
            case DATETIME -> Types.dateTime();
            case INTERVAL -> Types.interval();
            default -> Types.nullType();
        };
    }

    static SqlType<?> jsonIndexType(Object index) {
        return switch (index) {
            case Integer ignored -> new JsonIndexType(JsonIndexType.Kind.INTEGER);
            case Long ignored -> new JsonIndexType(JsonIndexType.Kind.INTEGER);
            case List<?> ignored -> new JsonIndexType(JsonIndexType.Kind.PATH);
            default -> new JsonIndexType(JsonIndexType.Kind.STRING);
        };
    }

    /** Of an array, also of one below decorators. */
    static SqlType<?> itemType(SqlType<?> array) {
        return switch (array) {
            case ArrayType<?> known -> known.dimensions() != null && known.dimensions() > 1 ? array : known.itemType();
            case TypeDecorator<?, ?> decorator -> itemType(decorator.impl());
            case VariantType<?> variant -> itemType(variant.base());
            default -> Types.nullType();
        };
    }

    /** Whether index 0 in the program is the first element of an array of this type. */
    static boolean countsFromZero(SqlType<?> array) {
        return switch (array) {
            case ArrayType<?> known -> known.zeroIndexes();
            case TypeDecorator<?, ?> decorator -> countsFromZero(decorator.impl());
            case VariantType<?> variant -> countsFromZero(variant.base());
            default -> false;
        };
    }
}
