package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity stands in the rows of a statement, and what else is loaded for it. Made while the statement is transformed
 * and cached with its compiled form. Positions count from 0 over all columns of the row.
 */
public final class EntityPlan {
    private final Mapper<?> mapper;
    private final LoadTree tree;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<RelationshipProperty> following = new ArrayList<>();
    private final List<SubclassPlan> subclasses = new ArrayList<>();
    private int[] slots = {};
    private int[] positions = {};
    private int[] keyAt = {};
    private int discriminatorAt = -1;
    private int naturalStart = -1;

    /**
     * @param slot the number of the attribute
     * @param at the position of its column
     */
    record Placed(int slot, int at) {}

    /**
     * A relationship that is loaded from the same rows.
     *
     * @param relationship what is filled
     * @param plan where the target stands
     */
    public record Joined(RelationshipProperty relationship, EntityPlan plan) {}

    /** Columns that a subclass has beyond the entity. */
    public static final class SubclassPlan {
        private final Mapper<?> mapper;
        private final int[] slots;
        private final int[] positions;

        SubclassPlan(Mapper<?> mapper, List<Placed> columns) {
            this.mapper = mapper;
            this.slots = columns.stream().mapToInt(Placed::slot).toArray();
            this.positions = columns.stream().mapToInt(Placed::at).toArray();
        }

        /** The subclass. */
        public Mapper<?> mapper() {
            return mapper;
        }

        /** The numbers of the attributes; not to be changed. */
        public int[] slots() {
            return slots;
        }

        /** The positions of their columns; not to be changed. */
        public int[] positions() {
            return positions;
        }
    }

    EntityPlan(Mapper<?> mapper, LoadTree tree) {
        this.mapper = mapper;
        this.tree = tree;
    }

    void place(int slot, int at) {
        placed.add(new Placed(slot, at));
    }

    void discriminatorAt(int at) {
        discriminatorAt = at;
    }

    void join(RelationshipProperty relationship, EntityPlan plan) {
        joined.add(new Joined(relationship, plan));
    }

    void follow(RelationshipProperty relationship) {
        following.add(relationship);
    }

    void subclass(Mapper<?> sub, List<Placed> columns) {
        subclasses.add(new SubclassPlan(sub, columns));
    }

    /** Fixes what is derived from the columns. */
    void finish() {
        slots = placed.stream().mapToInt(Placed::slot).toArray();
        positions = placed.stream().mapToInt(Placed::at).toArray();
        keyAt = new int[mapper.keyProperties().size()];
        for (int i = 0; i < keyAt.length; i++) {
            keyAt[i] = positionOf(mapper.keyProperties().get(i).slot());
        }
        naturalStart = isNatural() ? positions[0] : -1;
    }

    private boolean isNatural() {
        int[] layout = mapper.access().layout();
        if (layout.length == 0 || layout.length != slots.length) {
            return false;
        }
        for (int i = 0; i < layout.length; i++) {
            if (layout[i] != slots[i] || positions[i] != positions[0] + i) {
                return false;
            }
        }
        return true;
    }

    /** The position of an attribute, or -1. */
    public int positionOf(int slot) {
        for (Placed each : placed) {
            if (each.slot() == slot) {
                return each.at();
            }
        }
        return -1;
    }

    /** The entity. */
    public Mapper<?> mapper() {
        return mapper;
    }

    /** The options that apply to it. */
    public LoadTree tree() {
        return tree;
    }

    /** The numbers of the attributes that the row holds; not to be changed. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public int[] slots() {
        return slots;
    }

    /** The positions of the attributes; not to be changed. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public int[] positions() {
        return positions;
    }

    /** The positions of the key; -1 where it is not selected; not to be changed. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public int[] keyPositions() {
        return keyAt;
    }

    /** The position of the discriminator, or -1. */
    public int discriminatorPosition() {
        return discriminatorAt;
    }

    /** Where the columns start if they stand as the access reads them at once, else -1. */
    public int naturalStart() {
        return naturalStart;
    }

    /** Relationships that are loaded from the same rows. */
    public List<Joined> joined() {
        return joined;
    }

    /** Relationships that are loaded right after the rows have been read. */
    public List<RelationshipProperty> following() {
        return following;
    }

    /** Columns of subclasses. */
    public List<SubclassPlan> subclasses() {
        return subclasses;
    }

    /** Whether rows repeat the entity, once for each element of a collection. */
    public boolean repeats() {
        for (Joined each : joined) {
            if (each.relationship().isCollection() || each.plan().repeats()) {
                return true;
            }
        }
        return false;
    }

    /** The joined plan of a relationship, or null. */
    public @Nullable EntityPlan joinedPlan(RelationshipProperty relationship) {
        for (Joined each : joined) {
            if (each.relationship() == relationship) {
                return each.plan();
            }
        }
        return null;
    }
}
