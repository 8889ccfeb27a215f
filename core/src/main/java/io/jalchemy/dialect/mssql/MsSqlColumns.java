package io.jalchemy.dialect.mssql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Columns as they stand in CREATE TABLE: NULL is always said, and IDENTITY stands behind it. */
final class MsSqlColumns extends ColumnWriter {
    MsSqlColumns(MsSqlDdl ddl) {
        super(ddl);
    }

    @Override
    protected String specification(Column<?> column) {
        boolean numbered = DdlNames.tableOf(column).autoincrementColumn() == column
                || column.autoincrement() == Column.Autoincrement.YES;
        Computed computed = column.computed();
        StringBuilder text = new StringBuilder(ddl().names().column(column))
                .append(' ')
                .append(computed == null ? type(column) : computed(computed));
        if (isNotNull(column)) {
            text.append(" NOT NULL");
        } else if (computed == null) {
            text.append(" NULL");
        }
        Long start = number(column, "identity_start");
        Long increment = number(column, "identity_increment");
        Identity identity = column.identity();
        if (identity != null) {
            if (start != null || increment != null) {
                throw new CompileException(
                        "Cannot specify options 'mssql_identity_start' and/or 'mssql_identity_increment' while also using the 'Identity' construct.");
            }
            return text.append(identity(identity)).toString();
        }
        ColumnDefault standard = column.insertDefault();
        if (numbered
                && !(standard instanceof ColumnDefault.FromSequence from
                        && !from.sequence().isOptional())) {
            return text.append(identityOf(start, increment)).toString();
        }
        String written = defaultText(column);
        return written == null
                ? text.toString()
                : text.append(" DEFAULT ").append(written).toString();
    }

    private static boolean isNotNull(Column<?> column) {
        return !column.isNullable()
                || column.isPrimaryKey()
                || column.insertDefault() instanceof ColumnDefault.FromSequence
                || column.autoincrement() == Column.Autoincrement.YES
                || column.identity() != null;
    }

    private static @Nullable Long number(Column<?> column, String option) {
        return column.options().get("mssql", option) instanceof Number number ? number.longValue() : null;
    }

    @Override
    protected String computed(Computed computed) {
        return "AS (" + ddl().inline(computed.expression(), false) + ")"
                + (Boolean.TRUE.equals(computed.persisted()) ? " PERSISTED" : "");
    }

    @Override
    protected String identity(Identity identity) {
        SequenceOptions how = identity.numbers();
        return identityOf(how.start(), how.increment());
    }

    private static String identityOf(@Nullable Long start, @Nullable Long increment) {
        return start == null && increment == null
                ? " IDENTITY"
                : " IDENTITY(" + (start == null ? 1 : start) + "," + (increment == null ? 1 : increment) + ")";
    }
}
