package io.jalchemy.dialect.mssql;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.LabelReference;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Over;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.Subquery;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits rows by counting them, for servers that have no OFFSET … FETCH. */
final class RowNumberLimit {
    private static final String NUMBER = "mssql_rn";

    private RowNumberLimit() {}

    /**
     * {@code SELECT … FROM (SELECT …, ROW_NUMBER() OVER (ORDER BY …) AS mssql_rn FROM …) WHERE mssql_rn > …}.
     *
     * @param rows how many rows at the most, or null
     */
    static Select<?> of(Select<?> select, @Nullable Expression<?> rows) {
        Over<?> number = new Over<>(Sql.func("ROW_NUMBER"), List.of(), order(select), null);
        Subquery counted = select.unordered()
                .withoutRowLimits()
                .addColumns(number.label(NUMBER))
                .subquery();
        List<SelectElement<?>> columns = new ArrayList<>();
        for (ColumnClause<?> column : counted.columns()) {
            if (!column.key().equals(NUMBER)) {
                columns.add(column);
            }
        }
        return limited(Sql.select(columns), rows, select.offset());
    }

    private static Select<?> limited(Select<?> select, @Nullable Expression<?> rows, @Nullable Expression<?> offset) {
        ColumnClause<?> number = new ColumnClause<>(Name.of(NUMBER), NUMBER, Types.integer(), false, null, null);
        if (offset == null) {
            return rows == null ? select : select.where(number.op(StandardOperator.LE, rows, Types.bool()));
        }
        Select<?> behind = select.where(number.op(StandardOperator.GT, offset, Types.bool()));
        return rows == null ? behind : behind.where(number.op(StandardOperator.LE, rows.plus(offset), Types.bool()));
    }

    /** A window knows no labels of the statement, so they are replaced by what they stand for. */
    private static List<Expression<?>> order(Select<?> select) {
        List<Expression<?>> items = new ArrayList<>();
        for (Expression<?> item : select.orderBy()) {
            items.add(Replacement.in(item, node -> unlabelled(node, select)));
        }
        return items;
    }

    private static @Nullable SqlNode unlabelled(SqlNode node, Select<?> select) {
        return switch (node) {
            case LabelReference reference -> resolved(reference, select);
            case Label<?> label -> label.expression();
            case SelectBase<?> subquery -> subquery;
            default -> null;
        };
    }

    private static Expression<?> resolved(LabelReference reference, Select<?> select) {
        for (SqlNode node : select.selectedExpressions()) {
            if (node instanceof Label<?> label
                    && label.name() != null
                    && label.name().text().equals(reference.name())) {
                return label.expression();
            }
            if (node instanceof ColumnClause<?> column && column.key().equals(reference.name())) {
                return column;
            }
        }
        return reference;
    }
}
