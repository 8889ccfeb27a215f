package io.jalchemy.dialect.mysql;

import io.jalchemy.types.BinaryType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type behind a text such as {@code int(10) unsigned zerofill} or {@code enum('a','b')}. */
final class MySqlTypeNames {
    private static final Pattern PARTS = Pattern.compile("(\\w+)\\s*(?:\\((.*)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String name;
    private final String arguments;
    private final List<Integer> sizes = new ArrayList<>();
    private final boolean unsigned;
    private final boolean zerofill;
    private final MySqlCharset charset;

    private MySqlTypeNames(Matcher parts, MySqlCharset charset) {
        this.name = parts.group(1).toLowerCase(Locale.ROOT);
        this.arguments = parts.group(2) == null ? "" : parts.group(2);
        String flags = parts.group(3).toLowerCase(Locale.ROOT);
        this.unsigned = flags.contains("unsigned");
        this.zerofill = flags.contains("zerofill");
        this.charset = charset;
        if (!arguments.startsWith("'")) {
            Matcher numbers = NUMBER.matcher(arguments);
            while (numbers.find()) {
                sizes.add(Integer.valueOf(numbers.group()));
            }
        }
    }

    /** The type of a column; null if it is not known. */
    static @Nullable SqlType<?> of(String text, MySqlCharset charset) {
        Matcher parts = PARTS.matcher(text.strip());
        return parts.matches() ? new MySqlTypeNames(parts, charset).type() : null;
    }

    /** A portable type where it says all that there is to say, one of MySQL otherwise. */
    private @Nullable SqlType<?> type() {
        return switch (name) {
            case "tinyint" -> whole(MySqlIntegerType.Width.TINYINT, Integer.class, 4);
            case "smallint" ->
                isUsual(6)
                        ? Types.smallint()
                        : whole(MySqlIntegerType.Width.SMALLINT, unsigned ? Integer.class : Short.class, 6);
            case "mediumint" -> whole(MySqlIntegerType.Width.MEDIUMINT, Integer.class, 9);
            case "int", "integer" ->
                isUsual(11)
                        ? Types.sqlInteger()
                        : whole(MySqlIntegerType.Width.INTEGER, unsigned ? Long.class : Integer.class, 11);
            case "bigint" ->
                isUsual(20)
                        ? Types.bigint()
                        : whole(MySqlIntegerType.Width.BIGINT, unsigned ? BigInteger.class : Long.class, 20);
            case "decimal", "fixed", "numeric" ->
                unsigned
                        ? number(MySqlNumericType.Kind.DECIMAL)
                        : NumericType.decimal(NumericType.Spelling.SQL_DECIMAL, size(0), size(1));
            case "double" -> unsigned || size(0) != null ? number(MySqlNumericType.Kind.DOUBLE) : Types.sqlDouble();
            case "float" -> unsigned || size(0) != null ? number(MySqlNumericType.Kind.FLOAT) : Types.sqlFloat();
            case "bit" -> new MySqlBitType(size(0));
            case "year" -> new MySqlYearType(size(0));
            case "date" -> Types.sqlDate();
            case "time" -> size(0) == null ? Types.sqlTime() : new MySqlTimeType(size(0));
            case "datetime" -> size(0) == null ? Types.sqlDateTime() : new MySqlDateTimeType(false, size(0));
            case "timestamp" -> size(0) == null ? Types.timestamp() : new MySqlDateTimeType(true, size(0));
            case "enum" -> enumeration();
            case "set" -> labels().contains("") ? null : new MySqlSetType(labels(), charset);
            case "json" -> json();
            case "uuid" -> Types.sqlUuid();
            case "inet4" -> MySqlTypes.inet4();
            case "inet6" -> MySqlTypes.inet6();
            default -> octetsOrText();
        };
    }

    private @Nullable SqlType<?> octetsOrText() {
        return switch (name) {
            case "char" -> text(StringType.Spelling.SQL_CHAR, MySqlStringType.Kind.CHAR);
            case "varchar" -> text(StringType.Spelling.SQL_VARCHAR, MySqlStringType.Kind.VARCHAR);
            case "text" -> text(StringType.Spelling.SQL_TEXT, MySqlStringType.Kind.TEXT);
            case "tinytext" -> text(MySqlStringType.Kind.TINYTEXT);
            case "mediumtext" -> text(MySqlStringType.Kind.MEDIUMTEXT);
            case "longtext" -> text(MySqlStringType.Kind.LONGTEXT);
            case "binary" -> new BinaryType(BinaryType.Spelling.SQL_BINARY, size(0));
            case "varbinary" -> new BinaryType(BinaryType.Spelling.SQL_VARBINARY, size(0));
            case "blob" -> new BinaryType(BinaryType.Spelling.SQL_BLOB, null);
            case "tinyblob" -> MySqlTypes.tinyBlob();
            case "mediumblob" -> MySqlTypes.mediumBlob();
            case "longblob" -> MySqlTypes.longBlob();
            default -> null;
        };
    }

    /** Documents as maps, lists and values, which need no class of a library. */
    static SqlType<?> json() {
        return JsonType.of(Object.class, false);
    }

    /** Whether a whole number is as it comes without a word; MySQL 8 tells no width at all. */
    private boolean isUsual(int width) {
        Integer shown = size(0);
        return !unsigned && !zerofill && (shown == null || shown == width);
    }

    private SqlType<?> whole(MySqlIntegerType.Width width, Class<? extends Number> javaType, int usual) {
        return new MySqlIntegerType<>(width, isUsual(usual) ? null : size(0), unsigned, zerofill, javaType);
    }

    private SqlType<?> number(MySqlNumericType.Kind kind) {
        return new MySqlNumericType<>(kind, size(0), size(1), unsigned, zerofill, kind.isExact());
    }

    private SqlType<?> text(StringType.Spelling portable, MySqlStringType.Kind kind) {
        return charset.equals(MySqlCharset.INHERITED) ? StringType.of(portable, size(0)) : text(kind);
    }

    private SqlType<?> text(MySqlStringType.Kind kind) {
        return new MySqlStringType(kind, size(0), charset, false);
    }

    private SqlType<?> enumeration() {
        EnumType<String> values = EnumType.ofValues(labels(), EnumType.Options.named(null));
        return charset.equals(MySqlCharset.INHERITED) ? values : new MySqlEnumType<>(values, charset);
    }

    private @Nullable Integer size(int index) {
        return index < sizes.size() ? sizes.get(index) : null;
    }

    /** Texts in quotes, between commas; a quote in them stands twice, a backslash too. */
    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        for (int i = 1; i < arguments.length(); i++) {
            char next = arguments.charAt(i);
            char after = i + 1 < arguments.length() ? arguments.charAt(i + 1) : '\0';
            if (next == '\'' && after != '\'') {
                labels.add(label.toString());
                label.setLength(0);
                i = arguments.indexOf('\'', i + 1) < 0 ? arguments.length() : arguments.indexOf('\'', i + 1);
            } else if (next == '\'' || next == '\\') {
                label.append(escaped(next, after));
                i++;
            } else {
                label.append(next);
            }
        }
        return labels;
    }

    private static char escaped(char mark, char after) {
        if (mark == '\'') {
            return after;
        }
        return switch (after) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> after;
        };
    }
}
