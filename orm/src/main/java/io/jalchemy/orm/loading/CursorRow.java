package io.jalchemy.orm.loading;

import io.jalchemy.engine.Cursor;
import io.jalchemy.orm.spi.RowReader;
import io.jalchemy.types.JdbcCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a cursor. One array access and one call of the codec stand between a field and the driver. */
final class CursorRow implements RowReader {
    private final ResultSet rows;
    private final JdbcCodec<?>[] codecs;

    CursorRow(Cursor cursor) {
        this.rows = cursor.resultSet();
        this.codecs = new JdbcCodec<?>[cursor.size()];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = cursor.codec(i);
        }
    }

    @Override
    public int readInt(int at) throws SQLException {
        return codecs[at].readInt(rows, at + 1);
    }

    @Override
    public long readLong(int at) throws SQLException {
        return codecs[at].readLong(rows, at + 1);
    }

    @Override
    public double readDouble(int at) throws SQLException {
        return codecs[at].readDouble(rows, at + 1);
    }

    @Override
    public boolean readBoolean(int at) throws SQLException {
        return codecs[at].readBoolean(rows, at + 1);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the mapping vouches for the type of the column
    public <T> @Nullable T read(int at) throws SQLException {
        return (T) codecs[at].read(rows, at + 1);
    }

    @Override
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }
}
