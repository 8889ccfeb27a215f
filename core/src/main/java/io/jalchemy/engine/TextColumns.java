package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.ResultColumn;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a result that the statement does not describe: as the driver names them, in the driver's own types. */
final class TextColumns {
    private final List<ResultColumn> columns;
    private final JdbcCodec<?>[] codecs;

    private TextColumns(List<ResultColumn> columns, JdbcCodec<?>[] codecs) {
        this.columns = columns;
        this.codecs = codecs;
    }

    List<ResultColumn> columns() {
        return columns;
    }

    JdbcCodec<?>[] codecs() {
        return codecs;
    }

    static TextColumns of(ResultSetMetaData meta, List<ResultColumn> known, Dialect dialect) throws SQLException {
        int count = meta.getColumnCount();
        List<ResultColumn> columns = new ArrayList<>();
        JdbcCodec<?>[] codecs = new JdbcCodec<?>[count];
        for (int i = 0; i < count; i++) {
            String label = meta.getColumnLabel(i + 1);
            ResultColumn declared = find(known, label);
            SqlType<?> type = declared == null ? Types.nullType() : declared.type();
            columns.add(new ResultColumn(label, declared == null ? List.of() : declared.keys(), type));
            codecs[i] = dialect.codec(type);
        }
        return new TextColumns(columns, codecs);
    }

    private static @org.jspecify.annotations.Nullable ResultColumn find(List<ResultColumn> known, String label) {
        for (ResultColumn column : known) {
            if (column.name().equalsIgnoreCase(label)) {
                return column;
            }
        }
        return null;
    }
}
