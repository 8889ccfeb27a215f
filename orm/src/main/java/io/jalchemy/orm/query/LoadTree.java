package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The loader options of a statement as they apply to one entity in it, and below that to what its relationships lead to.
 * Entities remember the tree that loaded them, so that what is loaded later follows the same options. A tree is an option
 * itself: statements of loaders carry it on.
 */
public final class LoadTree extends StatementOption {
    /** No options. */
    public static final LoadTree NONE = new LoadTree();

    private final Map<String, LoadStep> relationships = new HashMap<>();
    private final Map<String, LoadTree> below = new HashMap<>();
    private final Map<String, LoadTree> reached = new ConcurrentHashMap<>();
    private final Map<String, LoadStep.Kind> columns = new HashMap<>();
    private final Map<String, Expression<?>> expressions = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final List<Mapper<?>> subclasses = new ArrayList<>();
    private LoadStep.@Nullable Kind everyColumn;
    private @Nullable LoadStrategy everyRelationship;
    private @Nullable LoadStrategy everywhere;

    LoadTree() {}

    /** The tree of the options that apply to an entity of a statement. */
    static LoadTree of(EntityPath<?> entity, List<? extends StatementOption> options) {
        LoadTree tree = NONE;
        for (StatementOption option : options) {
            if (option instanceof LoadTree whole) {
                return whole;
            }
            if (option instanceof LoadOption load && appliesTo(load, entity)) {
                if (tree == NONE) {
                    tree = new LoadTree();
                }
                tree.add(load.steps(), 0, load.branches());
            }
        }
        return tree;
    }

    /** Whether the option starts at the entity: the same alias, in one hierarchy. */
    static boolean appliesTo(LoadOption option, EntityPath<?> entity) {
        EntityPath<?> start = option.steps().getFirst().entity();
        return start == null
                || start.mapper().isRelated(entity.mapper())
                        && (start.source() == entity.source()
                                || start.source() != null
                                        && entity.source() != null
                                        && start.source().sameStructure(entity.source()));
    }

    private void add(List<LoadStep> steps, int at, List<LoadOption> branches) {
        LoadStep step = steps.get(at);
        RelationshipPath<?, ?> path = step.path();
        if (path == null) {
            addPlain(step);
            return;
        }
        String attribute = path.attribute();
        if (step.kind != LoadStep.Kind.DEFAULT || !relationships.containsKey(attribute)) {
            relationships.put(attribute, step);
        }
        if (at + 1 == steps.size() && branches.isEmpty()) {
            return;
        }
        LoadTree next = below.computeIfAbsent(attribute, key -> new LoadTree());
        if (at + 1 < steps.size()) {
            next.add(steps, at + 1, branches);
        }
        if (at + 1 == steps.size()) {
            for (LoadOption branch : branches) {
                next.add(branch.steps(), 0, branch.branches());
            }
        }
    }

    private void addPlain(LoadStep step) {
        switch (step.kind) {
            case RELATIONSHIP -> {
                if (step.subject == null) {
                    everywhere = step.strategy;
                } else {
                    everyRelationship = step.strategy;
                }
            }
            case DEFER, DEFER_RAISE, UNDEFER -> {
                if (step.items.isEmpty()) {
                    everyColumn = step.kind;
                }
                step.attributes().forEach(attribute -> columns.put(attribute.attribute(), step.kind));
            }
            case ONLY, ONLY_RAISE -> {
                everyColumn = step.kind == LoadStep.Kind.ONLY ? LoadStep.Kind.DEFER : LoadStep.Kind.DEFER_RAISE;
                step.attributes().forEach(attribute -> columns.put(attribute.attribute(), LoadStep.Kind.UNDEFER));
            }
            case UNDEFER_GROUP -> groups.add(java.util.Objects.requireNonNull(step.details.group()));
            case EXPRESSION -> expressions.put(step.attributes().getFirst().attribute(), step.expression());
            case SUBCLASSES -> step.items.forEach(item -> subclasses.add(((EntityPath<?>) item).mapper()));
            case DEFAULT, CONTAINED -> {}
        }
    }

    /** How a relationship is loaded here. */
    public LoadStrategy strategyOf(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        if (step != null && step.strategy != null) {
            return step.strategy;
        }
        if (everyRelationship != null) {
            return everyRelationship;
        }
        return everywhere != null ? everywhere : relationship.strategy();
    }

    /** Whether an option names the strategy of the relationship, rather than the mapping. */
    public boolean names(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        return step != null && step.strategy != null;
    }

    @Nullable LoadStep step(RelationshipProperty relationship) {
        return relationships.get(relationship.name());
    }

    /** The way that the statement has joined itself and that fills the relationship, or null. */
    @Nullable RelationshipPath<?, ?> contained(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        return step != null && step.kind == LoadStep.Kind.CONTAINED ? step.path() : null;
    }

    /** Criteria that the options add to a relationship; empty without. */
    public List<Expression<Boolean>> criteriaOf(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        RelationshipPath<?, ?> path = step == null ? null : step.path();
        return path == null ? List.of() : path.criteria();
    }

    /** What the options narrow the target of a relationship to, or null. */
    public @Nullable EntityPath<?> narrowed(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        RelationshipPath<?, ?> path = step == null ? null : step.path();
        return path != null && path.isNarrowed() ? path.target() : null;
    }

    /** How many keys one statement of selectin loading takes; 0 for the usual number. */
    public int chunkOf(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        return step == null ? 0 : step.details.chunk();
    }

    /** How many further levels of a relationship to the own entity are followed; -1 for all. */
    public int recursionOf(RelationshipProperty relationship) {
        LoadStep step = relationships.get(relationship.name());
        return step == null ? 0 : step.details.recursion();
    }

    /** The options for what a relationship leads to; the same object each time, because statements are cached by it. */
    public LoadTree below(RelationshipProperty relationship) {
        return this == NONE ? NONE : reached.computeIfAbsent(relationship.name(), name -> makeBelow(relationship));
    }

    private LoadTree makeBelow(RelationshipProperty relationship) {
        LoadTree next = below.get(relationship.name());
        int levels = recursionOf(relationship);
        boolean recursive = levels != 0 && relationship.target().isRelated(relationship.owner());
        if (next == null && !recursive && everywhere == null) {
            return NONE;
        }
        if (recursive && levels < 0 && next == null) {
            return this;
        }
        LoadTree deeper = next == null ? new LoadTree() : next.copy();
        if (deeper.everywhere == null) {
            deeper.everywhere = everywhere;
        }
        if (recursive) {
            LoadStep step = java.util.Objects.requireNonNull(relationships.get(relationship.name()));
            LoadStep.Details details = step.details;
            int left = levels < 0 ? levels : levels - 1;
            deeper.relationships.put(
                    relationship.name(),
                    step.with(new LoadStep.Details(details.inner(), details.unnested(), left, details.chunk(), null)));
        }
        return deeper;
    }

    private LoadTree copy() {
        LoadTree copy = new LoadTree();
        copy.relationships.putAll(relationships);
        copy.below.putAll(below);
        copy.columns.putAll(columns);
        copy.expressions.putAll(expressions);
        copy.groups.addAll(groups);
        copy.subclasses.addAll(subclasses);
        copy.everyColumn = everyColumn;
        copy.everyRelationship = everyRelationship;
        copy.everywhere = everywhere;
        return copy;
    }

    /** Whether a column is loaded with the entity. */
    public boolean loads(ColumnProperty column) {
        LoadStep.Kind named = columns.get(column.name());
        if (named != null) {
            return named == LoadStep.Kind.UNDEFER;
        }
        if (column.group() != null && groups.contains(column.group())) {
            return true;
        }
        return everyColumn != null ? everyColumn == LoadStep.Kind.UNDEFER : !column.isDeferred();
    }

    /** Whether an expression is loaded with the entity. */
    public boolean loads(ExpressionProperty expression) {
        LoadStep.Kind named = columns.get(expression.name());
        if (named != null) {
            return named == LoadStep.Kind.UNDEFER;
        }
        if (expression.group() != null && groups.contains(expression.group())) {
            return true;
        }
        return everyColumn != null ? everyColumn == LoadStep.Kind.UNDEFER : !expression.isDeferred();
    }

    /** Whether reading an attribute that is not loaded is an error. */
    public boolean raises(String attribute, boolean mapped) {
        LoadStep.Kind named = columns.get(attribute);
        if (named != null) {
            return named == LoadStep.Kind.DEFER_RAISE;
        }
        return everyColumn != null ? everyColumn == LoadStep.Kind.DEFER_RAISE : mapped;
    }

    /** The expression that a statement gives for an attribute, or null. */
    @Nullable Expression<?> expressionOf(String attribute) {
        return expressions.get(attribute);
    }

    /** Subclasses whose columns are loaded by further statements. */
    public List<Mapper<?>> subclasses() {
        return subclasses;
    }

    @Override
    protected boolean isUnique() {
        return true;
    }

    @Override
    protected int partCount() {
        return 0;
    }

    @Override
    protected @Nullable Object part(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return this;
    }
}
