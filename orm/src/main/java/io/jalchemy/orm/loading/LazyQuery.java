package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Direction;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.JoinAdapter;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SELECT that loads a relationship of one entity; made once, the columns of the entity are its parameters. */
final class LazyQuery {
    private final RelationshipProperty relationship;
    private final Mapper<?> target;
    private final Select<?> statement;
    private final Map<ColumnClause<?>, BindParameter<?>> parameters = new LinkedHashMap<>();

    /**
     * @param below the options for the target
     * @param tree the options where the relationship starts
     */
    LazyQuery(RelationshipProperty relationship, LoadTree below, LoadTree tree) {
        this.relationship = relationship;
        ResolvedRelationship resolved = relationship.resolve();
        EntityPath<?> narrowed = tree.narrowed(relationship);
        FromClause given = resolved.targetFrom() == resolved.target().selectable() ? null : resolved.targetFrom();
        EntityPath<?> path = narrowed != null ? narrowed : new EntityPath<>(resolved.target(), given);
        this.target = path.mapper();
        FromClause far = path.source();
        FromClause secondary = resolved.secondary();
        Select<?> select = Sql.select(path)
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .options(below.without(waysBack(relationship)));
        if (secondary != null) {
            select = select.selectFrom(path, secondary);
        }
        select = select.where(JoinAdapter.adapt(
                resolved.primaryJoin(), this::parameter, JoinAdapter.from(secondary == null ? far : null)));
        if (resolved.secondaryJoin() != null) {
            select = select.where(
                    JoinAdapter.adapt(resolved.secondaryJoin(), JoinAdapter.from(far), JoinAdapter.unchanged()));
        }
        for (Expression<Boolean> criterion : tree.criteriaOf(relationship)) {
            select = select.where(path.adapt(criterion));
        }
        List<Expression<?>> order = new ArrayList<>();
        relationship.orderBy().forEach(each -> order.add(path.adapt(each)));
        this.statement = order.isEmpty() ? select : select.orderBy(order.toArray(new Expression<?>[0]));
    }

    /** References that lead back to the entity are answered by the identity map. */
    private static Set<String> waysBack(RelationshipProperty relationship) {
        Set<String> names = new HashSet<>();
        RelationshipProperty reverse = relationship.reverse();
        if (reverse != null
                && reverse.direction() == Direction.MANY_TO_ONE
                && reverse.resolve().byPrimaryKey()
                && reverse.strategy() != LoadStrategy.LAZY) {
            names.add(reverse.name());
        }
        return names;
    }

    private @Nullable SqlNode parameter(ColumnClause<?> column) {
        ColumnProperty property = relationship.owner().propertyOf(column);
        if (property == null) {
            return null;
        }
        return parameters.computeIfAbsent(
                column, key -> BindParameter.required("param_" + (parameters.size() + 1), key.type()));
    }

    /** What the relationship of an entity leads to. */
    List<Object> load(EntityLoader loader, EntityState state) {
        Map<String, @Nullable Object> values = new HashMap<>();
        parameters.forEach((column, parameter) -> {
            ColumnProperty property =
                    java.util.Objects.requireNonNull(relationship.owner().propertyOf(column));
            state.readNullable(property.slot());
            Object value = state.value(property.slot());
            values.put(parameter.key(), value == EntityState.ABSENT ? null : value);
        });
        List<Object> found = new ArrayList<>();
        try (EntityRows<?> rows = loader.open(statement, target, null, statement.options(), values, 0)) {
            for (Object each : rows.all()) {
                found.add(each);
            }
        }
        return found;
    }
}
