package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ForeignKeyLink;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders entities that foreign keys of the schema connect although no relationship does. SQLAlchemy leaves their order to
 * chance; see docs/differences.md.
 */
final class SchemaOrder {
    private SchemaOrder() {}

    static void add(UnitOfWork work, Topology<FlushAction> order, Collection<Mapper<?>> tops) {
        if (tops.size() < 2) {
            return;
        }
        Map<Table, Mapper<?>> owners = new LinkedHashMap<>();
        for (Mapper<?> top : tops) {
            for (Mapper<?> mapper : top.hierarchy()) {
                mapper.tables().forEach(table -> owners.putIfAbsent(table, top));
            }
        }
        for (Map.Entry<Table, Mapper<?>> entry : owners.entrySet()) {
            for (Column<?> column : entry.getKey().columnList()) {
                for (ForeignKeyLink link : column.foreignKeys()) {
                    Mapper<?> referred = link.target() instanceof Column<?> target && target.table() != null
                            ? owners.get(target.table())
                            : null;
                    if (referred != null && referred != entry.getValue()) {
                        connect(work, order, referred, entry.getValue());
                    }
                }
            }
        }
    }

    private static void connect(UnitOfWork work, Topology<FlushAction> order, Mapper<?> referred, Mapper<?> referring) {
        if (isRelated(referred, referring) || isRelated(referring, referred)) {
            return;
        }
        FlushAction first = work.saves(referred);
        FlushAction then = work.saves(referring);
        if (!order.leads(then, first)) {
            order.add(first, then);
        }
        FlushAction firstDelete = work.deletes(referring);
        FlushAction thenDelete = work.deletes(referred);
        if (!order.leads(thenDelete, firstDelete)) {
            order.add(firstDelete, thenDelete);
        }
    }

    private static boolean isRelated(Mapper<?> from, Mapper<?> to) {
        for (Mapper<?> mapper : from.hierarchy()) {
            List<RelationshipProperty> sides = mapper.relationships();
            for (RelationshipProperty side : sides) {
                if (!side.isViewOnly() && side.target().topmost() == to) {
                    return true;
                }
            }
        }
        return false;
    }
}
