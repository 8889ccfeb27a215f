package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code FOR UPDATE} and its relatives. */
public final class ForUpdate extends Clause {
    private final boolean nowait;
    private final boolean read;
    private final boolean skipLocked;
    private final boolean keyShare;
    private final List<SqlNode> of;

    /**
     * @param nowait fail instead of waiting
     * @param read a shared lock
     * @param skipLocked leave out rows that are locked
     * @param keyShare the weaker lock that leaves keys alone
     * @param of tables or columns whose rows are locked; empty for all
     */
    public ForUpdate(boolean nowait, boolean read, boolean skipLocked, boolean keyShare, List<SqlNode> of) {
        this.nowait = nowait;
        this.read = read;
        this.skipLocked = skipLocked;
        this.keyShare = keyShare;
        this.of = List.copyOf(of);
    }

    /** Fail instead of waiting. */
    public boolean nowait() {
        return nowait;
    }

    /** A shared lock. */
    public boolean read() {
        return read;
    }

    /** Leave out rows that are locked. */
    public boolean skipLocked() {
        return skipLocked;
    }

    /** The weaker lock that leaves keys alone. */
    public boolean keyShare() {
        return keyShare;
    }

    /** Tables or columns whose rows are locked; empty for all. */
    public List<SqlNode> of() {
        return of;
    }

    /** A plain exclusive lock. */
    public static ForUpdate exclusive() {
        return new ForUpdate(false, false, false, false, List.of());
    }

    /** A plain shared lock. */
    public static ForUpdate shared() {
        return new ForUpdate(false, true, false, false, List.of());
    }

    /** The same lock that fails instead of waiting. */
    public ForUpdate failingIfLocked() {
        return new ForUpdate(true, read, skipLocked, keyShare, of);
    }

    /** The same lock that leaves out rows that are locked. */
    public ForUpdate skippingLocked() {
        return new ForUpdate(nowait, read, true, keyShare, of);
    }

    /** The same lock that leaves keys alone. */
    public ForUpdate sharingKeys() {
        return new ForUpdate(nowait, read, skipLocked, true, of);
    }

    /** The same lock for the rows of these tables only. */
    public ForUpdate of(SqlNode... tables) {
        return new ForUpdate(nowait, read, skipLocked, keyShare, List.of(tables));
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> nowait;
            case 1 -> read;
            case 2 -> skipLocked;
            case 3 -> keyShare;
            default -> of;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new ForUpdate(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }
}
