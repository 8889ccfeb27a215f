package io.jalchemy.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two statements part by part and collects the bind parameters of the second in the order in which the walk
 * meets them. That order depends on structure alone, so for two statements that match, the n-th parameter of one stands
 * where the n-th of the other does. One object serves one comparison and one thread.
 */
public final class StructureMatch {
    private static final int LINEAR = 12;

    private final List<BindParameter<?>> binds = new ArrayList<>(8);
    private @Nullable Object[] shared = new Object[2 * LINEAR];
    private int sharedCount;
    private @Nullable IdentityHashMap<Object, Object> leftToRight;
    private @Nullable IdentityHashMap<Object, Object> rightToLeft;

    /** Starts a comparison. */
    public StructureMatch() {}

    /** Whether {@code fresh} has the structure of {@code known}. */
    public boolean matches(SqlNode known, SqlNode fresh) {
        if (known.structuralHash() != fresh.structuralHash() || known.getClass() != fresh.getClass()) {
            return false;
        }
        if (known.isUnique()) {
            return known == fresh;
        }
        if (fresh.isShared()) {
            Boolean seen = pair(known, fresh);
            if (seen != null) {
                return seen;
            }
            if (fresh instanceof BindParameter<?> bind) {
                binds.add(bind);
            }
        }
        if (known instanceof ClauseHolder a && fresh instanceof ClauseHolder b) {
            return clausesMatch(a.clauses(), b.clauses());
        }
        int count = known.partCount();
        for (int i = 0; i < count; i++) {
            if (!partMatches(known.part(i), fresh.part(i))) {
                return false;
            }
        }
        return count == fresh.partCount();
    }

    private boolean clausesMatch(@Nullable Object[] known, @Nullable Object[] fresh) {
        for (int i = 0; i < known.length; i++) {
            Object a = known[i];
            Object b = fresh[i];
            boolean bothDefault = a == b && (a == null || a == Structure.NONE || a == Boolean.FALSE);
            if (!bothDefault && !partMatches(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** The parameters of the second statement in the order of the walk, each once. */
    public List<BindParameter<?>> binds() {
        return binds;
    }

    /** The parameters of a statement in the order in which a comparison meets them. */
    public static List<BindParameter<?>> bindsOf(SqlNode statement) {
        StructureMatch self = new StructureMatch();
        self.matches(statement, statement);
        return self.binds;
    }

    private boolean partMatches(@Nullable Object known, @Nullable Object fresh) {
        if (known instanceof SqlNode a) {
            return fresh instanceof SqlNode b && matches(a, b);
        }
        if (known instanceof List<?> a) {
            if (!(fresh instanceof List<?> b) || a.size() != b.size()) {
                return false;
            }
            for (int i = 0, n = a.size(); i < n; i++) {
                if (!partMatches(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return known == fresh || known != null && known.equals(fresh);
    }

    /** Null when both are new to the walk; otherwise whether they were met as a pair before. */
    private @Nullable Boolean pair(SqlNode known, SqlNode fresh) {
        if (leftToRight != null && rightToLeft != null) {
            Object right = leftToRight.get(known);
            Object left = rightToLeft.get(fresh);
            if (right == null && left == null) {
                leftToRight.put(known, fresh);
                rightToLeft.put(fresh, known);
                return null;
            }
            return right == fresh && left == known;
        }
        for (int i = 0; i < sharedCount; i += 2) {
            boolean sameKnown = shared[i] == known;
            boolean sameFresh = shared[i + 1] == fresh;
            if (sameKnown || sameFresh) {
                return sameKnown && sameFresh;
            }
        }
        if (sharedCount == shared.length) {
            spill();
            return pair(known, fresh);
        }
        shared[sharedCount++] = known;
        shared[sharedCount++] = fresh;
        return null;
    }

    /** A linear scan over a handful of pairs beats hashing; past that, hash. */
    private void spill() {
        IdentityHashMap<Object, Object> toRight = new IdentityHashMap<>();
        IdentityHashMap<Object, Object> toLeft = new IdentityHashMap<>();
        for (int i = 0; i < sharedCount; i += 2) {
            toRight.put(shared[i], shared[i + 1]);
            toLeft.put(shared[i + 1], shared[i]);
        }
        leftToRight = toRight;
        rightToLeft = toLeft;
    }
}
