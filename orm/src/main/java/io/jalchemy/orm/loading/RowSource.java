package io.jalchemy.orm.loading;

import io.jalchemy.engine.Cursor;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Where rows come from. */
interface RowSource extends AutoCloseable {
    /** Goes to the next row; false at the end. */
    boolean next();

    /** The current row; the same object for all rows. */
    RowReader row();

    /** The driver's error as one of this library. */
    RuntimeException failure(SQLException error);

    @Override
    void close();

    /** The rows of a cursor. */
    static RowSource of(Cursor cursor) {
        CursorRow row = new CursorRow(cursor);
        return new RowSource() {
            @Override
            public boolean next() {
                return cursor.next();
            }

            @Override
            public RowReader row() {
                return row;
            }

            @Override
            public RuntimeException failure(SQLException error) {
                return cursor.failure(error);
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }

    /** Rows that have been read already. */
    static RowSource of(List<?> rows) {
        Iterator<?> left = rows.iterator();
        ValuesRow row = new ValuesRow();
        return new RowSource() {
            @Override
            public boolean next() {
                if (left.hasNext()) {
                    row.moveTo(left.next());
                    return true;
                }
                return false;
            }

            @Override
            public RowReader row() {
                return row;
            }

            @Override
            public RuntimeException failure(SQLException error) {
                return new IllegalStateException("Rows in memory do not fail.", error);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
