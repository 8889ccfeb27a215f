package io.jalchemy.orm.loading;

import io.jalchemy.orm.spi.RowReader;
import io.jalchemy.row.Row;
import org.jspecify.annotations.Nullable;

/** A row that has been read already, such as one that INSERT returned. */
final class ValuesRow implements RowReader {
    private @Nullable Object[] values = {};
    private boolean wasNull;

    /** Goes to another row. */
    void moveTo(@Nullable Object row) {
        values = row instanceof Row several ? several.values().toArray() : new @Nullable Object[] {row};
    }

    private @Nullable Number number(int at) {
        Number number = (Number) values[at];
        wasNull = number == null;
        return number;
    }

    @Override
    public int readInt(int at) {
        Number number = number(at);
        return number == null ? 0 : number.intValue();
    }

    @Override
    public long readLong(int at) {
        Number number = number(at);
        return number == null ? 0 : number.longValue();
    }

    @Override
    public double readDouble(int at) {
        Number number = number(at);
        return number == null ? 0 : number.doubleValue();
    }

    @Override
    public boolean readBoolean(int at) {
        wasNull = values[at] == null;
        return Boolean.TRUE.equals(values[at]);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the mapping vouches for the type of the column
    public <T> @Nullable T read(int at) {
        wasNull = values[at] == null;
        return (T) values[at];
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }
}
