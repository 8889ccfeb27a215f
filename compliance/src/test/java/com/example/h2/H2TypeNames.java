package com.example.h2;

import static io.jalchemy.types.Types.bigint;
import static io.jalchemy.types.Types.blob;
import static io.jalchemy.types.Types.character;
import static io.jalchemy.types.Types.doublePrecision;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.smallint;
import static io.jalchemy.types.Types.sqlBoolean;
import static io.jalchemy.types.Types.sqlDate;
import static io.jalchemy.types.Types.sqlInteger;
import static io.jalchemy.types.Types.sqlTime;
import static io.jalchemy.types.Types.sqlUuid;
import static io.jalchemy.types.Types.text;
import static io.jalchemy.types.Types.timestamp;
import static io.jalchemy.types.Types.timestampWithZone;
import static io.jalchemy.types.Types.varchar;

import io.jalchemy.row.Row;
import io.jalchemy.types.SqlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types by the names that the information schema gives them. */
final class H2TypeNames {
    private static final int LONGEST = 1_000_000_000;

    private H2TypeNames() {}

    /** The type of a row of COLUMNS; empty if it is not known here. */
    static Optional<SqlType<?>> of(Row row) {
        int length = number(row, 9);
        return Optional.ofNullable(
                switch (String.valueOf(row.get(8))) {
                    case "SMALLINT" -> smallint();
                    case "INTEGER" -> sqlInteger();
                    case "BIGINT" -> bigint();
                    case "NUMERIC" -> numeric(number(row, 10), number(row, 11));
                    case "DOUBLE PRECISION" -> doublePrecision();
                    case "BOOLEAN" -> sqlBoolean();
                    case "CHARACTER VARYING" -> length >= LONGEST ? text() : varchar(length);
                    case "CHARACTER" -> character(length);
                    case "DATE" -> sqlDate();
                    case "TIME" -> sqlTime();
                    case "TIMESTAMP" -> timestamp();
                    case "TIMESTAMP WITH TIME ZONE" -> timestampWithZone();
                    case "BINARY LARGE OBJECT" -> blob();
                    case "UUID" -> sqlUuid();
                    default -> (SqlType<?>) null;
                });
    }

    private static int number(Row row, int position) {
        @Nullable Object value = row.get(position);
        return value instanceof Number number ? number.intValue() : 0;
    }
}
