package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Result;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.row.Row;
import io.jalchemy.row.RowKeys;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts many rows of an entity from maps of its attributes, into each of its tables. */
final class BulkInsert {
    private final EntityDml dml;
    private final Mapper<?> mapper;

    BulkInsert(EntityDml dml, Mapper<?> mapper) {
        this.dml = dml;
        this.mapper = mapper;
    }

    <R> Result<R> execute(Insert<R> insert, List<? extends Map<String, ?>> given, boolean many) {
        List<Map<ColumnProperty, @Nullable Object>> sets = new ArrayList<>();
        for (Map<String, ?> each : given) {
            sets.add(completed(AttributeValues.byProperty(mapper, each)));
        }
        if (mapper.tables().size() > 1) {
            return intoTables(insert, sets);
        }
        List<Result<R>> results = new ArrayList<>();
        for (List<Map<ColumnProperty, @Nullable Object>> group : AttributeValues.groups(sets)) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (Map<ColumnProperty, @Nullable Object> set : group) {
                rows.add(byColumn(set));
            }
            results.add(dml.run(insert, rows, many));
        }
        return results.isEmpty() ? dml.run(insert, List.of(), many) : EntityDml.joined(results);
    }

    /** What every row of the entity has: its discriminator, its first version. */
    private Map<ColumnProperty, @Nullable Object> completed(Map<ColumnProperty, @Nullable Object> set) {
        if (mapper.discriminator().property() instanceof ColumnProperty discriminator
                && mapper.discriminator().identity() != null) {
            set.putIfAbsent(discriminator, mapper.discriminator().identity());
        }
        Versioning versioning = mapper.options().versioning();
        if (versioning != null
                && versioning.next() != null
                && mapper.property(versioning.property()) instanceof ColumnProperty version) {
            set.putIfAbsent(version, versioning.next().apply(null));
        }
        return set;
    }

    private static Map<String, @Nullable Object> byColumn(Map<ColumnProperty, @Nullable Object> set) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        set.forEach((property, value) -> row.put(property.column().key(), value));
        return row;
    }

    // ---- joined hierarchies: the table of the base first, its keys go on into the others

    private <R> Result<R> intoTables(Insert<R> insert, List<Map<ColumnProperty, @Nullable Object>> sets) {
        if (!insert.returning().isEmpty()) {
            throw new InvalidRequestException(
                    "INSERT into %s cannot return anything: its rows are in several tables (%s). Add the entities to the session, or select them afterwards."
                            .formatted(mapper.entityName(), names()));
        }
        Connection connection = dml.connection(EntityDml.entityOf(insert));
        List<ColumnProperty> key = mapper.keyProperties();
        Table root = mapper.tables().getFirst();
        for (List<Map<ColumnProperty, @Nullable Object>> group : AttributeValues.groups(sets)) {
            if (!group.getFirst().keySet().containsAll(key)) {
                insertRoot(connection, root, group);
            } else {
                connection.execute(Sql.insert(root), rows(root, group));
            }
        }
        for (Table table : mapper.tables().subList(1, mapper.tables().size())) {
            for (List<Map<ColumnProperty, @Nullable Object>> group : AttributeValues.groups(sets)) {
                connection.execute(Sql.insert(table), rows(table, group));
            }
        }
        return Result.of(List.of(), new RowKeys(List.of(), List.of()), sets.size());
    }

    /** The database makes the keys; they come back in the order of the rows. */
    private void insertRoot(Connection connection, Table root, List<Map<ColumnProperty, @Nullable Object>> group) {
        List<ColumnProperty> key = mapper.keyProperties();
        List<SelectElement<?>> columns = new ArrayList<>(mapper.primaryKey());
        Insert<Row> insert = Sql.insert(root).sortedByParameterOrder().returning(columns);
        List<Row> keys = connection.execute(insert, rows(root, group)).all();
        for (int i = 0; i < group.size(); i++) {
            Object row = keys.get(i);
            for (int k = 0; k < key.size(); k++) {
                group.get(i).put(key.get(k), row instanceof Row several ? several.get(k) : row);
            }
        }
    }

    private static List<Map<String, @Nullable Object>> rows(
            Table table, List<Map<ColumnProperty, @Nullable Object>> group) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<ColumnProperty, @Nullable Object> set : group) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            set.forEach((property, value) -> {
                for (ColumnClause<?> column : property.columns()) {
                    if (table.columns().indexOf(column) >= 0) {
                        row.put(column.key(), value);
                    }
                }
            });
            rows.add(row);
        }
        return rows;
    }

    private String names() {
        return String.join(", ", mapper.tables().stream().map(Table::fullName).toList());
    }
}
