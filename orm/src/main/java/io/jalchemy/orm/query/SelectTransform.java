package io.jalchemy.orm.query;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.JoinTarget;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rearranges one SELECT: entities into their columns, relationship joins into joins, and joined loading. */
final class SelectTransform {
    private final Select<?> given;
    private final boolean outermost;
    private final Set<FromClause> joinedEntities = new LinkedHashSet<>();

    SelectTransform(Select<?> given, boolean outermost) {
        this.given = given;
        this.outermost = outermost;
    }

    Select<?> result() {
        List<EntityPath<?>> entities = new ArrayList<>();
        List<EntityPlan> plans = new ArrayList<>();
        List<SelectElement<?>> elements = new ArrayList<>();
        SelectedColumns selected = new SelectedColumns();
        for (SqlNode element : given.elements()) {
            if (element instanceof EntityPath<?> entity) {
                entity.mapper().configure();
                List<Expression<?>> columns = new ArrayList<>();
                LoadTree tree = outermost ? LoadTree.of(entity, given.options()) : LoadTree.NONE;
                EntityPlan plan = EntityColumns.append(entity, tree, columns, selected);
                entities.add(entity);
                plans.add(plan);
                elements.add(new EntityElement<>(plan, columns));
            } else {
                elements.add((SelectElement<?>) element);
                selected.take(element);
            }
        }
        if (outermost) {
            requireUsed(entities);
        }
        Select<?> result = withElements(given, elements);
        result = joined(result);
        result = fromHierarchies(result);
        result = discriminated(result, entities);
        if (outermost) {
            EagerJoins eager = new EagerJoins(selected);
            for (int i = 0; i < entities.size(); i++) {
                eager.add(entities.get(i), plans.get(i));
            }
            if (!eager.isEmpty()) {
                result = new EagerWrap(result, eager).result();
            }
        }
        return result.options().isEmpty() ? result : result.withoutOptions();
    }

    private static Select<?> withElements(Select<?> select, List<SelectElement<?>> elements) {
        return select.withOnlyColumns(elements.toArray(new SelectElement<?>[0]));
    }

    private void requireUsed(List<EntityPath<?>> entities) {
        for (StatementOption option : given.options()) {
            if (option instanceof LoadOption load
                    && entities.stream().noneMatch(entity -> LoadTree.appliesTo(load, entity))
                    && load.steps().getFirst().entity() != null) {
                throw new ArgumentException(
                        "A loader option starts at %s, which the statement does not select. It selects: %s. Begin the option there, or select the entity."
                                .formatted(
                                        java.util.Objects.requireNonNull(
                                                        load.steps().getFirst().entity())
                                                .description(),
                                        entities.isEmpty()
                                                ? "no entity"
                                                : String.join(
                                                        ", ",
                                                        entities.stream()
                                                                .map(FromClause::description)
                                                                .toList())));
            }
        }
    }

    private Select<?> joined(Select<?> select) {
        boolean plain = select.joins().stream()
                .noneMatch(step -> step.right() instanceof RelationshipPath<?, ?>
                        || step.right() instanceof EntityPath<?> entity && SingleTable.criterion(entity) != null);
        if (plain) {
            return select;
        }
        List<JoinStep> steps = select.joins();
        Select<?> result = select.withFroms(select.froms());
        for (JoinStep step : steps) {
            if (step.right() instanceof RelationshipPath<?, ?> path) {
                result = along(result, step, path);
            } else {
                result = result.joining(
                        step.left(), (JoinTarget) step.right(), criteria(step.right(), step.on()), step.kind());
            }
        }
        return result;
    }

    private @Nullable Expression<?> criteria(SqlNode right, @Nullable Expression<?> on) {
        if (!(right instanceof EntityPath<?> entity)) {
            return on;
        }
        Expression<Boolean> discriminated = SingleTable.criterion(entity);
        if (discriminated == null) {
            return on;
        }
        if (on == null) {
            return null;
        }
        joinedEntities.add(entity.delegate());
        return Conditions.all(List.of(on, discriminated));
    }

    private Select<?> along(Select<?> select, JoinStep step, RelationshipPath<?, ?> path) {
        ResolvedRelationship resolved = path.relationship().resolve();
        FromClause left = path.source().delegate();
        EntityPath<?> target = path.target();
        FromClause right = path.isNarrowed() ? target.delegate() : resolved.targetFrom();
        FromClause far = right == resolved.targetFrom() ? null : right;
        Expression<Boolean> first = JoinAdapter.adapt(
                resolved.primaryJoin(),
                JoinAdapter.from(path.source().source()),
                JoinAdapter.from(resolved.secondary() == null ? far : null));
        if (resolved.secondaryJoin() != null && resolved.secondary() != null) {
            Expression<Boolean> second =
                    JoinAdapter.adapt(resolved.secondaryJoin(), JoinAdapter.from(far), JoinAdapter.unchanged());
            FromClause between = resolved.secondary();
            if (step.kind() == JoinStep.Kind.INNER) {
                return select.joining(left, between, first, step.kind())
                        .joining(between, right, with(second, path, target), step.kind());
            }
            return select.joining(
                    left,
                    new Join(between, right, with(second, path, target), JoinStep.Kind.INNER),
                    first,
                    step.kind());
        }
        return select.joining(left, right, with(first, path, target), step.kind());
    }

    private Expression<Boolean> with(Expression<Boolean> condition, RelationshipPath<?, ?> path, EntityPath<?> target) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(condition);
        all.addAll(path.criteria());
        Expression<Boolean> discriminated = SingleTable.criterion(target);
        if (discriminated != null) {
            all.add(discriminated);
            joinedEntities.add(target.delegate());
        }
        return all.size() == 1 ? condition : Conditions.all(all);
    }

    /** An entity whose rows lie in several tables is selected from their join, also where its columns name single tables. */
    private Select<?> fromHierarchies(Select<?> select) {
        Select<?> result = select;
        for (SqlNode element : given.elements()) {
            EntityPath<?> entity = element instanceof EntityPath<?> path
                    ? path
                    : element instanceof Attribute<?> attribute ? attribute.entity() : null;
            FromClause from = entity == null
                    ? null
                    : element instanceof EntityPath<?> ? entity.selectedFrom() : entity.delegate();
            if (from instanceof Join join && !isNamed(result, join)) {
                result = result.selectFrom(join);
            }
        }
        return result;
    }

    private static boolean isNamed(Select<?> select, Join join) {
        for (FromClause from : select.froms()) {
            FromClause named = from instanceof EntityPath<?> entity ? entity.delegate() : from;
            if (named == join || named.members().containsAll(join.members())) {
                return true;
            }
        }
        for (JoinStep step : select.joins()) {
            FromClause left = step.left() instanceof EntityPath<?> entity ? entity.delegate() : step.left();
            SqlNode right = step.right() instanceof EntityPath<?> entity ? entity.delegate() : step.right();
            if (left == join || right == join) {
                return true;
            }
        }
        return false;
    }

    /** Single-table subclasses that are selected from or only mentioned add their discriminator to WHERE. */
    private Select<?> discriminated(Select<?> select, List<EntityPath<?>> selected) {
        List<EntityPath<?>> all = new ArrayList<>(selected);
        for (FromClause from : given.froms()) {
            if (from instanceof EntityPath<?> entity) {
                all.add(entity);
            }
        }
        MentionedEntities.in(given, all);
        List<Expression<Boolean>> criteria = new ArrayList<>();
        Set<Object> done = new LinkedHashSet<>();
        for (EntityPath<?> entity : all) {
            Expression<Boolean> criterion = SingleTable.criterion(entity);
            if (criterion != null
                    && !joinedEntities.contains(entity.delegate())
                    && done.add(List.of(entity.mapper(), entity.delegate()))) {
                criteria.add(criterion);
            }
        }
        Select<?> result = select;
        for (Expression<Boolean> criterion : criteria) {
            result = result.where(criterion);
        }
        return result;
    }
}
