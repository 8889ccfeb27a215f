package io.jalchemy.dialect.sqlite;

import io.jalchemy.types.BinaryType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types behind the names that SQLite keeps. A name that is not known has the type of its affinity
 * (https://sqlite.org/datatype3.html, 3.1).
 */
final class SqliteTypeNames {
    private static final Pattern PARTS = Pattern.compile("([\\w ]+)(\\(.*?\\))?.*", Pattern.DOTALL);
    private static final Pattern GENERATED = Pattern.compile("\\s+GENERATED(\\s+ALWAYS)?$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private SqliteTypeNames() {}

    /**
     * The type of a column.
     *
     * @param declared what the column was declared as; may be empty
     * @param collation of the column, or null
     * @return null if neither name nor affinity tell it
     */
    static @Nullable SqlType<?> of(String declared, @Nullable String collation) {
        String whole =
                GENERATED.matcher(declared.toUpperCase(Locale.ROOT).strip()).replaceFirst("");
        Matcher parts = PARTS.matcher(whole);
        if (!parts.matches()) {
            return null;
        }
        String name = parts.group(1).strip().replaceAll("\\s+", " ");
        List<Integer> sizes = sizes(parts.group(2));
        SqlType<?> known = known(name, sizes);
        SqlType<?> type = known == null ? ofAffinity(name, sizes) : known;
        return type instanceof StringType text && collation != null ? text.collate(collation) : type;
    }

    private static List<Integer> sizes(@Nullable String text) {
        List<Integer> sizes = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text == null ? "" : text);
        while (numbers.find()) {
            sizes.add(Integer.valueOf(numbers.group()));
        }
        return sizes;
    }

    private static @Nullable SqlType<?> known(String name, List<Integer> sizes) {
        return switch (name) {
            case "BIGINT" -> Types.bigint();
            case "INT", "INTEGER" -> Types.sqlInteger();
            case "SMALLINT" -> Types.smallint();
            case "BOOL", "BOOLEAN" -> Types.sqlBoolean();
            case "DECIMAL" -> number(NumericType.Spelling.SQL_DECIMAL, sizes);
            case "NUMERIC" -> number(NumericType.Spelling.SQL_NUMERIC, sizes);
            case "DOUBLE" -> Types.sqlDouble();
            case "DOUBLE PRECISION" -> Types.sqlDoublePrecision();
            case "FLOAT" -> FloatType.of(FloatType.Spelling.SQL_FLOAT, at(sizes, 0));
            case "REAL" -> Types.real();
            case "DATE", "DATE_CHAR" -> Types.sqlDate();
            case "TIME", "TIME_CHAR" -> Types.sqlTime();
            case "DATETIME", "DATETIME_CHAR" -> Types.sqlDateTime();
            case "TIMESTAMP" -> Types.timestamp();
            case "CHAR" -> text(StringType.Spelling.SQL_CHAR, sizes);
            case "VARCHAR" -> text(StringType.Spelling.SQL_VARCHAR, sizes);
            case "NCHAR" -> text(StringType.Spelling.SQL_NCHAR, sizes);
            case "NVARCHAR" -> text(StringType.Spelling.SQL_NVARCHAR, sizes);
            case "TEXT" -> text(StringType.Spelling.SQL_TEXT, sizes);
            case "CLOB" -> text(StringType.Spelling.SQL_CLOB, sizes);
            case "BLOB" -> octets(BinaryType.Spelling.SQL_BLOB, sizes);
            case "BINARY" -> octets(BinaryType.Spelling.SQL_BINARY, sizes);
            case "VARBINARY" -> octets(BinaryType.Spelling.SQL_VARBINARY, sizes);
            case "JSON" -> JsonType.of(Object.class, false);
            case "JSONB" -> SqliteTypes.jsonb(Object.class);
            case "UUID" -> Types.sqlUuid();
            case "ANY" -> SqliteTypes.any();
            default -> null;
        };
    }

    private static @Nullable SqlType<?> ofAffinity(String name, List<Integer> sizes) {
        if (name.contains("INT")) {
            return Types.sqlInteger();
        } else if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return text(StringType.Spelling.SQL_TEXT, sizes);
        } else if (name.isEmpty() || name.contains("BLOB")) {
            return null;
        } else if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return Types.real();
        }
        return number(NumericType.Spelling.SQL_NUMERIC, sizes);
    }

    private static SqlType<?> number(NumericType.Spelling spelling, List<Integer> sizes) {
        return NumericType.decimal(spelling, at(sizes, 0), at(sizes, 1));
    }

    private static StringType text(StringType.Spelling spelling, List<Integer> sizes) {
        return StringType.of(spelling, at(sizes, 0));
    }

    private static SqlType<?> octets(BinaryType.Spelling spelling, List<Integer> sizes) {
        return new BinaryType(spelling, at(sizes, 0));
    }

    private static @Nullable Integer at(List<Integer> sizes, int index) {
        return index < sizes.size() ? sizes.get(index) : null;
    }
}
