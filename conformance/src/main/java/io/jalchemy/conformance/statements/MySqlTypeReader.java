package io.jalchemy.conformance.statements;

import io.jalchemy.dialect.mysql.MySqlBitType;
import io.jalchemy.dialect.mysql.MySqlBlobType;
import io.jalchemy.dialect.mysql.MySqlCharset;
import io.jalchemy.dialect.mysql.MySqlDateTimeType;
import io.jalchemy.dialect.mysql.MySqlEnumType;
import io.jalchemy.dialect.mysql.MySqlIntegerType;
import io.jalchemy.dialect.mysql.MySqlNumericType;
import io.jalchemy.dialect.mysql.MySqlSetType;
import io.jalchemy.dialect.mysql.MySqlStringType;
import io.jalchemy.dialect.mysql.MySqlTimeType;
import io.jalchemy.dialect.mysql.MySqlYearType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;

/** Reads types of MySQL and MariaDB. */
final class MySqlTypeReader {
    private MySqlTypeReader() {}

    static SqlType<?> read(String name, Node node) {
        return switch (name) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "BIGINT" ->
                new MySqlIntegerType<>(
                        MySqlIntegerType.Width.valueOf(name),
                        node.optionalInt("display_width"),
                        node.flag("unsigned"),
                        node.flag("zerofill"),
                        Long.class);
            case "NUMERIC", "DECIMAL", "DOUBLE", "REAL", "FLOAT" -> numeric(name, node);
            case "CHAR", "VARCHAR", "NCHAR", "NVARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT" ->
                new MySqlStringType(
                        MySqlStringType.Kind.valueOf(name),
                        node.optionalInt("length"),
                        charset(node),
                        node.flag("national"));
            case "ENUM" ->
                new MySqlEnumType<>(
                        EnumType.ofValues(node.texts("values"), EnumType.Options.named(null)), charset(node));
            case "SET" -> new MySqlSetType(node.texts("values"), charset(node));
            case "TINYBLOB", "MEDIUMBLOB", "LONGBLOB" -> new MySqlBlobType(MySqlBlobType.Size.valueOf(name));
            case "BIT" -> new MySqlBitType(node.optionalInt("length"));
            case "YEAR" -> new MySqlYearType(node.optionalInt("display_width"));
            case "TIME" -> {
                node.ignore("timezone");
                yield new MySqlTimeType(node.optionalInt("fsp"));
            }
            case "DATETIME", "TIMESTAMP" -> {
                node.ignore("timezone");
                yield new MySqlDateTimeType(name.equals("TIMESTAMP"), node.optionalInt("fsp"));
            }
            default -> throw DialectTypes.unknown("mysql", name);
        };
    }

    private static MySqlNumericType<?> numeric(String name, Node node) {
        boolean exact = name.equals("NUMERIC") || name.equals("DECIMAL");
        return new MySqlNumericType<>(
                MySqlNumericType.Kind.valueOf(name),
                node.optionalInt("precision"),
                node.optionalInt("scale"),
                node.flag("unsigned"),
                node.flag("zerofill"),
                node.has("asdecimal") ? node.flag("asdecimal") : exact);
    }

    private static MySqlCharset charset(Node node) {
        return new MySqlCharset(
                node.optionalText("charset"),
                node.optionalText("collation"),
                node.flag("ascii"),
                node.flag("unicode"),
                node.flag("binary"));
    }
}
