package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators and functions of PostgreSQL's {@code HSTORE}; meant for a static import. */
public final class HstoreOperators {
    private HstoreOperators() {}

    /** {@code map -> key}: the value of a key, NULL without. */
    public static Expression<String> value(Expression<?> map, Object key) {
        return PostgresOperator.GET_ITEM.on(map, key, Types.text(), Types.text());
    }

    /** {@code map ? key} */
    public static Expression<Boolean> hasKey(Expression<?> map, Object key) {
        return PostgresOperator.HAS_KEY.on(map, key, Types.text());
    }

    /** {@code map ?& keys} */
    public static Expression<Boolean> hasAll(Expression<?> map, Object keys) {
        return PostgresOperator.HAS_ALL.on(map, keys, Types.array(Types.text()));
    }

    /** {@code map ?| keys} */
    public static Expression<Boolean> hasAny(Expression<?> map, Object keys) {
        return PostgresOperator.HAS_ANY.on(map, keys, Types.array(Types.text()));
    }

    /** {@code map @> other}: whether the map has all entries of the other. */
    public static Expression<Boolean> contains(Expression<?> map, Object other) {
        return PostgresOperator.CONTAINS.on(map, other, map.type());
    }

    /** {@code map <@ other}: whether the other has all entries of the map. */
    public static Expression<Boolean> containedBy(Expression<?> map, Object other) {
        return PostgresOperator.CONTAINED_BY.on(map, other, map.type());
    }

    /** {@code defined(map, key)}: whether the key has a value that is not NULL. */
    public static Expression<Boolean> defined(Expression<?> map, Object key) {
        return Sql.func("defined", Types.bool(), map, key);
    }

    /** {@code delete(map, …)}: the map without a key, or without the keys of a list. */
    public static Expression<Map<String, @Nullable String>> delete(Expression<?> map, Object key) {
        Object gone = key instanceof List<?> keys ? Sql.literal(keys, textArray()) : key;
        return Sql.func("delete", PostgresTypes.hstore(), map, gone);
    }

    /** {@code slice(map, keys)}: the entries of these keys. */
    public static Expression<Map<String, @Nullable String>> slice(Expression<?> map, List<String> keys) {
        return Sql.func("slice", PostgresTypes.hstore(), map, Sql.literal(keys, textArray()));
    }

    /** {@code akeys(map)} */
    public static Expression<List<String>> keys(Expression<?> map) {
        return Sql.func("akeys", Types.array(Types.text()), map);
    }

    /** {@code avals(map)} */
    public static Expression<List<String>> values(Expression<?> map) {
        return Sql.func("avals", Types.array(Types.text()), map);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type of a list whose elements are not known statically
    private static SqlType<List<?>> textArray() {
        return (SqlType) Types.array(Types.text());
    }
}
