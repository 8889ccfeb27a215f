package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ForeignKeyLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a hierarchy in the order of INSERTs: those of a base before those of its subclasses, then by foreign keys. */
final class SortedTables {
    private SortedTables() {}

    static List<Table> of(Mapper<?> top) {
        Map<Table, Mapper<?>> owners = new LinkedHashMap<>();
        for (Mapper<?> mapper : top.hierarchy()) {
            mapper.tables().forEach(table -> owners.putIfAbsent(table, mapper));
        }
        List<Table> tables = new ArrayList<>(owners.keySet());
        if (tables.size() < 2) {
            return tables;
        }
        Topology<Table> order = new Topology<>();
        owners.forEach((table, mapper) -> {
            Mapper<?> base = mapper.base();
            if (base != null && mapper.inheritance() != Inheritance.CONCRETE) {
                base.tables().forEach(above -> order.add(above, table));
            }
        });
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                for (ForeignKeyLink link : column.foreignKeys()) {
                    if (link.target() instanceof Column<?> target
                            && target.table() != null
                            && target.table() != table
                            && owners.containsKey(target.table())
                            && !order.leads(table, target.table())) {
                        order.add(target.table(), table);
                    }
                }
            }
        }
        List<Table> sorted = new ArrayList<>();
        order.levels(tables).forEach(sorted::addAll);
        return sorted;
    }
}
