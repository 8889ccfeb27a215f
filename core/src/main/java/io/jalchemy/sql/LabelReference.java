package io.jalchemy.sql;

import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A name in ORDER BY, GROUP BY or DISTINCT ON that stands for a label or column of the statement, found while compiling. */
public final class LabelReference extends Expression<Object> {
    private final String name;

    /**
     * @param name the name of a label or column of the statement
     */
    public LabelReference(String name) {
        super(Types.nullType());
        this.name = name;
    }

    /** The name of a label or column of the statement. */
    public String name() {
        return name;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return name;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new LabelReference(parts.get(0));
    }
}
