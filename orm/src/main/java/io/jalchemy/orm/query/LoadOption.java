package io.jalchemy.orm.query;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement loads relationships and columns, other than mapped. Begun by {@link Loaders}; each further call goes on from
 * the target of the step before it, and {@link #options} forks there:
 *
 * {@snippet :
 * select(user).options(selectinload(user.orders).joinedload(order.items), defer(user.photo))
 * }
 */
public final class LoadOption extends StatementOption {
    private final List<LoadStep> steps;
    private final List<LoadOption> branches;

    private LoadOption(List<LoadStep> steps, List<LoadOption> branches) {
        this.steps = List.copyOf(steps);
        this.branches = List.copyOf(branches);
    }

    LoadOption(LoadStep first) {
        this(List.of(first), List.of());
    }

    /** Then, from there, by one more SELECT for many entities at once. */
    public LoadOption selectinload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.SELECTIN, path));
    }

    /** Then, from there, by a join in the statement. */
    public LoadOption joinedload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.JOINED, path));
    }

    /** Then, from there, by one more SELECT that contains the statement. */
    public LoadOption subqueryload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.SUBQUERY, path));
    }

    /** Then, from there, by a SELECT per entity right away. */
    public LoadOption immediateload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.IMMEDIATE, path));
    }

    /** Then, from there, when it is read. */
    public LoadOption lazyload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.LAZY, path));
    }

    /** Then, from there, never: reading it is an error. */
    public LoadOption raiseload(RelationshipPath<?, ?> path) {
        return then(Loaders.step(LoadStrategy.RAISE, path));
    }

    /** Then, from there, as mapped; the option leads on. */
    public LoadOption defaultload(RelationshipPath<?, ?> path) {
        return then(new LoadStep(LoadStep.Kind.DEFAULT, null, path, List.of(), LoadStep.Details.NONE));
    }

    /** Then, from there, from what the statement has joined itself. */
    public LoadOption containsEager(RelationshipPath<?, ?> path) {
        return then(new LoadStep(LoadStep.Kind.CONTAINED, null, path, List.of(), LoadStep.Details.NONE));
    }

    /** There, only these columns and the key. */
    public LoadOption loadOnly(Attribute<?>... attributes) {
        return then(Loaders.columns(LoadStep.Kind.ONLY, attributes));
    }

    /** There, without these columns. */
    public LoadOption defer(Attribute<?>... attributes) {
        return then(Loaders.columns(LoadStep.Kind.DEFER, attributes));
    }

    /** There, with these columns. */
    public LoadOption undefer(Attribute<?>... attributes) {
        return then(Loaders.columns(LoadStep.Kind.UNDEFER, attributes));
    }

    /** There, several things. */
    public LoadOption options(LoadOption... more) {
        List<LoadOption> all = new ArrayList<>(branches);
        all.addAll(List.of(more));
        return new LoadOption(steps, all);
    }

    /** Joined loading by an inner join: a promise that there is always a related row. */
    public LoadOption innerJoin() {
        return last(new LoadStep.Details(
                true, false, details().recursion(), details().chunk(), null));
    }

    /** As {@link #innerJoin}, but not to the right of an outer join. */
    public LoadOption innerJoinUnnested() {
        return last(new LoadStep.Details(
                true, true, details().recursion(), details().chunk(), null));
    }

    /**
     * Follows a relationship of an entity to itself.
     *
     * @param levels beyond the first; -1 until there are no more
     */
    public LoadOption recursionDepth(int levels) {
        LoadStep step = steps.getLast();
        if (step.strategy != LoadStrategy.SELECTIN && step.strategy != LoadStrategy.IMMEDIATE) {
            throw new ArgumentException("recursionDepth works with selectinload and immediateload only.");
        }
        return last(new LoadStep.Details(
                details().inner(), details().unnested(), levels, details().chunk(), null));
    }

    /** How many keys one statement of selectin loading takes at most. */
    public LoadOption chunkSize(int keys) {
        if (keys < 1 || steps.getLast().strategy != LoadStrategy.SELECTIN) {
            throw new ArgumentException(
                    "chunkSize(%d) works with selectinload and at least 1 key only.".formatted(keys));
        }
        return last(new LoadStep.Details(
                details().inner(), details().unnested(), details().recursion(), keys, null));
    }

    private LoadStep.Details details() {
        return steps.getLast().details;
    }

    private LoadOption last(LoadStep.Details details) {
        List<LoadStep> all = new ArrayList<>(steps);
        all.set(all.size() - 1, all.getLast().with(details));
        return new LoadOption(all, branches);
    }

    private LoadOption then(LoadStep next) {
        RelationshipPath<?, ?> before = steps.getLast().path();
        EntityPath<?> here = next.entity();
        if (before == null) {
            throw new ArgumentException(
                    "A loader option goes on from a relationship only; the step before leads nowhere.");
        }
        if (here != null && !here.mapper().isRelated(before.target().mapper())) {
            throw new ArgumentException("%s does not start where %s.%s leads: at %s. Chain an attribute of that entity."
                    .formatted(
                            here.mapper().entityName(),
                            before.source().mapper().entityName(),
                            before.attribute(),
                            before.target().mapper().entityName()));
        }
        if (!branches.isEmpty()) {
            throw new ArgumentException(
                    "options(...) ends a loader option; put what follows into one of its arguments.");
        }
        List<LoadStep> all = new ArrayList<>(steps);
        all.add(next);
        return new LoadOption(all, branches);
    }

    List<LoadStep> steps() {
        return steps;
    }

    List<LoadOption> branches() {
        return branches;
    }

    /** What the option says about where its first step leads. */
    List<LoadOption> afterFirst() {
        return steps.size() > 1 ? List.of(new LoadOption(steps.subList(1, steps.size()), branches)) : branches;
    }

    static LoadOption expressionOption(Attribute<?> attribute, Expression<?> expression) {
        return new LoadOption(new LoadStep(
                LoadStep.Kind.EXPRESSION, null, attribute, List.of(attribute, expression), LoadStep.Details.NONE));
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? steps : branches;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new LoadOption(parts.<List<LoadStep>>get(0), parts.<List<LoadOption>>get(1));
    }
}
