package io.jalchemy.orm.query;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.mapping.ColumnPair;
import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Direction;
import io.jalchemy.orm.mapping.JoinColumns;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions over relationships: there is one that …, it is this one, it contains this one. */
final class RelationshipConditions {
    private RelationshipConditions() {}

    static Condition exists(RelationshipPath<?, ?> path, List<Expression<Boolean>> criteria) {
        RelationshipProperty relationship = path.relationship();
        ResolvedRelationship resolved = relationship.resolve();
        FromClause mapped = resolved.targetFrom();
        boolean toItself = !path.isNarrowed()
                && path.source().delegate().members().stream().anyMatch(mapped.members()::contains);
        FromClause target = path.isNarrowed() ? path.target().delegate() : toItself ? mapped.alias() : mapped;
        FromClause far = target == mapped ? null : target;
        List<Expression<?>> where = new ArrayList<>();
        where.add(JoinAdapter.adapt(
                resolved.primaryJoin(),
                JoinAdapter.from(path.source().source()),
                JoinAdapter.from(resolved.secondary() == null ? far : null)));
        if (resolved.secondaryJoin() != null) {
            where.add(JoinAdapter.adapt(resolved.secondaryJoin(), JoinAdapter.from(far), JoinAdapter.unchanged()));
        }
        List<Expression<Boolean>> all = new ArrayList<>(path.criteria());
        all.addAll(criteria);
        for (Expression<Boolean> criterion : all) {
            where.add(toItself ? new EntityPath<>(resolved.target(), target).adapt(criterion) : criterion);
        }
        Select<?> select =
                Sql.select(Sql.literalColumn("1")).selectFrom(target).withWhere(List.of(Conditions.all(where)));
        if (resolved.secondary() != null) {
            select = Sql.select(Sql.literalColumn("1"))
                    .selectFrom(resolved.secondary(), target)
                    .withWhere(List.of(Conditions.all(where)));
            return Sql.exists(select.correlateExcept(target, resolved.secondary()));
        }
        return Sql.exists(select.correlateExcept(target));
    }

    static Condition equal(ReferencePath<?, ?> path, @Nullable Object target) {
        ResolvedRelationship resolved = path.relationship().resolve();
        if (resolved.direction() != Direction.MANY_TO_ONE) {
            if (target == null) {
                return exists(path, List.of()).not();
            }
            return containsByKey(path, resolved, target);
        }
        List<Expression<?>> all = new ArrayList<>();
        for (ColumnPair pair : resolved.localRemote()) {
            ColumnClause<?> here = path.source().columnFor(pair.from());
            all.add(
                    target == null
                            ? here.isNull()
                            : JoinColumns.equal(valueOf(target, resolved.target(), pair.to()), here));
        }
        return Conditions.all(all);
    }

    static Condition unequal(ReferencePath<?, ?> path, @Nullable Object target) {
        ResolvedRelationship resolved = path.relationship().resolve();
        if (resolved.direction() != Direction.MANY_TO_ONE) {
            return target == null
                    ? exists(path, List.of())
                    : containsByKey(path, resolved, target).not();
        }
        List<Expression<?>> all = new ArrayList<>();
        for (ColumnPair pair : resolved.localRemote()) {
            ColumnClause<?> here = path.source().columnFor(pair.from());
            all.add(
                    target == null
                            ? here.isNotNull()
                            : Conditions.any(List.of(
                                    differs(here, valueOf(target, resolved.target(), pair.to())), here.isNull())));
        }
        return target == null ? Conditions.all(all) : Conditions.any(all);
    }

    @SuppressWarnings("unchecked")
    private static Condition differs(ColumnClause<?> column, Expression<?> value) {
        return ((ColumnClause<Object>) column).ne((Expression<Object>) value);
    }

    static Condition contains(CollectionPath<?, ?> path, Object element) {
        ResolvedRelationship resolved = path.relationship().resolve();
        if (resolved.secondary() == null) {
            return containsByKey(path, resolved, element);
        }
        FromClause between = resolved.secondary().alias();
        Expression<Boolean> near = JoinAdapter.adapt(
                resolved.primaryJoin(), JoinAdapter.from(path.source().source()), JoinAdapter.from(between));
        Expression<Boolean> far = JoinAdapter.adapt(
                java.util.Objects.requireNonNull(resolved.secondaryJoin()),
                column -> valueOf(element, resolved.target(), column),
                JoinAdapter.from(between));
        Select<?> select =
                Sql.select(Sql.literalColumn("1")).selectFrom(between).where(near, far);
        return Sql.exists(select.correlateExcept(between));
    }

    /** One-to-many: the element's reference, as it is now, is this entity's key. */
    private static Condition containsByKey(RelationshipPath<?, ?> path, ResolvedRelationship resolved, Object element) {
        return (Condition) JoinAdapter.adapt(
                resolved.primaryJoin(),
                JoinAdapter.from(path.source().source()),
                column -> valueOf(element, resolved.target(), column));
    }

    /** A parameter whose value is what a column holds for an entity at the time of execution. */
    static Expression<?> valueOf(Object entity, Mapper<?> mapper, ColumnClause<?> column) {
        EntityState state = EntityAccess.stateOf(entity);
        Mapper<?> actual = Mapper.of(state);
        if (!actual.isA(mapper)) {
            throw new InvalidRequestException("An entity of %s was given where one of %s is compared."
                    .formatted(actual.entityName(), mapper.entityName()));
        }
        ColumnProperty property = mapper.propertyOf(column);
        if (property == null) {
            throw new InvalidRequestException("%s has no attribute for column \"%s\", so it cannot be compared."
                    .formatted(mapper.entityName(), column.key()));
        }
        return BindParameter.anonymous(column.key(), column.type(), null).computed(() -> currentValue(state, property));
    }

    private static Object currentValue(EntityState state, ColumnProperty property) {
        state.readNullable(property.slot());
        Object value = state.value(property.slot());
        if (value == null || value == EntityState.ABSENT) {
            throw new InvalidRequestException(
                    "%s of %s has no value, so it cannot be compared with. Flush the entity first, or compare with null by isNull()."
                            .formatted(property, state.describe()));
        }
        return value;
    }
}
