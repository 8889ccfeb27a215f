package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.StringType;
import io.jalchemy.types.UuidType;
import java.util.HexFormat;
import java.util.UUID;

/** Literals as SQL Server reads them: text of the national types is marked with an N. */
final class MsSqlLiterals extends LiteralCompiler {
    MsSqlLiterals(MsSqlDialect dialect) {
        super(dialect);
    }

    @Override
    protected String text(String value, StringType type) {
        return switch (type.spelling()) {
            case UNICODE, UNICODE_TEXT, SQL_NCHAR, SQL_NVARCHAR -> "N" + quoted(value);
            case STRING, TEXT, SQL_VARCHAR, SQL_CHAR, SQL_TEXT, SQL_CLOB -> quoted(value);
        };
    }

    @Override
    protected String bytes(byte[] value) {
        return "0x" + HexFormat.of().formatHex(value);
    }

    @Override
    protected String uuid(UUID value, UuidType<?> type) {
        return quoted(type.nativeUuid() ? value.toString() : UuidType.toHex(value));
    }
}
