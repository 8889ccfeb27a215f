package io.jalchemy.engine;

import io.jalchemy.error.PassThrough;
import io.jalchemy.types.JdbcCodec;
import io.jalchemy.types.NullType;
import io.jalchemy.types.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Puts one value into a prepared statement. */
final class Binding {
    private Binding() {}

    @SuppressWarnings("unchecked")
    static void bind(
            PreparedStatement statement,
            int index,
            String name,
            SqlType<?> type,
            JdbcCodec<?> codec,
            @Nullable Object value)
            throws SQLException {
        if (value == null) {
            codec.bindNull(statement, index);
            return;
        }
        try {
            Object typed = type instanceof NullType ? value : type.coerce(value);
            ((JdbcCodec<Object>) codec).bind(statement, index, typed);
        } catch (RuntimeException e) {
            if (e instanceof PassThrough) {
                throw e;
            }
            throw new UnsendableValue("Parameter \"%s\" cannot be sent: %s".formatted(name, e.getMessage()), e);
        }
    }
}
