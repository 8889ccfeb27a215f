package io.jalchemy.sql;

import org.jspecify.annotations.Nullable;

/**
 * One column of a foreign key as the expression language sees it.
 *
 * @param constraint the foreign key; links of one are joined by AND
 * @param parent the column that holds the reference
 * @param target the column that is referenced; null while its table is not known
 * @param order the position of the parent among all columns of its table
 */
public record ForeignKeyLink(
        Object constraint, ColumnClause<?> parent, @Nullable ColumnClause<?> target, int order) {
    ForeignKeyLink of(ColumnClause<?> proxy) {
        return new ForeignKeyLink(constraint, proxy, target, order);
    }
}
