package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/** A CTE that a statement brings along without referring to it. */
public final class CteAddition extends Clause {
    private final Cte cte;
    private final boolean nestHere;

    /**
     * @param cte the CTE
     * @param nestHere whether it is written at this statement instead of the outermost one
     */
    public CteAddition(Cte cte, boolean nestHere) {
        this.cte = cte;
        this.nestHere = nestHere;
    }

    /** The CTE. */
    public Cte cte() {
        return cte;
    }

    /** Whether it is written at this statement instead of the outermost one. */
    public boolean nestHere() {
        return nestHere;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> cte;
            default -> nestHere;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CteAddition(parts.get(0), parts.get(1));
    }
}
