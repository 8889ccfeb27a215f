package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that identify the rows of an entity. */
final class PrimaryKeys {
    private PrimaryKeys() {}

    static List<ColumnClause<?>> of(Mapper<?> mapper, List<ColumnClause<?>> given) {
        Mapper<?> base = mapper.base();
        if (base != null && mapper.inheritance() != Inheritance.CONCRETE) {
            return base.primaryKey();
        }
        if (!given.isEmpty()) {
            return given;
        }
        List<ColumnClause<?>> key = mapper.table() instanceof Table table
                ? List.copyOf(table.primaryKey().columns())
                : passedOn(mapper);
        if (key.isEmpty()) {
            throw new MappingException(
                    "%s: %s has no primary key, so its rows cannot be told apart. Mark the columns of the key, or name them for the mapping alone with primaryKey(...)."
                            .formatted(mapper.entityName(), mapper.table().description()));
        }
        return key;
    }

    /** Of a join or subquery: what passes on columns of keys, without those that only repeat another by reference. */
    private static List<ColumnClause<?>> passedOn(Mapper<?> mapper) {
        Set<Object> roots = new LinkedHashSet<>();
        List<ColumnClause<?>> key = new ArrayList<>();
        for (ColumnClause<?> column : mapper.table().columns()) {
            if (root(column) instanceof Column<?> source && source.isPrimaryKey() && roots.add(source)) {
                key.add(column);
            }
        }
        key.removeIf(column -> root(column) instanceof Column<?> source
                && source.foreignKeys().stream()
                        .anyMatch(link ->
                                link.target() != null && link.target() != source && roots.contains(link.target())));
        return List.copyOf(key);
    }

    private static Expression<?> root(Expression<?> column) {
        return column instanceof ColumnClause<?> clause && clause.source() != null ? root(clause.source()) : column;
    }
}
