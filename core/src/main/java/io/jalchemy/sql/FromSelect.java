package io.jalchemy.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code INSERT INTO t (…) SELECT …}. */
public final class FromSelect extends Clause {
    private final List<String> names;
    private final SelectBase<?> select;
    private final boolean includeDefaults;

    /**
     * @param names keys of the columns that are filled
     * @param select gives the rows
     * @param includeDefaults whether client-side defaults of other columns are added
     */
    public FromSelect(List<String> names, SelectBase<?> select, boolean includeDefaults) {
        this.names = List.copyOf(names);
        this.select = select;
        this.includeDefaults = includeDefaults;
    }

    /** Keys of the columns that are filled. */
    public List<String> names() {
        return names;
    }

    /** Gives the rows. */
    public SelectBase<?> select() {
        return select;
    }

    /** Whether client-side defaults of other columns are added. */
    public boolean includeDefaults() {
        return includeDefaults;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> names;
            case 1 -> select;
            default -> includeDefaults;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FromSelect(parts.get(0), parts.get(1), parts.get(2));
    }
}
