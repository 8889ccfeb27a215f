package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.Table;
import io.jalchemy.types.IntegerType;
import io.jalchemy.types.SqlType;

/** Columns as they stand in CREATE TABLE. */
final class PostgresColumns extends ColumnWriter {
    PostgresColumns(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String specification(Column<?> column) {
        StringBuilder text = new StringBuilder(ddl().names().column(column)).append(' ');
        Identity identity = writtenIdentity(column);
        if (identity == null && isSerial(column)) {
            text.append(serial(column));
        } else {
            text.append(type(column));
            String standard = defaultText(column);
            if (standard != null) {
                text.append(" DEFAULT ").append(standard);
            }
        }
        Computed computed = column.computed();
        if (computed != null) {
            text.append(' ').append(computed(computed));
        }
        if (identity != null) {
            text.append(' ').append(identity(identity));
        }
        if (column.isNullable() == (identity != null)) {
            text.append(column.isNullable() ? " NULL" : " NOT NULL");
        }
        return text.toString();
    }

    private static boolean isSerial(Column<?> column) {
        Table table = column.table();
        return table != null
                && column.isPrimaryKey()
                && table.autoincrementColumn() == column
                && (column.insertDefault() == null
                        || column.insertDefault() instanceof ColumnDefault.FromSequence from
                                && from.sequence().isOptional());
    }

    private String serial(Column<?> column) {
        SqlType<?> type = ddl().dialect().typeCompiler().inForce(typeOf(column));
        return type instanceof IntegerType<?> integer
                ? switch (integer.spelling()) {
                    case BIG_INTEGER, SQL_BIGINT -> "BIGSERIAL";
                    case SMALL_INTEGER, SQL_SMALLINT -> "SMALLSERIAL";
                    case INTEGER, SQL_INTEGER -> "SERIAL";
                }
                : "SERIAL";
    }

    @Override
    protected String computed(Computed computed) {
        boolean virtual = Boolean.FALSE.equals(computed.persisted());
        if (virtual && !hasVirtualColumns()) {
            throw new CompileException(
                    "PostgreSQL computed columns do not support 'virtual' persistence before version 18; set the 'persisted' flag to null or true for PostgreSQL support.");
        }
        return "GENERATED ALWAYS AS (" + ddl().inline(computed.expression(), false) + ") "
                + (virtual ? "VIRTUAL" : "STORED");
    }

    private boolean hasVirtualColumns() {
        ServerVersion version = ((PostgresDialect) ddl().dialect()).options().version();
        return version != null && version.isAtLeast(18);
    }
}
