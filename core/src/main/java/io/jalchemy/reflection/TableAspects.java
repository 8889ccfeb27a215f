package io.jalchemy.reflection;

import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.schema.Constraint;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All that a database tells of some tables; what it cannot tell is left out. */
record TableAspects(
        Map<TableName, List<ReflectedColumn>> columns,
        Map<TableName, ReflectedPrimaryKey> primaryKeys,
        Map<TableName, List<ReflectedForeignKey>> foreignKeys,
        Map<TableName, List<ReflectedIndex>> indexes,
        Map<TableName, List<ReflectedUnique>> uniques,
        Map<TableName, List<ReflectedCheck>> checks,
        Map<TableName, String> comments,
        Map<TableName, Map<String, Object>> options,
        Map<TableName, List<Constraint>> further,
        Map<TableName, List<TableName>> prerequisites) {

    static TableAspects of(Inspector inspector, TableSelection tables) {
        return new TableAspects(
                inspector.columns(tables),
                told(() -> inspector.primaryKeys(tables)),
                told(() -> inspector.foreignKeys(tables)),
                told(() -> inspector.indexes(tables)),
                told(() -> inspector.uniqueConstraints(tables)),
                told(() -> inspector.checkConstraints(tables)),
                told(() -> inspector.tableComments(tables)),
                told(() -> inspector.tableOptions(tables)),
                inspector.furtherConstraints(tables),
                inspector.prerequisites(tables));
    }

    /** A database without comments, say, has nothing to tell of them. */
    private static <T> Map<TableName, T> told(Supplier<Map<TableName, T>> aspect) {
        try {
            return aspect.get();
        } catch (UnsupportedCompilationException e) {
            return Map.of();
        }
    }

    boolean has(TableName table) {
        return columns.containsKey(table);
    }
}
