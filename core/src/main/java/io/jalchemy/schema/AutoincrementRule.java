package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.TypeFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column of a table the database numbers by itself. The rule is SQLAlchemy's. */
final class AutoincrementRule {
    private AutoincrementRule() {}

    static @Nullable Column<?> columnOf(Table table) {
        List<Column<?>> key = table.primaryKey().columns();
        if (key.size() == 1) {
            Column<?> only = key.getFirst();
            return switch (only.autoincrement()) {
                case YES -> requireNumber(only);
                case AUTO, IGNORE_FK -> numbersItself(only) ? only : null;
                case NO -> null;
            };
        }
        Column<?> found = null;
        for (Column<?> column : key) {
            if (column.autoincrement() == Column.Autoincrement.YES) {
                if (found != null) {
                    throw new ArgumentException(
                            "Table \"%s\": only one column can be autoincrement, not both \"%s\" and \"%s\"."
                                    .formatted(table.fullName(), found.key(), column.key()));
                }
                found = requireNumber(column);
            }
        }
        return found;
    }

    private static boolean numbersItself(Column<?> column) {
        return isNumber(column)
                && (column.foreignKeyList().isEmpty() || column.autoincrement() == Column.Autoincrement.IGNORE_FK)
                && (column.insertDefault() == null || column.insertDefault() instanceof ColumnDefault.FromSequence)
                && (column.serverDefault() == null || column.identity() != null)
                && column.computed() == null;
    }

    private static boolean isNumber(Column<?> column) {
        TypeFamily family = column.type().family();
        return family == TypeFamily.INTEGER
                || family == TypeFamily.NUMERIC && column.autoincrement() == Column.Autoincrement.YES;
    }

    private static Column<?> requireNumber(Column<?> column) {
        if (!isNumber(column)) {
            throw new ArgumentException("Column \"%s\" cannot be autoincrement: its type is %s, not an integer."
                    .formatted(column.key(), column.type()));
        }
        return column;
    }
}
