package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that leads to other entities. Configured by chained calls until its mapper is built; join, direction and the
 * opposite side are resolved once, on first use, because they may mention entities that are defined later.
 */
public final class RelationshipProperty extends Property {
    private final Supplier<? extends Mapper<?>> targetSource;
    private final CollectionShape shape;
    private final boolean collection;
    private Set<Cascade> cascades = EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
    private boolean cascadesGiven;
    private @Nullable String backPopulates;
    private @Nullable Boolean syncBackref;
    private @Nullable Supplier<? extends FromClause> secondary;
    private @Nullable Supplier<? extends Expression<Boolean>> primaryJoin;
    private @Nullable Supplier<? extends Expression<Boolean>> secondaryJoin;
    private Supplier<? extends List<? extends ColumnClause<?>>> foreignKeys = List::of;
    private Supplier<? extends List<? extends ColumnClause<?>>> remoteSide = List::of;
    private Supplier<? extends List<? extends Expression<?>>> orderBy = List::of;
    private LoadStrategy strategy = LoadStrategy.LAZY;
    private boolean innerJoin;
    private boolean innerJoinUnnested;
    private @Nullable Integer joinDepth;
    private PassiveDeletes passiveDeletes = PassiveDeletes.LOAD;
    private boolean passiveUpdates = true;
    private boolean postUpdate;
    private boolean singleParent;
    private boolean viewOnly;
    private boolean activeHistory;
    private boolean loadOnPending;
    private @Nullable Supplier<? extends FromClause> targetFrom;
    private volatile @Nullable ResolvedRelationship resolved;

    private RelationshipProperty(
            String name, Supplier<? extends Mapper<?>> target, boolean collection, CollectionShape shape) {
        super(name);
        this.targetSource = target;
        this.collection = collection;
        this.shape = shape;
    }

    /** A reference to one entity. */
    public static RelationshipProperty toOne(String name, Supplier<? extends Mapper<?>> target) {
        return new RelationshipProperty(name, target, false, CollectionShape.LIST);
    }

    /** A collection of entities. */
    public static RelationshipProperty toMany(
            String name, CollectionShape shape, Supplier<? extends Mapper<?>> target) {
        return new RelationshipProperty(name, target, true, shape);
    }

    /** The attribute of the target that is kept in step with this one. */
    public RelationshipProperty backPopulates(String attribute) {
        requireDetached();
        backPopulates = attribute;
        return this;
    }

    /** Whether the other side follows in memory; by itself it does unless this side is only for viewing. */
    public RelationshipProperty syncBackref(boolean value) {
        requireDetached();
        syncBackref = value;
        return this;
    }

    /** What is done along with the entity; replaces what applies by itself: saving and merging. */
    public RelationshipProperty cascade(Cascade... along) {
        requireDetached();
        cascades = along.length == 0 ? EnumSet.noneOf(Cascade.class) : EnumSet.copyOf(Arrays.asList(along));
        cascadesGiven = true;
        return this;
    }

    /** Everything that concerns the related ones as parts of this entity: all cascades but deletion of orphans. */
    public RelationshipProperty cascadeAll() {
        return cascade(Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.REFRESH_EXPIRE, Cascade.EXPUNGE, Cascade.DELETE);
    }

    /** As {@link #cascadeAll}, and related ones that are taken out are deleted. */
    public RelationshipProperty cascadeAllDeleteOrphan() {
        return cascade(Cascade.values());
    }

    /** The table between both entities. */
    public RelationshipProperty secondary(Supplier<? extends FromClause> table) {
        requireDetached();
        secondary = table;
        return this;
    }

    /** The condition between this entity and its target, or the table between them. */
    public RelationshipProperty primaryJoin(Supplier<? extends Expression<Boolean>> condition) {
        requireDetached();
        primaryJoin = condition;
        return this;
    }

    /** The condition between the table in the middle and the target. */
    public RelationshipProperty secondaryJoin(Supplier<? extends Expression<Boolean>> condition) {
        requireDetached();
        secondaryJoin = condition;
        return this;
    }

    /** The columns that hold the reference, where foreign keys do not say it or say too much. */
    public RelationshipProperty foreignKeys(Supplier<? extends List<? extends ColumnClause<?>>> columns) {
        requireDetached();
        foreignKeys = columns;
        return this;
    }

    /** The columns on the far side, where both sides are the same table. */
    public RelationshipProperty remoteSide(Supplier<? extends List<? extends ColumnClause<?>>> columns) {
        requireDetached();
        remoteSide = columns;
        return this;
    }

    /** The order of the collection. */
    public RelationshipProperty orderBy(Supplier<? extends List<? extends Expression<?>>> expressions) {
        requireDetached();
        orderBy = expressions;
        return this;
    }

    /** When and how it is loaded. */
    public RelationshipProperty strategy(LoadStrategy how) {
        requireDetached();
        strategy = how;
        return this;
    }

    /** Joined loading uses an inner join: a promise that there is always a related row. */
    public RelationshipProperty innerJoin() {
        requireDetached();
        innerJoin = true;
        return this;
    }

    /** As {@link #innerJoin}, but only where it does not stand to the right of an outer join. */
    public RelationshipProperty innerJoinUnnested() {
        innerJoinUnnested = true;
        return innerJoin();
    }

    /** How many levels joined loading of a relationship to the own entity follows. */
    public RelationshipProperty joinDepth(int levels) {
        requireDetached();
        joinDepth = levels;
        return this;
    }

    /** What deleting the entity does to related ones. */
    public RelationshipProperty passiveDeletes(PassiveDeletes rule) {
        requireDetached();
        passiveDeletes = rule;
        return this;
    }

    /** Whether the database carries a changed key to the references; if not, the mapper updates them. */
    public RelationshipProperty passiveUpdates(boolean value) {
        requireDetached();
        passiveUpdates = value;
        return this;
    }

    /** The reference is written by an UPDATE of its own, so that rows may refer to each other. */
    public RelationshipProperty postUpdate() {
        requireDetached();
        postUpdate = true;
        return this;
    }

    /** A related entity has one parent at most. */
    public RelationshipProperty singleParent() {
        requireDetached();
        singleParent = true;
        return this;
    }

    /** Only loaded, never written. */
    public RelationshipProperty viewOnly() {
        requireDetached();
        viewOnly = true;
        if (!cascadesGiven) {
            cascades = EnumSet.noneOf(Cascade.class);
        }
        return this;
    }

    /** The old reference is loaded before a new one is set. */
    public RelationshipProperty activeHistory() {
        requireDetached();
        activeHistory = true;
        return this;
    }

    /** Entities that are not flushed yet load it by the keys that they hold. */
    public RelationshipProperty loadOnPending() {
        requireDetached();
        loadOnPending = true;
        return this;
    }

    /** Leads to another FROM element than the target's own, with the same columns: an alias, a subquery. */
    public RelationshipProperty through(Supplier<? extends FromClause> from) {
        requireDetached();
        targetFrom = from;
        return this;
    }

    @Override
    boolean hasSlot() {
        return true;
    }

    @Override
    void attach(Mapper<?> mapper, int field) {
        super.attach(mapper, field);
        CascadeRules.check(this);
    }

    /** The mapper of the target. */
    public Mapper<?> target() {
        return resolve().target();
    }

    Mapper<?> findTarget() {
        Mapper<?> found = targetSource.get();
        if (found == null) {
            throw new MappingException("%s: its target has no mapper. Name an entity.".formatted(this));
        }
        return found;
    }

    /** Join, direction, columns and opposite side; found out on the first call. */
    public ResolvedRelationship resolve() {
        ResolvedRelationship known = resolved;
        if (known == null) {
            synchronized (MapperRegistry.RESOLUTION) {
                known = resolved;
                if (known == null) {
                    known = ResolvedRelationship.of(this);
                    resolved = known;
                }
            }
        }
        return known;
    }

    /** Which side holds the reference. */
    public Direction direction() {
        return resolve().direction();
    }

    /** The opposite side that is kept in step, or null. */
    public @Nullable RelationshipProperty reverse() {
        return resolve().reverse();
    }

    /** Whether the attribute is a collection. */
    public boolean isCollection() {
        return collection;
    }

    /** The kind of collection. */
    public CollectionShape shape() {
        return shape;
    }

    /** What is done along with the entity. */
    public Set<Cascade> cascades() {
        return Collections.unmodifiableSet(cascades);
    }

    /** Whether this is done along with the entity. */
    public boolean cascades(Cascade what) {
        return cascades.contains(what);
    }

    /** The attribute of the target that is kept in step, as given. */
    public @Nullable String backPopulates() {
        return backPopulates;
    }

    /** Whether a change of this side changes the other in memory. */
    public boolean isSyncBackref() {
        return syncBackref != null ? syncBackref : !viewOnly;
    }

    @Nullable Boolean givenSyncBackref() {
        return syncBackref;
    }

    @Nullable FromClause givenSecondary() {
        return secondary == null ? null : secondary.get();
    }

    @Nullable Expression<Boolean> givenPrimaryJoin() {
        return primaryJoin == null ? null : JoinColumns.plain(primaryJoin.get());
    }

    @Nullable Expression<Boolean> givenSecondaryJoin() {
        return secondaryJoin == null ? null : JoinColumns.plain(secondaryJoin.get());
    }

    List<ColumnClause<?>> givenForeignKeys() {
        return List.copyOf(foreignKeys.get());
    }

    List<ColumnClause<?>> givenRemoteSide() {
        return List.copyOf(remoteSide.get());
    }

    @Nullable FromClause givenTargetFrom() {
        return targetFrom == null ? null : targetFrom.get();
    }

    /** The order of the collection; empty for none. */
    public List<Expression<?>> orderBy() {
        return new ArrayList<>(orderBy.get());
    }

    /** When and how it is loaded. */
    public LoadStrategy strategy() {
        return strategy;
    }

    /** Whether joined loading uses an inner join. */
    public boolean isInnerJoin() {
        return innerJoin;
    }

    /** Whether it does so only where it does not stand to the right of an outer join. */
    public boolean isInnerJoinUnnested() {
        return innerJoinUnnested;
    }

    /** How many levels joined loading follows, or null. */
    public @Nullable Integer joinDepth() {
        return joinDepth;
    }

    /** What deleting the entity does to related ones. */
    public PassiveDeletes passiveDeletes() {
        return passiveDeletes;
    }

    /** Whether the database carries a changed key to the references. */
    public boolean isPassiveUpdates() {
        return passiveUpdates;
    }

    /** Whether the reference is written by an UPDATE of its own. */
    public boolean isPostUpdate() {
        return postUpdate;
    }

    /** Whether a related entity has one parent at most. */
    public boolean isSingleParent() {
        return singleParent;
    }

    /** Whether it is only loaded, never written. */
    public boolean isViewOnly() {
        return viewOnly;
    }

    /** Whether the old reference is loaded before a new one is set. */
    public boolean hasActiveHistory() {
        return activeHistory;
    }

    /** Whether entities that are not flushed yet load it. */
    public boolean isLoadOnPending() {
        return loadOnPending;
    }
}
