package io.jalchemy.sql;

import io.jalchemy.types.SqlType;

/**
 * A type that puts SQL around its values: a function around each parameter, another around each selected column, such as
 * {@code ST_GeomFromText(?)} and {@code ST_AsText(column)}.
 *
 * @param <T> the Java type of its values
 */
public interface ExpressionType<T> extends SqlType<T> {
    /** What is written in place of a parameter of this type; the parameter itself for nothing. */
    default Expression<?> bindExpression(Expression<?> parameter) {
        return parameter;
    }

    /** What is selected in place of a column of this type; the column itself for nothing. */
    default Expression<?> columnExpression(Expression<?> column) {
        return column;
    }
}
