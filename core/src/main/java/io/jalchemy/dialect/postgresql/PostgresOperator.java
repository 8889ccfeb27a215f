package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.BinaryExpression;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;

/** PostgreSQL's operators on arrays, JSON, hstore and ranges, with SQLAlchemy's rules for parentheses. */
enum PostgresOperator {
    CONTAINS("@>", true, true),
    CONTAINED_BY("<@", true, true),
    OVERLAP("&&", true, false),
    HAS_KEY("?", true, true),
    HAS_ALL("?&", true, true),
    HAS_ANY("?|", true, true),
    PATH_EXISTS("@?", true, true),
    PATH_MATCH("@@", true, true),
    AS_TEXT("->>", false, true),
    PATH_AS_TEXT("#>>", false, true),
    DELETE_PATH("#-", false, true),
    DELETE_KEY("-", false, true),
    GET_ITEM("->", false, true),
    STRICTLY_LEFT_OF("<<", true, false),
    STRICTLY_RIGHT_OF(">>", true, false),
    NOT_EXTEND_RIGHT_OF("&<", true, false),
    NOT_EXTEND_LEFT_OF("&>", true, false),
    ADJACENT_TO("-|-", true, false);

    private static final int LIKE_EQUALS = 5;
    private static final int LIKE_INDEX = 15;

    @SuppressWarnings("ImmutableEnumChecker") // an operator never changes, only nothing says so to the checker
    private final CustomOperator operator;

    PostgresOperator(String text, boolean comparison, boolean eager) {
        operator = new CustomOperator(text, comparison ? LIKE_EQUALS : LIKE_INDEX, comparison, eager, eager);
    }

    /** A condition; a plain value on the right becomes a parameter of the given type. */
    Expression<Boolean> on(Expression<?> left, Object right, SqlType<?> rightType) {
        return on(left, right, rightType, Types.bool());
    }

    /** A value; a plain value on the right becomes a parameter of the given type. */
    <R> Expression<R> on(Expression<?> left, Object right, SqlType<?> rightType, SqlType<R> type) {
        Expression<R> made = left.op(operator, right, type);
        return !(right instanceof SqlNode)
                        && made instanceof BinaryNode node
                        && node.right() instanceof BindParameter<?> parameter
                ? new BinaryExpression<>(node.left(), operator, parameter.withType(rightType), type)
                : made;
    }
}
