package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ON DUPLICATE KEY UPDATE …} of MySQL and MariaDB. */
public final class OnDuplicateKey extends PostValues {
    private final List<Assignment> set;
    private final boolean ordered;
    private final @Nullable FromClause inserted;

    /**
     * @param set what is updated
     * @param ordered whether SET follows the given order instead of the table's
     * @param inserted the pseudo table of the new values, null if it is not used
     */
    public OnDuplicateKey(List<Assignment> set, boolean ordered, @Nullable FromClause inserted) {
        this.set = List.copyOf(set);
        this.ordered = ordered;
        this.inserted = inserted;
    }

    /** What is updated. */
    public List<Assignment> set() {
        return set;
    }

    /** Whether SET follows the given order instead of the table's. */
    public boolean ordered() {
        return ordered;
    }

    /** The pseudo table of the new values, null if it is not used. */
    public @Nullable FromClause inserted() {
        return inserted;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> set;
            case 1 -> ordered;
            default -> inserted;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new OnDuplicateKey(parts.get(0), parts.get(1), parts.orNull(2));
    }
}
