package io.jalchemy.engine;

import io.jalchemy.compiler.ResultColumn;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.RecordElement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of each row what the statement promises: the value of its one element, or a row of several. */
final class RowMaker<R> {
    private enum Shape {
        /** The statement has one element: its value is the result. */
        SINGLE,
        /** One row object per row. */
        ROW
    }

    private final Shape shape;
    private final RowKeys keys;
    private final int columns;
    private final List<@Nullable RecordElement<?>> records;
    private final int[] widths;

    private RowMaker(Shape shape, RowKeys keys, int columns, List<@Nullable RecordElement<?>> records, int[] widths) {
        this.shape = shape;
        this.keys = keys;
        this.columns = columns;
        this.records = records;
        this.widths = widths;
    }

    /** For a statement whose elements are these, and whose result has these columns. */
    static <R> RowMaker<R> of(List<? extends SqlNode> elements, List<ResultColumn> columns) {
        List<String> names = new ArrayList<>();
        List<List<Object>> aliases = new ArrayList<>();
        List<@Nullable RecordElement<?>> records = new ArrayList<>();
        int[] widths = new int[elements.size()];
        boolean grouped = false;
        int at = 0;
        for (int i = 0; i < elements.size(); i++) {
            SqlNode element = elements.get(i);
            int width = width(element);
            widths[i] = width;
            RecordElement<?> record = element instanceof RecordElement<?> one ? one : null;
            records.add(record);
            grouped |= record != null;
            at += width;
        }
        boolean known = at == columns.size();
        boolean single = elements.size() == 1 && (elements.getFirst() instanceof Expression<?> || grouped) && known;
        if (grouped && known) {
            int column = 0;
            for (int i = 0; i < widths.length; i++) {
                boolean asOne = records.get(i) != null;
                for (int k = 0; k < (asOne ? 1 : widths[i]); k++) {
                    names.add(asOne ? "record_" + i : columns.get(column + k).name());
                    aliases.add(
                            asOne
                                    ? List.of(elements.get(i))
                                    : columns.get(column + k).keys());
                }
                column += widths[i];
            }
        } else {
            columns.forEach(column -> {
                names.add(column.name());
                aliases.add(column.keys());
            });
        }
        return new RowMaker<>(
                single ? Shape.SINGLE : Shape.ROW,
                new RowKeys(names, aliases),
                columns.size(),
                grouped && known ? records : List.of(),
                widths);
    }

    private static int width(SqlNode element) {
        return switch (element) {
            case ElementNode<?> several -> several.expressions().size();
            case FromClause from -> from.columns().size();
            default -> 1;
        };
    }

    RowKeys keys() {
        return keys;
    }

    /** The same for a statement of the same structure, whose own columns find the values of a row too. */
    RowMaker<R> forStatement(SelectBase<?> statement) {
        return new RowMaker<>(shape, keys.with(() -> ownKeys(statement)), columns, records(statement), widths);
    }

    private List<@Nullable RecordElement<?>> records(SelectBase<?> statement) {
        if (records.isEmpty()) {
            return records;
        }
        // the constructors are the new statement's own: they are no part of its structure
        List<@Nullable RecordElement<?>> own = new ArrayList<>();
        for (SqlNode element : elements(statement)) {
            own.add(element instanceof RecordElement<?> record ? record : null);
        }
        return own;
    }

    private List<List<Object>> ownKeys(SelectBase<?> statement) {
        List<List<Object>> own = new ArrayList<>();
        if (records.isEmpty()) {
            for (SqlNode node : statement.selectedExpressions()) {
                own.add(node instanceof Label<?> label ? List.of(label, label.expression()) : List.of(node));
            }
        }
        return own;
    }

    /** What the rows of a statement consist of. */
    static List<? extends SqlNode> elements(SqlNode statement) {
        return switch (statement) {
            case Select<?> select -> select.elements();
            case CompoundSelect<?> compound -> elements(compound.members().getFirst());
            case DmlStatement<?> dml -> dml.returning();
            case SelectBase<?> other ->
                other.selectedExpressions().size() == 1 ? List.of() : other.selectedExpressions();
            default -> List.of();
        };
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // whether R can be null is what the statement says
    R make(Cursor cursor) {
        if (shape == Shape.SINGLE) {
            return records.isEmpty() ? (R) cursor.read(0) : (R) record(0, 0, cursor);
        }
        if (records.isEmpty()) {
            @Nullable Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = cursor.read(i);
            }
            return (R) Row.of(keys, values);
        }
        @Nullable Object[] values = new Object[keys.names().size()];
        int column = 0;
        int to = 0;
        for (int i = 0; i < widths.length; i++) {
            if (records.get(i) != null) {
                values[to++] = record(i, column, cursor);
            } else {
                for (int k = 0; k < widths[i]; k++) {
                    values[to++] = cursor.read(column + k);
                }
            }
            column += widths[i];
        }
        return (R) Row.of(keys, values);
    }

    private @Nullable Object record(int element, int column, Cursor cursor) {
        RecordElement<?> record = java.util.Objects.requireNonNull(records.get(element));
        @Nullable Object[] values = new Object[widths[element]];
        for (int i = 0; i < values.length; i++) {
            values[i] = cursor.read(column + i);
        }
        return record.constructor().apply(values);
    }
}
