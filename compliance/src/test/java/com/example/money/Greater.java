package com.example.money;

import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** The greater of two numbers, which databases write as different functions. */
final class Greater extends CustomElement<Integer> {
    private final Expression<Integer> left;
    private final Expression<Integer> right;

    Greater(Expression<Integer> left, Expression<Integer> right) {
        super(Types.integer());
        this.left = left;
        this.right = right;
    }

    Expression<Integer> left() {
        return left;
    }

    Expression<Integer> right() {
        return right;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? left : right;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Greater(parts.get(0), parts.get(1));
    }
}
