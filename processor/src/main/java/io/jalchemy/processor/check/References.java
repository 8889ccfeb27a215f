package io.jalchemy.processor.check;

import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.EntityDescription.Inheritance;
import io.jalchemy.processor.entity.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Foreign keys between entities, as their accessors and types declare them. */
final class References {
    private References() {}

    /**
     * One foreign key.
     *
     * @param attributes that hold it
     */
    record Link(List<String> attributes) {}

    /**
     * The foreign keys that lead from one entity to the tables of another.
     *
     * @param only if not empty, the attributes of those that count
     */
    static List<Link> between(EntityDescription from, EntityDescription to, List<String> only) {
        Set<String> tables = tablesOf(to);
        List<Link> links = new ArrayList<>();
        for (Attribute.Column column : from.allColumns()) {
            for (String reference : column.column().references()) {
                if (tables.contains(tableOf(reference)) && (only.isEmpty() || only.contains(column.name()))) {
                    links.add(new Link(List.of(column.name())));
                }
            }
        }
        for (EntityDescription at = from; at != null; at = shares(at) ? at.base() : null) {
            TableDescription table = at.table();
            for (TableDescription.Reference reference :
                    table == null ? List.<TableDescription.Reference>of() : table.references()) {
                boolean leads = reference.targets().stream().allMatch(target -> tables.contains(tableOf(target)));
                boolean counts =
                        only.isEmpty() || reference.attributes().stream().anyMatch(only::contains);
                if (leads && counts) {
                    links.add(new Link(reference.attributes()));
                }
            }
        }
        return links;
    }

    private static boolean shares(EntityDescription entity) {
        return entity.base() != null && entity.inheritance() != Inheritance.CONCRETE;
    }

    private static String tableOf(String reference) {
        return reference.substring(0, reference.lastIndexOf('.'));
    }

    private static Set<String> tablesOf(EntityDescription entity) {
        Set<String> tables = new LinkedHashSet<>();
        for (EntityDescription at = entity; at != null; at = shares(at) ? at.base() : null) {
            TableDescription table = at.table();
            if (table != null) {
                tables.add(table.fullName());
            }
        }
        return tables;
    }

    /** Table and column of the key, as a foreign key names it. */
    static String keyOf(EntityDescription entity) {
        TableDescription table = entity.tableOwner().table();
        String key =
                entity.key().isEmpty() ? "id" : entity.key().getFirst().column().name();
        return (table == null ? "table" : table.fullName()) + "." + key;
    }
}
