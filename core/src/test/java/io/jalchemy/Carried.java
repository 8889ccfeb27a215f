package io.jalchemy;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;

import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.engine.Connection;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Insert;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that went through a column that the engine made for their type. */
public final class Carried {
    private Carried() {}

    /** What is read after the values were sent as parameters. */
    public static <T> List<@Nullable T> asParameters(
            Connection connection, SqlType<T> type, List<? extends @Nullable T> values) {
        return through(connection, type, values, (carrier, id, x, value) -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id);
            row.put("x", value);
            connection.execute(insert(carrier), row);
        });
    }

    /** What is read after the values were written into the SQL. */
    public static <T> List<@Nullable T> asLiterals(
            Connection connection, SqlType<T> type, List<? extends @Nullable T> values) {
        return through(connection, type, values, (carrier, id, x, value) -> {
            Insert<?> statement = insert(carrier).value("id", id).set(x, value);
            connection.executeSql(connection
                    .engine()
                    .dialect()
                    .compile(statement, CompileOptions.NONE.withLiteralBinds())
                    .sql());
        });
    }

    private interface Sending<T> {
        void send(Table carrier, int id, Column<T> x, @Nullable T value);
    }

    private static <T> List<@Nullable T> through(
            Connection connection, SqlType<T> type, List<? extends @Nullable T> values, Sending<T> sending) {
        Column<Integer> id = column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO);
        Column<T> x = column("x", type);
        Table carrier = new MetaData().table("carrier", id, x);
        // What a refused value left behind: not every database takes CREATE TABLE back.
        carrier.drop(connection);
        carrier.create(connection);
        for (int i = 0; i < values.size(); i++) {
            sending.send(carrier, i, x, values.get(i));
        }
        List<@Nullable T> read = new ArrayList<>();
        connection.execute(select(id, x).orderBy(id)).forEach(row -> read.add(row.value2()));
        carrier.drop(connection);
        return read;
    }
}
