package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.sql.Conditions;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The joins, columns and orders that joined loading adds to a statement. */
final class EagerJoins {
    private final List<Expression<?>> columns = new ArrayList<>();
    private final List<JoinStep> steps = new ArrayList<>();
    private final List<Expression<?>> orderBy = new ArrayList<>();
    private final SelectedColumns selected;
    private boolean collections;

    /**
     * @param selected what stands in the SELECT list before the columns of the joins
     */
    EagerJoins(SelectedColumns selected) {
        this.selected = selected;
    }

    List<Expression<?>> columns() {
        return columns;
    }

    List<JoinStep> steps() {
        return steps;
    }

    List<Expression<?>> orderBy() {
        return orderBy;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether a joined collection multiplies rows. */
    boolean hasCollections() {
        return collections;
    }

    /** Adds what the options and the mapping say for one entity of the SELECT list. */
    void add(EntityPath<?> entity, EntityPlan plan) {
        if (plan.tree().isExact()) {
            return;
        }
        List<Mapper<?>> above = new ArrayList<>(plan.tree().above());
        above.add(entity.mapper());
        add(entity, plan, above, false);
        for (EntityPlan.Joined contained : List.copyOf(plan.joined())) {
            RelationshipPath<?, ?> path = plan.tree().contained(contained.relationship());
            if (path != null) {
                add(path.target(), contained.plan());
            }
        }
    }

    private void add(EntityPath<?> entity, EntityPlan plan, List<Mapper<?>> above, boolean outer) {
        for (RelationshipProperty relationship : entity.mapper().relationships()) {
            LoadStrategy strategy = plan.tree().strategyOf(relationship);
            if (plan.tree().contained(relationship) != null) {
                continue;
            }
            switch (strategy) {
                case JOINED -> {
                    if (isFollowed(relationship, plan.tree(), above)) {
                        join(entity, plan, relationship, above, outer);
                    }
                }
                case SELECTIN, SUBQUERY, IMMEDIATE -> {
                    if (plan.tree().names(relationship) || isFollowed(relationship, plan.tree(), above)) {
                        plan.follow(relationship);
                    }
                }
                case LAZY, RAISE, RAISE_ON_SQL, WRITE_ONLY -> {}
            }
        }
    }

    /** Notes what is loaded after the rows, for a statement that cannot be extended by joins. */
    void follow(EntityPlan plan) {
        for (RelationshipProperty relationship : plan.mapper().relationships()) {
            switch (plan.tree().strategyOf(relationship)) {
                case SELECTIN, IMMEDIATE -> plan.follow(relationship);
                case JOINED, SUBQUERY, LAZY, RAISE, RAISE_ON_SQL, WRITE_ONLY -> {}
            }
        }
    }

    /** A mapped strategy does not run in circles; an option means what it says. */
    private static boolean isFollowed(RelationshipProperty relationship, LoadTree tree, List<Mapper<?>> above) {
        return tree.names(relationship) || !LoadTree.isCircle(relationship, above);
    }

    private void join(
            EntityPath<?> entity,
            EntityPlan plan,
            RelationshipProperty relationship,
            List<Mapper<?>> above,
            boolean outer) {
        Built built = build(entity, plan, relationship, above, outer);
        int at = steps.size();
        steps.add(at, new JoinStep(entity.delegate(), built.right, built.on, built.kind));
        built.later.forEach(Runnable::run);
    }

    /** A join that is being put together: what stands on its right may grow by inner joins. */
    private static final class Built {
        final FromClause right;
        final Expression<Boolean> on;
        final JoinStep.Kind kind;
        final List<Runnable> later;

        Built(FromClause right, Expression<Boolean> on, JoinStep.Kind kind, List<Runnable> later) {
            this.right = right;
            this.on = on;
            this.kind = kind;
            this.later = later;
        }
    }

    private Built build(
            EntityPath<?> entity,
            EntityPlan plan,
            RelationshipProperty relationship,
            List<Mapper<?>> above,
            boolean outer) {
        ResolvedRelationship resolved = relationship.resolve();
        LoadTree tree = plan.tree();
        EntityPath<?> narrowed = tree.narrowed(relationship);
        Mapper<?> targetMapper = narrowed != null ? narrowed.mapper() : resolved.target();
        FromClause alias = FlatAlias.of(narrowed != null ? narrowed.delegate() : resolved.targetFrom());
        EntityPath<?> target =
                new EntityPath<>(targetMapper, alias, narrowed == null ? List.of() : narrowed.namedSubclasses());
        boolean inner = innerJoin(relationship, tree, outer);
        collections |= relationship.isCollection();
        LoadTree below = tree.below(relationship);
        EntityPlan child = EntityColumns.append(target, below, columns, selected);
        plan.join(relationship, child);
        FromClause between = resolved.secondary() == null ? null : FlatAlias.of(resolved.secondary());
        Expression<Boolean> first = JoinAdapter.adapt(
                resolved.primaryJoin(),
                JoinAdapter.from(entity.source()),
                JoinAdapter.from(between != null ? between : alias));
        List<Expression<?>> own = new ArrayList<>();
        Expression<Boolean> second = resolved.secondaryJoin() == null
                ? null
                : JoinAdapter.adapt(resolved.secondaryJoin(), JoinAdapter.from(alias), JoinAdapter.from(between));
        own.add(second != null ? second : first);
        for (Expression<Boolean> criterion : tree.criteriaOf(relationship)) {
            own.add(target.adapt(criterion));
        }
        Expression<Boolean> discriminated = SingleTable.criterion(target);
        if (discriminated != null) {
            own.add(discriminated);
        }
        Expression<Boolean> on = own.size() == 1 ? only(own) : Conditions.all(own);
        JoinStep.Kind kind = inner ? JoinStep.Kind.INNER : JoinStep.Kind.LEFT;
        for (Expression<?> each : relationship.orderBy()) {
            orderBy.add(ordered(each, target, between));
        }
        List<Runnable> later = new ArrayList<>();
        FromClause right = nested(target, child, alias, above, !inner || outer, later);
        if (between == null) {
            return new Built(right, on, kind, later);
        }
        if (inner) {
            FromClause far = right;
            later.add(0, () -> steps.add(new JoinStep(between, far, on, JoinStep.Kind.INNER)));
            return new Built(between, first, kind, later);
        }
        return new Built(new Join(between, right, on, JoinStep.Kind.INNER), first, kind, later);
    }

    @SuppressWarnings("unchecked")
    private static Expression<Boolean> only(List<Expression<?>> conditions) {
        return (Expression<Boolean>) conditions.getFirst();
    }

    private static boolean innerJoin(RelationshipProperty relationship, LoadTree tree, boolean outer) {
        LoadStep step = tree.step(relationship);
        if (step != null && step.strategy != null) {
            return step.details.inner() && !(step.details.unnested() && outer);
        }
        return relationship.isInnerJoin() && !(relationship.isInnerJoinUnnested() && outer);
    }

    private static Expression<?> ordered(Expression<?> order, EntityPath<?> target, @Nullable FromClause between) {
        Expression<?> adapted = target.adapt(order);
        return between == null
                ? adapted
                : io.jalchemy.sql.Replacement.in(
                        adapted,
                        node -> node instanceof io.jalchemy.sql.ColumnClause<?> column
                                        && column.from() != between
                                        && between.correspondingColumn(column) != null
                                ? between.correspondingColumn(column)
                                : null);
    }

    /** Inner joins below an outer one go to its right side; outer ones follow it. */
    private FromClause nested(
            EntityPath<?> entity,
            EntityPlan plan,
            FromClause alias,
            List<Mapper<?>> above,
            boolean outer,
            List<Runnable> later) {
        List<Mapper<?>> path = new ArrayList<>(above);
        path.add(entity.mapper());
        FromClause right = alias;
        for (RelationshipProperty relationship : entity.mapper().relationships()) {
            LoadStrategy strategy = plan.tree().strategyOf(relationship);
            boolean follows = plan.tree().names(relationship) || isFollowed(relationship, plan.tree(), path);
            if (strategy != LoadStrategy.JOINED || !follows) {
                if (follows
                        && (strategy == LoadStrategy.SELECTIN
                                || strategy == LoadStrategy.SUBQUERY
                                || strategy == LoadStrategy.IMMEDIATE)) {
                    plan.follow(relationship);
                }
                continue;
            }
            Built built = build(entity, plan, relationship, path, outer);
            if (outer && built.kind == JoinStep.Kind.INNER) {
                right = new Join(right, built.right, built.on, JoinStep.Kind.INNER);
            } else {
                later.add(() -> steps.add(new JoinStep(alias, built.right, built.on, built.kind)));
            }
            later.addAll(built.later);
        }
        return right;
    }
}
