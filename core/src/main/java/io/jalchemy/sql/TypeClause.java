package io.jalchemy.sql;

import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A type written as an expression. */
public final class TypeClause extends Expression<Object> {
    private final SqlType<?> written;

    /**
     * @param written the type to write
     */
    public TypeClause(SqlType<?> written) {
        super(Types.nullType());
        this.written = written;
    }

    /** The type to write. */
    public SqlType<?> written() {
        return written;
    }

    @Override
    protected int partCount() {
        return 1;
    }

    @Override
    protected @Nullable Object part(int index) {
        return written;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new TypeClause(parts.get(0));
    }
}
