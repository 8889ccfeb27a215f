package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.dialect.mssql.MsSqlTypes;
import io.jalchemy.dialect.oracle.OracleTypes;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.types.SqlType;

/** Reads types that one dialect has. */
final class DialectTypes {
    private DialectTypes() {}

    static SqlType<?> read(String dialect, String name, Node node) {
        return switch (dialect) {
            case "postgresql" -> PostgresTypeReader.read(name, node);
            case "mysql", "mariadb" -> MySqlTypeReader.read(name, node);
            case "oracle" -> oracle(name, node);
            case "mssql" -> mssql(name, node);
            case "sqlite" -> sqlite(name, node);
            default -> throw unknown(dialect, name);
        };
    }

    static UnsupportedCaseException unknown(String dialect, String name) {
        return new UnsupportedCaseException("type %s of %s".formatted(name, dialect));
    }

    private static SqlType<?> oracle(String name, Node node) {
        return switch (name) {
            case "VARCHAR2" -> OracleTypes.varchar2(node.optionalInt("length"));
            case "NVARCHAR2" -> OracleTypes.nvarchar2(node.optionalInt("length"));
            case "RAW" -> OracleTypes.raw(node.optionalInt("length"));
            case "LONG" -> OracleTypes.longText();
            case "NCLOB" -> OracleTypes.nclob();
            case "ROWID" -> OracleTypes.rowid();
            case "BINARY_DOUBLE" -> OracleTypes.binaryDouble();
            case "BINARY_FLOAT" -> OracleTypes.binaryFloat();
            case "FLOAT" -> OracleTypes.binaryFloat(node.optionalInt("binary_precision"));
            case "INTERVAL" ->
                OracleTypes.interval(node.optionalInt("day_precision"), node.optionalInt("second_precision"));
            default -> throw unknown("oracle", name);
        };
    }

    private static SqlType<?> mssql(String name, Node node) {
        return switch (name) {
            case "REAL" -> MsSqlTypes.real();
            case "DOUBLE_PRECISION" -> MsSqlTypes.doublePrecision();
            case "VARBINARY" -> {
                boolean max = node.raw("length").isTextual();
                yield MsSqlTypes.varbinary(max ? null : node.optionalInt("length"), node.flag("filestream"));
            }
            case "TINYINT" -> MsSqlTypes.tinyInt();
            case "BIT" -> MsSqlTypes.bit();
            case "MONEY" -> MsSqlTypes.money();
            case "SMALLMONEY" -> MsSqlTypes.smallMoney();
            case "DATETIME2" -> MsSqlTypes.dateTime2(node.optionalInt("precision"));
            case "DATETIMEOFFSET" -> MsSqlTypes.dateTimeOffset(node.optionalInt("precision"));
            case "SMALLDATETIME" -> MsSqlTypes.smallDateTime();
            case "IMAGE" -> MsSqlTypes.image();
            case "NTEXT" -> MsSqlTypes.ntext();
            case "XML" -> MsSqlTypes.xml();
            case "UNIQUEIDENTIFIER" -> MsSqlTypes.uniqueIdentifier();
            default -> throw unknown("mssql", name);
        };
    }

    private static SqlType<?> sqlite(String name, Node node) {
        String pattern = StorageFormats.pattern(node.text("storage_format"));
        return switch (name) {
            case "DATE" -> SqliteTypes.date(pattern);
            case "TIME" -> SqliteTypes.time(pattern);
            case "DATETIME" -> SqliteTypes.dateTime(pattern);
            default -> throw unknown("sqlite", name);
        };
    }
}
