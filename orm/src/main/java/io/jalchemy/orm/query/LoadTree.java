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
 * itself, equal to others by structure: statements of loaders carry it on.
 */
public final class LoadTree extends StatementOption {
    /** No options. */
    public static final LoadTree NONE = new LoadTree(List.of(), Setting.NONE);

    private final List<LoadOption> sources;
    private final Setting setting;
    private final Map<String, LoadStep> relationships = new HashMap<>();
    private final Map<String, List<LoadOption>> below = new HashMap<>();
    private final Map<RelationshipProperty, LoadTree> reached = new ConcurrentHashMap<>();
    private final Map<String, LoadStep.Kind> columns = new HashMap<>();
    private final Map<String, Expression<?>> expressions = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final List<Mapper<?>> subclasses = new ArrayList<>();
    private LoadStep.@Nullable Kind everyColumn;
    private @Nullable LoadStrategy everyRelationship;
    private @Nullable LoadStrategy everywhere;

    /**
     * What a tree says beside its options.
     *
     * @param everywhere how all relationships are loaded, here and below; null for no such option
     * @param exactly the attributes that are loaded, and nothing else; null without that limit
     * @param above the entities on the way here, the first one first
     * @param lazy relationships that are not loaded along because they lead back
     */
    private record Setting(
            @Nullable LoadStrategy everywhere, @Nullable Set<String> exactly, List<Mapper<?>> above, Set<String> lazy) {
        static final Setting NONE = new Setting(null, null, List.of(), Set.of());
    }

    private LoadTree(List<LoadOption> sources, Setting setting) {
        this.sources = List.copyOf(sources);
        this.setting = setting;
        this.everywhere = setting.everywhere;
        this.sources.forEach(this::add);
    }

    /** The tree of the options that apply to an entity of a statement. */
    public static LoadTree of(EntityPath<?> entity, List<? extends StatementOption> options) {
        List<LoadOption> sources = new ArrayList<>();
        LoadTree base = NONE;
        for (StatementOption option : options) {
            if (option instanceof LoadTree whole) {
                base = whole;
            }
            if (option instanceof LoadOption load && appliesTo(load, entity)) {
                sources.add(load);
            }
        }
        if (sources.isEmpty()) {
            return base;
        }
        sources.addAll(0, base.sources);
        return new LoadTree(sources, base.setting);
    }

    /** The same options for statements that load these attributes and nothing else. */
    public LoadTree exactly(Set<String> attributes) {
        return new LoadTree(
                sources, new Setting(setting.everywhere, Set.copyOf(attributes), setting.above, setting.lazy));
    }

    /** The same options without loading relationships along that lead back to where the statement comes from. */
    public LoadTree without(Set<String> relationships) {
        return relationships.isEmpty()
                ? this
                : new LoadTree(
                        sources,
                        new Setting(setting.everywhere, setting.exactly, setting.above, Set.copyOf(relationships)));
    }

    /** Whether only named attributes are loaded. */
    public boolean isExact() {
        return setting.exactly != null;
    }

    /** The entities on the way here, the first one first. */
    List<Mapper<?>> above() {
        return setting.above;
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

    private void add(LoadOption option) {
        LoadStep step = option.steps().getFirst();
        RelationshipPath<?, ?> path = step.path();
        if (path == null) {
            addPlain(step);
            return;
        }
        String attribute = path.attribute();
        if (step.kind != LoadStep.Kind.DEFAULT || !relationships.containsKey(attribute)) {
            relationships.put(attribute, step);
        }
        List<LoadOption> rest = option.afterFirst();
        if (!rest.isEmpty()) {
            below.computeIfAbsent(attribute, key -> new ArrayList<>()).addAll(rest);
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
        if (setting.lazy.contains(relationship.name())) {
            return LoadStrategy.LAZY;
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

    /**
     * Whether a relationship of an entity that stands here is loaded right after its rows: an option means what it says, a
     * mapped strategy does not run in circles.
     */
    public boolean follows(RelationshipProperty relationship, Mapper<?> here) {
        return switch (strategyOf(relationship)) {
            case SELECTIN, SUBQUERY, IMMEDIATE -> {
                List<Mapper<?>> way = new ArrayList<>(setting.above);
                way.add(here);
                yield names(relationship) || !isCircle(relationship, way);
            }
            case LAZY, JOINED, RAISE, RAISE_ON_SQL, WRITE_ONLY -> false;
        };
    }

    /** Whether loading a relationship along would go on for ever, or deeper than it is mapped. */
    static boolean isCircle(RelationshipProperty relationship, List<Mapper<?>> way) {
        Integer depth = relationship.joinDepth();
        if (depth != null) {
            return way.size() > depth;
        }
        Mapper<?> target = relationship.target();
        return way.stream().anyMatch(mapper -> mapper.isA(target) || target.isA(mapper));
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

    /** The options for what a relationship leads to. */
    public LoadTree below(RelationshipProperty relationship) {
        // the tree without options is shared by all: it must not remember every mapping that ever used it
        return this == NONE ? makeBelow(relationship) : reached.computeIfAbsent(relationship, this::makeBelow);
    }

    private LoadTree makeBelow(RelationshipProperty relationship) {
        List<LoadOption> next = new ArrayList<>(below.getOrDefault(relationship.name(), List.of()));
        int levels = recursionOf(relationship);
        if (levels != 0 && relationship.target().isRelated(relationship.owner())) {
            LoadStep step = java.util.Objects.requireNonNull(relationships.get(relationship.name()));
            LoadStep.Details details = step.details;
            if (levels < 0 && next.isEmpty()) {
                return this;
            }
            int left = levels < 0 ? levels : levels - 1;
            next.add(new LoadOption(
                    step.with(new LoadStep.Details(details.inner(), details.unnested(), left, details.chunk(), null))));
        }
        List<Mapper<?>> path = new ArrayList<>(setting.above);
        path.add(relationship.owner());
        return new LoadTree(next, new Setting(everywhere, null, List.copyOf(path), Set.of()));
    }

    /** Whether a column is loaded with the entity. */
    public boolean loads(ColumnProperty column) {
        if (setting.exactly != null) {
            return setting.exactly.contains(column.name());
        }
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
        if (setting.exactly != null) {
            return setting.exactly.contains(expression.name());
        }
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
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? sources : setting;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new LoadTree(parts.<List<LoadOption>>get(0), parts.get(1));
    }
}
