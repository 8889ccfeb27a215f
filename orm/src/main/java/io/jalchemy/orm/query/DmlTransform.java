package io.jalchemy.orm.query;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rearranges INSERT, UPDATE and DELETE over an entity: attributes into columns, returned entities into their columns. */
final class DmlTransform {
    private DmlTransform() {}

    static DmlStatement<?> of(DmlStatement<?> statement) {
        return switch (statement) {
            case Insert<?> insert -> insert(insert);
            case Update<?> update -> update(update);
            case Delete<?> delete -> delete(delete);
        };
    }

    private static @Nullable EntityPath<?> entity(DmlStatement<?> statement) {
        if (statement.table() instanceof EntityPath<?> entity) {
            entity.mapper().configure();
            return entity;
        }
        return null;
    }

    private static Insert<?> insert(Insert<?> insert) {
        EntityPath<?> entity = entity(insert);
        Insert<?> result = insert;
        if (entity != null) {
            if (insert.values() != null) {
                result = result.withValues(assignments(entity, insert.values()));
            }
            if (!insert.multiValues().isEmpty()) {
                List<List<List<Assignment>>> chunks = new ArrayList<>();
                for (List<List<Assignment>> chunk : insert.multiValues()) {
                    chunks.add(
                            chunk.stream().map(row -> assignments(entity, row)).toList());
                }
                result = result.withRows(chunks);
            }
        }
        return insert.returning().isEmpty()
                ? result
                : result.withReturning(returned(insert.returning(), insert.options()));
    }

    private static Update<?> update(Update<?> update) {
        EntityPath<?> entity = entity(update);
        Update<?> result = update;
        if (entity != null) {
            requireOneTable(entity, "UPDATE");
            if (update.values() != null) {
                result = result.withValues(assignments(entity, update.values()));
            }
            Expression<Boolean> criterion = SingleTable.criterion(entity);
            if (criterion != null) {
                result = result.where(criterion);
            }
        }
        return update.returning().isEmpty()
                ? result
                : result.withReturning(returned(update.returning(), update.options()));
    }

    private static Delete<?> delete(Delete<?> delete) {
        EntityPath<?> entity = entity(delete);
        Delete<?> result = delete;
        if (entity != null) {
            requireOneTable(entity, "DELETE");
            Expression<Boolean> criterion = SingleTable.criterion(entity);
            if (criterion != null) {
                result = result.where(criterion);
            }
        }
        return delete.returning().isEmpty()
                ? result
                : result.withReturning(returned(delete.returning(), delete.options()));
    }

    private static void requireOneTable(EntityPath<?> entity, String verb) {
        Mapper<?> mapper = entity.mapper();
        if (mapper.tables().size() > 1 && mapper.inheritance() == Inheritance.JOINED && !verb.equals("UPDATE")) {
            throw new InvalidRequestException(
                    "%s of %s by criteria would touch one of its tables only (%s). Load the entities and delete them with the session, or write a statement for each table."
                            .formatted(
                                    verb,
                                    mapper.entityName(),
                                    String.join(
                                            ", ",
                                            mapper.tables().stream()
                                                    .map(Table::fullName)
                                                    .toList())));
        }
    }

    private static List<Assignment> assignments(EntityPath<?> entity, List<Assignment> given) {
        List<Assignment> all = new ArrayList<>(given.size());
        FromClause own = entity.mapper().table();
        for (Assignment assignment : given) {
            ColumnClause<?> column = column(entity, assignment.target());
            if (column == null) {
                all.add(assignment);
                continue;
            }
            if (own.columns().indexOf(column) < 0) {
                throw new CompileException(
                        "%s: column \"%s\" is not part of %s, and one statement changes one table. Change the base entity, or load the entities and set the attribute."
                                .formatted(entity.mapper().entityName(), column.key(), own.description()));
            }
            all.add(assignment.withTarget(column.key()));
        }
        return all;
    }

    private static @Nullable ColumnClause<?> column(EntityPath<?> entity, Object target) {
        String name = target instanceof String text
                ? text
                : target instanceof Attribute<?> attribute ? attribute.attribute() : null;
        if (name == null) {
            return null;
        }
        Property property =
                entity.mapper().find(name) == null ? null : entity.mapper().property(name);
        if (property instanceof ColumnProperty column) {
            return column.column();
        }
        if (property == null && target instanceof String) {
            return entity.mapper().table().columns().find(name);
        }
        throw new CompileException("%s.%s is no column and cannot be set by a statement."
                .formatted(entity.mapper().entityName(), name));
    }

    private static List<SqlNode> returned(
            List<SqlNode> elements, List<? extends io.jalchemy.sql.StatementOption> options) {
        List<SqlNode> all = new ArrayList<>();
        SelectedColumns selected = new SelectedColumns();
        for (SqlNode element : elements) {
            if (element instanceof EntityPath<?> entity) {
                entity.mapper().configure();
                List<Expression<?>> columns = new ArrayList<>();
                EntityPlan plan = EntityColumns.append(entity, LoadTree.of(entity, options), columns, selected);
                new EagerJoins(selected).follow(plan);
                all.add(new EntityElement<>(plan, columns));
            } else {
                all.add(element);
                selected.take(element);
            }
        }
        return all;
    }
}
