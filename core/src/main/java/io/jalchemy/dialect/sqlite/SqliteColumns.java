package io.jalchemy.dialect.sqlite;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Table;
import io.jalchemy.types.TypeFamily;
import java.util.regex.Pattern;

/** Columns as they stand in CREATE TABLE. */
final class SqliteColumns extends ColumnWriter {
    private static final Pattern QUOTED = Pattern.compile("\\s*['\"(].*", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile(".*\\W.*");

    SqliteColumns(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected String specification(Column<?> column) {
        StringBuilder text =
                new StringBuilder(ddl().names().column(column)).append(' ').append(type(column));
        String standard = defaultText(column);
        if (standard != null) {
            boolean bare = QUOTED.matcher(standard).matches()
                    || !EXPRESSION.matcher(standard).find();
            text.append(" DEFAULT ").append(bare ? standard : "(" + standard + ")");
        }
        if (!column.isNullable()) {
            text.append(" NOT NULL").append(onConflict(column, "on_conflict_not_null"));
        }
        Table table = column.table();
        if (column.isPrimaryKey() && table != null) {
            if (column.autoincrement() == Column.Autoincrement.YES
                    && table.primaryKey().columns().size() != 1) {
                throw new CompileException("SQLite does not support autoincrement for composite primary keys");
            }
            if (isInlineKey(column)) {
                text.append(" PRIMARY KEY")
                        .append(onConflict(column, "on_conflict_primary_key"))
                        .append(" AUTOINCREMENT");
            }
        }
        Computed computed = column.computed();
        return computed == null
                ? text.toString()
                : text.append(' ').append(computed(computed)).toString();
    }

    private static String onConflict(Column<?> column, String option) {
        Object action = column.options().get("sqlite", option);
        return action == null ? "" : " ON CONFLICT " + action;
    }

    /** Whether the primary key is part of the column: AUTOINCREMENT can stand nowhere else. */
    boolean isInlineKey(Column<?> column) {
        Table table = column.table();
        return table != null
                && Boolean.TRUE.equals(table.options().get("sqlite", "autoincrement"))
                && column.isPrimaryKey()
                && table.primaryKey().columns().size() == 1
                && typeOf(column).family() == TypeFamily.INTEGER
                && column.foreignKeyList().isEmpty();
    }
}
