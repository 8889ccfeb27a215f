package io.jalchemy.orm.mapping;

import static java.util.Objects.requireNonNull;

import io.jalchemy.schema.Table;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is selected from and written to.
 *
 * @param selectable the FROM element of a query
 * @param tables those that are written, in the order of an INSERT
 */
record MappedTables(FromClause selectable, List<Table> tables) {
    static MappedTables of(
            Mapper<?> mapper, FromClause own, @Nullable Supplier<? extends Expression<Boolean>> condition) {
        Mapper<?> base = mapper.base();
        Inheritance how = mapper.inheritance();
        if (base == null || how == null || how == Inheritance.CONCRETE) {
            return new MappedTables(own, tablesIn(own));
        }
        if (how == Inheritance.SINGLE) {
            return new MappedTables(base.selectable(), base.tables());
        }
        Expression<Boolean> on = condition != null
                ? condition.get()
                : JoinDerivation.between(
                        base.table(), own, Set.of(), mapper.entityName() + " inherits from " + base.entityName());
        List<Table> tables = new ArrayList<>(base.tables());
        tables.addAll(tablesIn(own));
        return new MappedTables(
                new Join(base.selectable(), own, requireNonNull(on), JoinStep.Kind.INNER), List.copyOf(tables));
    }

    private static List<Table> tablesIn(FromClause from) {
        List<Table> tables = new ArrayList<>();
        for (FromClause member : from.members()) {
            if (member instanceof Table table && !tables.contains(table)) {
                tables.add(table);
            }
        }
        return List.copyOf(tables);
    }
}
