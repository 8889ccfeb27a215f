package io.jalchemy.orm.mapping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a row among those of its hierarchy. A key of one column is the value itself, so that a number stays a number;
 * a key of several columns is an object of this class.
 */
public final class IdentityKey {
    private final @Nullable Object[] values;
    private final int hash;

    private IdentityKey(@Nullable Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /** The key of these values, one per column of the primary key in its order. */
    @SuppressWarnings("NullAway") // a single value is null only where the caller has no key at all
    public static Object of(@Nullable Object... values) {
        return values.length == 1 ? values[0] : new IdentityKey(values.clone());
    }

    /** The values of a key, one per column of the primary key in its order. */
    @SuppressWarnings("NullAway") // List.of takes the single value, which is never null
    public static List<@Nullable Object> values(Object key) {
        return key instanceof IdentityKey several ? Arrays.asList(several.values.clone()) : List.of(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityKey key && hash == key.hash && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
