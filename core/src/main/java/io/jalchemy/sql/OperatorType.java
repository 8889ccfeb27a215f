package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeDecorator;
import io.jalchemy.types.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * A type that says what operators mean for its values: {@code +} of two shapes may be a call of {@code union(a, b)}. A
 * {@link TypeDecorator} over such a type, a variant of it and a label of such an expression have its operators, too.
 *
 * @param <T> the Java type of its values
 */
public interface OperatorType<T> extends SqlType<T> {
    /**
     * What an operator means with an expression of this type on the left; null for what it means everywhere else.
     *
     * @param left the expression of this type
     * @param operator a {@link StandardOperator}, or a {@link CustomOperator}
     * @param right the other side; a plain value has become a parameter
     * @return for a comparison, an expression of a truth value
     */
    @Nullable Expression<?> operate(Expression<?> left, Operator operator, Expression<?> right);

    /** What the operator means to the type of the left side, or null if that has nothing to say. */
    static @Nullable Expression<?> own(Expression<?> left, Operator operator, Expression<?> right) {
        OperatorType<?> type = of(left.type());
        return type == null ? null : type.operate(left, operator, right);
    }

    private static @Nullable OperatorType<?> of(SqlType<?> type) {
        return switch (type) {
            case OperatorType<?> own -> own;
            case TypeDecorator<?, ?> decorator -> of(decorator.impl());
            case VariantType<?> variant -> of(variant.base());
            default -> null;
        };
    }
}
