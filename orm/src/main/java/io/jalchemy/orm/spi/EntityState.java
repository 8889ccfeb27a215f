package io.jalchemy.orm.spi;

import io.jalchemy.orm.error.DetachedInstanceException;
import io.jalchemy.orm.error.UnsetAttributeException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one entity: which attributes are present, changed or expired, what they were before, to which session
 * it belongs and which row it is. Not thread-safe: an entity belongs to the thread of its session.
 *
 * <p>The first part is what generated accessors call. The rest is for the mapper.
 */
public final class EntityState {
    /** Stands for a value that was never loaded or set, where null would be a value. */
    public static final Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "absent";
        }
    };

    private final Object entity;
    private final EntityAccess<Object> access;
    private long present;
    private long changed;
    private long expired;
    private final @Nullable AttributeBits more;
    private @Nullable Object @Nullable [] originals;
    private @Nullable EntityOwner owner;
    private @Nullable Object key;
    private Lifecycle lifecycle = Lifecycle.TRANSIENT;
    private boolean touched;
    private boolean orphaned;
    private boolean keyGenerated;
    private int order;
    private @Nullable Object @Nullable [] parents;
    private @Nullable Object loadOptions;
    private @Nullable Object plan;
    private @Nullable Object pass;

    /**
     * @param entity the object that this is about
     * @param access how its fields are reached
     */
    @SuppressWarnings("unchecked") // the entity is of the class that the access is for: both are written together
    public EntityState(ManagedEntity entity, EntityAccess<?> access) {
        this.entity = entity;
        this.access = (EntityAccess<Object>) access;
        int attributes = access.attributes().size();
        this.more = attributes > Long.SIZE ? new AttributeBits(attributes) : null;
    }

    // ---- for generated accessors

    /** Makes sure that an attribute that cannot be null has a value: loads it, or fails. */
    public void read(int attribute) {
        if (!has(attribute)) {
            fill(attribute);
            if (!has(attribute)) {
                throw new UnsetAttributeException("%s has no value yet. %s".formatted(nameOf(attribute), whyUnset()));
            }
        }
    }

    /** Loads an attribute that can be null; one that was never set on a new entity stays absent and reads as null. */
    public void readNullable(int attribute) {
        if (!has(attribute)) {
            fill(attribute);
        }
    }

    /** Loads a collection, or makes an empty one on a new entity. */
    public void readCollection(int attribute) {
        if (!has(attribute)) {
            fill(attribute);
            if (!has(attribute)) {
                access.model().openCollection(this, attribute);
            }
        }
    }

    /**
     * Whether setting an attribute changes it; if so, it is marked as changed and the session hears of it. The caller then
     * writes the field.
     */
    public boolean changes(int attribute, @Nullable Object before, @Nullable Object after) {
        boolean known = has(attribute);
        if (known && same(before, after)) {
            return false;
        }
        beginChange(attribute, known ? before : ABSENT);
        return true;
    }

    /** As {@link #changes(int, Object, Object)}, without boxing. */
    public boolean changes(int attribute, int before, int after) {
        boolean known = has(attribute);
        if (known && before == after) {
            return false;
        }
        beginChange(attribute, known ? (Object) before : ABSENT);
        return true;
    }

    /** As {@link #changes(int, Object, Object)}, without boxing. */
    public boolean changes(int attribute, long before, long after) {
        boolean known = has(attribute);
        if (known && before == after) {
            return false;
        }
        beginChange(attribute, known ? (Object) before : ABSENT);
        return true;
    }

    /** As {@link #changes(int, Object, Object)}, without boxing. */
    public boolean changes(int attribute, double before, double after) {
        boolean known = has(attribute);
        if (known && Double.compare(before, after) == 0) {
            return false;
        }
        beginChange(attribute, known ? (Object) before : ABSENT);
        return true;
    }

    /** As {@link #changes(int, Object, Object)}, without boxing. */
    public boolean changes(int attribute, boolean before, boolean after) {
        boolean known = has(attribute);
        if (known && before == after) {
            return false;
        }
        beginChange(attribute, known ? (Object) before : ABSENT);
        return true;
    }

    /** Sets a reference and keeps the other side in step; the field is written through the access. */
    public void refer(int attribute, @Nullable Object target) {
        access.model().refer(this, attribute, target);
    }

    /** Replaces the content of a collection: a {@code Collection}, or a {@code Map} for a keyed one. */
    public void replaceCollection(int attribute, Object content) {
        access.model().replaceCollection(this, attribute, content);
    }

    /** Marks the attributes of a mask as loaded: bit n for attribute n. */
    public void loadedAll(long attributes) {
        present |= attributes;
        expired &= ~attributes;
    }

    /** Marks one attribute as loaded. */
    public void loaded(int attribute) {
        set(AttributeBits.Kind.PRESENT, attribute, true);
        set(AttributeBits.Kind.EXPIRED, attribute, false);
    }

    /** Whether the attribute is present. */
    public boolean has(int attribute) {
        return attribute < Long.SIZE
                ? (present & 1L << attribute) != 0
                : more != null && more.get(AttributeBits.Kind.PRESENT, attribute);
    }

    // ---- for the mapper

    /** The object that this is about. */
    public Object entity() {
        return entity;
    }

    /** How its fields are reached. */
    public EntityAccess<Object> access() {
        return access;
    }

    /** Its mapping. */
    public EntityModel model() {
        return access.model();
    }

    /** The session, or null. */
    public @Nullable EntityOwner owner() {
        return owner;
    }

    /** Moves the entity to a session, or out of it. */
    public void owner(@Nullable EntityOwner newOwner) {
        owner = newOwner;
    }

    /** What identifies its row among those of its mapping, or null while it has none. */
    public @Nullable Object key() {
        return key;
    }

    /** Sets what identifies its row. */
    public void key(@Nullable Object newKey) {
        key = newKey;
    }

    /** Where it is in its life. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Moves it on in its life. */
    public void lifecycle(Lifecycle next) {
        lifecycle = next;
    }

    /** What the statement that loaded the entity said about loading further attributes; null for what is mapped. */
    public @Nullable Object loadOptions() {
        return loadOptions;
    }

    /** Remembers what the statement said that loaded the entity. */
    public void loadOptions(@Nullable Object options) {
        loadOptions = options;
    }

    /** The mark of the statement whose rows were the last to touch the entity; null if none did. */
    public @Nullable Object pass() {
        return pass;
    }

    /** Leaves the mark of a statement whose rows touch the entity. */
    public void pass(@Nullable Object mark) {
        pass = mark;
    }

    /** Whether all attributes of a mask are present: bit n for attribute n. */
    public boolean hasAll(long attributes) {
        return (present & attributes) == attributes;
    }

    /** A note of the flush that is under way; null outside. */
    public @Nullable Object plan() {
        return plan;
    }

    /** Leaves a note for the flush that is under way. */
    public void plan(@Nullable Object note) {
        plan = note;
    }

    /** The place among the entities that were added to the session: rows are inserted in that order. */
    public int order() {
        return order;
    }

    /** Sets the place among the entities that were added. */
    public void order(int place) {
        order = place;
    }

    /** Whether it was taken out of what it is part of while no session could see that. */
    public boolean isOrphaned() {
        return orphaned;
    }

    /** Notes whether it was taken out of what it is part of while no session could see that. */
    public void orphaned(boolean value) {
        orphaned = value;
    }

    /** Whether its key was made by the database or a default, in a transaction that may still be rolled back. */
    public boolean isKeyGenerated() {
        return keyGenerated;
    }

    /** Notes whether its key was made by the database or a default. */
    public void keyGenerated(boolean value) {
        keyGenerated = value;
    }

    /** Notes who refers to it through a relationship, or that nobody does any longer. */
    public void parent(Object relationship, @Nullable EntityState parent) {
        @Nullable Object[] known = parents;
        if (known == null) {
            known = new @Nullable Object[2];
        } else {
            for (int i = 0; i < known.length; i += 2) {
                if (known[i] == relationship) {
                    known[i + 1] = parent;
                    return;
                }
            }
            known = Arrays.copyOf(known, known.length + 2);
        }
        known[known.length - 2] = relationship;
        known[known.length - 1] = parent;
        parents = known;
    }

    /**
     * Whether somebody refers to it through a relationship.
     *
     * @param otherwise the answer if nothing was noted about that
     */
    public boolean hasParent(Object relationship, boolean otherwise) {
        @Nullable Object[] known = parents;
        if (known != null) {
            for (int i = 0; i < known.length; i += 2) {
                if (known[i] == relationship) {
                    return known[i + 1] != null;
                }
            }
        }
        return otherwise;
    }

    /** Forgets what was noted about parents. */
    public void forgetParents() {
        parents = null;
    }

    /** Whether the attribute has been changed since the last flush, in whatever way. */
    public boolean isChanged(int attribute) {
        return attribute < Long.SIZE
                ? (changed & 1L << attribute) != 0
                : more != null && more.get(AttributeBits.Kind.CHANGED, attribute);
    }

    /** Whether the session has been told of a change since the last flush. */
    public boolean isTouched() {
        return touched;
    }

    /** Whether any attribute has been changed since the last flush. */
    public boolean hasChanges() {
        return changed != 0 || more != null && more.any(AttributeBits.Kind.CHANGED);
    }

    /** Whether the attribute was loaded and is to be loaded again when it is read. */
    public boolean isExpired(int attribute) {
        return attribute < Long.SIZE
                ? (expired & 1L << attribute) != 0
                : more != null && more.get(AttributeBits.Kind.EXPIRED, attribute);
    }

    /** Whether any attribute is to be loaded again. */
    public boolean hasExpired() {
        return expired != 0 || more != null && more.any(AttributeBits.Kind.EXPIRED);
    }

    /** The value of a field as it is, or {@link #ABSENT}. */
    public @Nullable Object value(int attribute) {
        return has(attribute) ? access.get(entity, attribute) : ABSENT;
    }

    /** Writes a field without events and marks it as present. */
    public void put(int attribute, @Nullable Object value) {
        access.set(entity, attribute, value);
        loaded(attribute);
    }

    /** Takes a value away without events. */
    public void drop(int attribute) {
        access.set(entity, attribute, null);
        set(AttributeBits.Kind.PRESENT, attribute, false);
    }

    /** Takes a value away that is to be loaded again when it is read; changes of it are forgotten. */
    public void expire(int attribute) {
        drop(attribute);
        forget(attribute);
        set(AttributeBits.Kind.EXPIRED, attribute, true);
    }

    /** The attribute is not to be loaded again just because others are. */
    public void unexpire(int attribute) {
        set(AttributeBits.Kind.EXPIRED, attribute, false);
    }

    /**
     * Notes that an attribute is about to change: remembers what it was the first time, marks it as present and tells the
     * session.
     *
     * @param before the value so far, or {@link #ABSENT}; for a collection, the record of its changes
     */
    public void beginChange(int attribute, @Nullable Object before) {
        if (!isChanged(attribute)) {
            if (before != ABSENT) {
                remember(attribute, before);
            }
            set(AttributeBits.Kind.CHANGED, attribute, true);
        }
        loaded(attribute);
        if (access.isWatched(attribute)) {
            access.model().keyChanged(this, attribute);
        }
        touch();
    }

    /** As {@link #beginChange}, for a flush that writes a reference: relationships lead where they should already. */
    public void beginSync(int attribute, @Nullable Object before) {
        if (!isChanged(attribute)) {
            if (before != ABSENT) {
                remember(attribute, before);
            }
            set(AttributeBits.Kind.CHANGED, attribute, true);
        }
        loaded(attribute);
        touch();
    }

    /** Notes changes of a collection that need not be loaded. */
    public void beginCollectionChange(int attribute, Object changes) {
        if (!isChanged(attribute)) {
            remember(attribute, changes);
            set(AttributeBits.Kind.CHANGED, attribute, true);
        }
        touch();
    }

    /** Tells the session once that something has changed. */
    public void touch() {
        if (!touched) {
            touched = true;
            if (owner != null) {
                owner.changed(this);
            }
        }
    }

    private void remember(int attribute, @Nullable Object before) {
        if (originals == null) {
            originals = new @Nullable Object[access.attributes().size()];
            Arrays.fill(originals, ABSENT);
        }
        originals[attribute] = before;
    }

    /**
     * What a changed attribute was before: its value, {@link #ABSENT} if that is not known, or the record of changes of a
     * collection.
     */
    public @Nullable Object original(int attribute) {
        return originals == null ? ABSENT : originals[attribute];
    }

    /** Corrects what a changed attribute was before, once that is known. */
    public void original(int attribute, @Nullable Object before) {
        remember(attribute, before);
    }

    /** Whether a changed attribute differs from what it was; true also where that is not known. */
    public boolean isModified(int attribute) {
        if (!isChanged(attribute)) {
            return false;
        }
        Object before = original(attribute);
        return before == ABSENT || !same(before, access.get(entity, attribute));
    }

    /** Forgets that an attribute was changed: it is what the database has. */
    public void forget(int attribute) {
        set(AttributeBits.Kind.CHANGED, attribute, false);
        if (originals != null) {
            originals[attribute] = ABSENT;
        }
    }

    /** Forgets all changes: the attributes are what the database has. */
    public void forgetChanges() {
        changed = 0;
        if (more != null) {
            more.clear(AttributeBits.Kind.CHANGED);
        }
        originals = null;
        touched = false;
    }

    /** The entity's and the attribute's name, as messages write them. */
    public String nameOf(int attribute) {
        return access.model().entityName() + "." + access.attributes().get(attribute);
    }

    /** The entity's name and key, as messages write them. */
    public String describe() {
        return access.model().entityName() + (key == null ? " (new)" : " " + key);
    }

    /** Whether two values are the same to a database column. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof byte[] left && b instanceof byte[] right) {
            return Arrays.equals(left, right);
        }
        if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        return a.equals(b);
    }

    private void fill(int attribute) {
        if (key == null) {
            return;
        }
        EntityOwner session = owner;
        if (session == null) {
            throw new DetachedInstanceException(
                    "%s cannot be loaded: %s is not in a session. Load it with the statement, or merge the entity into a session first."
                            .formatted(nameOf(attribute), describe()));
        }
        session.load(this, attribute);
    }

    private String whyUnset() {
        return lifecycle == Lifecycle.PENDING
                ? "The entity is not flushed yet; a generated value is there after the flush."
                : "The entity is new; set the attribute, or declare its accessor @Nullable.";
    }

    private void set(AttributeBits.Kind kind, int attribute, boolean value) {
        if (attribute >= Long.SIZE) {
            if (more != null) {
                more.set(kind, attribute, value);
            }
            return;
        }
        long bit = 1L << attribute;
        switch (kind) {
            case PRESENT -> present = value ? present | bit : present & ~bit;
            case CHANGED -> changed = value ? changed | bit : changed & ~bit;
            case EXPIRED -> expired = value ? expired | bit : expired & ~bit;
        }
    }
}
