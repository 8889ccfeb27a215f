package io.jalchemy.dialect.oracle;

import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.sql.Subquery;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits rows by ROWNUM, for servers before version 12: the statement becomes a subquery whose numbered rows are cut at the
 * end by a select around it, and at the beginning by another one around that.
 * https://blogs.oracle.com/oraclemagazine/on-rownum-and-limiting-results
 */
final class RownumLimit {
    private static final String NUMBER = "ora_rn";

    private final Select<?> given;
    private final @Nullable Expression<?> limit;
    private final @Nullable Expression<?> offset;
    private final Select<?> inner;
    private final Select<?> result;

    RownumLimit(Select<?> given, boolean firstRowsHint) {
        this.given = given;
        this.limit = late(given.limit());
        this.offset = late(given.offset());
        this.inner = withLockedColumns(given.withoutRowLimits());
        Subquery rows = inner.subquery();
        Select<?> cut = Sql.select(columnsOf(rows));
        if (firstRowsHint
                && limit instanceof BindParameter<?> plain
                && plain.mode().isLiteral()) {
            cut = cut.prefixWith(
                    Sql.text("/*+ FIRST_ROWS(:" + plain.key() + ") */").bind(plain), null);
        }
        if (limit != null) {
            Expression<?> last = offset == null ? limit : limit.plus(offset);
            cut = cut.where(Sql.literalColumn("ROWNUM").op(StandardOperator.LE, last, Types.bool()));
        }
        ForUpdate lock = adapted(given.forUpdate(), rows);
        this.result = offset == null ? locked(cut, lock) : behindOffset(cut, lock, offset);
    }

    /** Plain numbers are written as literals just before execution, which the optimizer needs to see. */
    private static @Nullable Expression<?> late(@Nullable Expression<?> count) {
        if (count instanceof BindParameter<?> bind && bind.isAnonymous() && bind.value() instanceof Number) {
            return bind.literalExecute();
        }
        return count;
    }

    /** The select around everything. */
    Select<?> result() {
        return result;
    }

    /** The selects that this made out of the given one, and which must not be changed again. */
    List<Select<?>> made() {
        return List.of(inner, result);
    }

    private Select<?> withLockedColumns(Select<?> select) {
        ForUpdate lock = given.forUpdate();
        Select<?> all = select;
        for (SqlNode locked : lock == null ? List.<SqlNode>of() : lock.of()) {
            if (locked instanceof Expression<?> column && !selects(given, column)) {
                all = all.addColumns(column);
            }
        }
        return all;
    }

    private static boolean selects(Select<?> select, Expression<?> column) {
        for (SqlNode selected : select.selectedExpressions()) {
            if (selected == column) {
                return true;
            }
        }
        return false;
    }

    /** The columns of a subquery that stand for those of the given statement. */
    private List<SelectElement<?>> columnsOf(Subquery rows) {
        List<SelectElement<?>> columns = new ArrayList<>();
        for (ColumnClause<?> column : rows.columns()) {
            if (standsForSelected(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private boolean standsForSelected(ColumnClause<?> column) {
        Expression<?> at = column;
        while (at != null) {
            if (selects(given, at)) {
                return true;
            }
            at = switch (at) {
                case ColumnClause<?> proxy -> proxy.source();
                case Label<?> label -> label.expression();
                default -> null;
            };
        }
        return false;
    }

    private Select<?> behindOffset(Select<?> cut, @Nullable ForUpdate lock, Expression<?> first) {
        Select<?> numbered = cut.addColumns(Sql.literalColumn("ROWNUM").label(NUMBER));
        for (SqlNode locked : lock == null ? List.<SqlNode>of() : lock.of()) {
            if (locked instanceof Expression<?> column && !selects(numbered, column)) {
                numbered = numbered.addColumns(column);
            }
        }
        Subquery rows = numbered.subquery();
        Select<?> behind = Sql.select(columnsOf(rows))
                .where(Sql.literalColumn(NUMBER).op(StandardOperator.GT, first, Types.bool()));
        return locked(behind, adapted(lock, rows));
    }

    private static Select<?> locked(Select<?> select, @Nullable ForUpdate lock) {
        return lock == null ? select : select.forUpdate(lock);
    }

    /** The lock with the columns of a subquery in place of those that they pass on. */
    private static @Nullable ForUpdate adapted(@Nullable ForUpdate lock, Subquery rows) {
        if (lock == null || lock.of().isEmpty()) {
            return lock;
        }
        List<SqlNode> of = new ArrayList<>();
        for (SqlNode locked : lock.of()) {
            ColumnClause<?> there = locked instanceof Expression<?> column ? rows.correspondingColumn(column) : null;
            of.add(there == null ? locked : there);
        }
        return lock.of(of.toArray(new SqlNode[0]));
    }
}
