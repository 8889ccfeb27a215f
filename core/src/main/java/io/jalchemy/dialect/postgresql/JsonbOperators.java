package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.types.Types;
import java.util.List;

/**
 * Operators of PostgreSQL's {@code JSONB}; meant for a static import. Documents on the right are values of the column's type
 * or expressions. Elements are {@link Expression#get}.
 */
public final class JsonbOperators {
    private JsonbOperators() {}

    /** {@code document @> other}: whether the other is part of the document. */
    public static Expression<Boolean> contains(Expression<?> document, Object other) {
        return PostgresOperator.CONTAINS.on(document, other, document.type());
    }

    /** {@code document <@ other}: whether the document is part of the other. */
    public static Expression<Boolean> containedBy(Expression<?> document, Object other) {
        return PostgresOperator.CONTAINED_BY.on(document, other, document.type());
    }

    /** {@code document ? key}: whether it has the key, or is an array with that text. */
    public static Expression<Boolean> hasKey(Expression<?> document, Object key) {
        return PostgresOperator.HAS_KEY.on(document, key, Types.text());
    }

    /** {@code document ?& keys}: whether it has all of the keys. */
    public static Expression<Boolean> hasAll(Expression<?> document, Object keys) {
        return PostgresOperator.HAS_ALL.on(document, keys, Types.array(Types.text()));
    }

    /** {@code document ?| keys}: whether it has any of the keys. */
    public static Expression<Boolean> hasAny(Expression<?> document, Object keys) {
        return PostgresOperator.HAS_ANY.on(document, keys, Types.array(Types.text()));
    }

    /** {@code document @? path}: whether the JSON path finds anything. */
    public static Expression<Boolean> pathExists(Expression<?> document, Object path) {
        return PostgresOperator.PATH_EXISTS.on(document, path, PostgresTypes.jsonpath());
    }

    /** {@code document @@ path}: whether the condition of the JSON path holds. */
    public static Expression<Boolean> pathMatches(Expression<?> document, Object path) {
        return PostgresOperator.PATH_MATCH.on(document, path, PostgresTypes.jsonpath());
    }

    /** {@code document #- path}: the document without what is at the path. */
    public static <T> Expression<T> deletePath(Expression<T> document, List<String> path) {
        return PostgresOperator.DELETE_PATH.on(document, path, Types.array(Types.text()), document.type());
    }

    /** {@code document - key}: the document without a key, or an array without that text. */
    public static <T> Expression<T> deleteKey(Expression<T> document, Object key) {
        return PostgresOperator.DELETE_KEY.on(document, key, Types.text(), document.type());
    }

    /**
     * The element as text instead of JSON: {@code document ->> key} or {@code document #>> path}.
     *
     * @param element what {@link Expression#get} gives
     */
    public static Expression<String> asText(Expression<?> element) {
        if (element instanceof BinaryNode node && node.operator() == StandardOperator.JSON_GETITEM) {
            return PostgresOperator.AS_TEXT.on(node.left(), node.right(), Types.text(), Types.text());
        }
        if (element instanceof BinaryNode node && node.operator() == StandardOperator.JSON_PATH_GETITEM) {
            return PostgresOperator.PATH_AS_TEXT.on(node.left(), node.right(), Types.text(), Types.text());
        }
        throw new ArgumentException(
                "asText takes an element of a document, such as document.get(\"key\"); this is a %s."
                        .formatted(element.getClass().getSimpleName()));
    }
}
