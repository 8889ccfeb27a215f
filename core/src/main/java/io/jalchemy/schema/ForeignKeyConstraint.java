package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns whose values must exist in another table. */
public final class ForeignKeyConstraint extends Constraint {
    private final List<String> keys;
    private final List<ForeignKey> elements;
    private List<Column<?>> columns = List.of();
    private @Nullable String onUpdate;
    private @Nullable String onDelete;
    private @Nullable String match;
    private boolean useAlter;
    private boolean linkToName;

    /**
     * @param keys keys of the columns that hold the reference
     * @param targets what they reference, as {@code "table.column"}
     * @throws ArgumentException if the lists differ in length or are empty
     */
    public ForeignKeyConstraint(List<String> keys, List<String> targets) {
        this(keys, targets.stream().map(ForeignKey::new).toList(), true);
    }

    private ForeignKeyConstraint(List<String> keys, List<ForeignKey> elements, boolean checked) {
        if (checked && (keys.size() != elements.size() || keys.isEmpty())) {
            throw new ArgumentException(
                    "A foreign key over %s needs as many referenced columns, at least one; %d were given."
                            .formatted(keys, elements.size()));
        }
        this.keys = List.copyOf(keys);
        this.elements = List.copyOf(elements);
        elements.forEach(element -> element.attach(this));
    }

    /**
     * A foreign key whose targets are given one by one: as text or as columns.
     *
     * @param keys keys of the columns that hold the reference
     * @param targets what they reference, one per key
     * @throws ArgumentException if the lists differ in length or are empty
     */
    public static ForeignKeyConstraint of(List<String> keys, List<ForeignKey> targets) {
        return new ForeignKeyConstraint(keys, targets, true);
    }

    /** A foreign key to column objects. */
    public static ForeignKeyConstraint toColumns(List<String> keys, List<? extends Column<?>> targets) {
        List<ForeignKey> elements = new ArrayList<>();
        targets.forEach(target -> elements.add(new ForeignKey(target)));
        return new ForeignKeyConstraint(keys, elements, true);
    }

    static ForeignKeyConstraint ofColumn(Column<?> column, ForeignKey key) {
        ForeignKeyConstraint constraint = new ForeignKeyConstraint(List.of(column.key()), List.of(key), false);
        ForeignKey.Rules rules = key.rules();
        constraint.onUpdate = rules.onUpdate;
        constraint.onDelete = rules.onDelete;
        constraint.match = rules.match;
        constraint.useAlter = rules.useAlter;
        constraint.linkToName = rules.linkToName;
        if (rules.name != null) {
            constraint.named(rules.name);
        }
        if (rules.deferrable != null) {
            constraint.deferrable(rules.deferrable);
        }
        if (rules.initially != null) {
            constraint.initially(rules.initially);
        }
        return constraint;
    }

    /** {@code ON UPDATE …}. */
    public ForeignKeyConstraint onUpdate(@Nullable String action) {
        onUpdate = action;
        return this;
    }

    /** {@code ON DELETE …}. */
    public ForeignKeyConstraint onDelete(@Nullable String action) {
        onDelete = action;
        return this;
    }

    /** {@code MATCH …}. */
    public ForeignKeyConstraint match(@Nullable String kind) {
        match = kind;
        return this;
    }

    /** Adds the constraint by ALTER TABLE after both tables exist. */
    public ForeignKeyConstraint useAlter() {
        useAlter = true;
        return this;
    }

    /** Looks the referenced columns up by their names instead of their keys. */
    public ForeignKeyConstraint linkToName() {
        linkToName = true;
        elements.forEach(ForeignKey::linkToName);
        return this;
    }

    @Override
    protected void attach(Table owner) {
        super.attach(owner);
        columns = List.copyOf(resolve(owner, keys, "a foreign key"));
        for (int i = 0; i < elements.size(); i++) {
            ForeignKey element = elements.get(i);
            if (element.parent() != columns.get(i)) {
                element.attach(columns.get(i));
                columns.get(i).addForeignKey(element);
            }
        }
    }

    @Override
    public ForeignKeyConstraint named(String value) {
        super.named(value);
        return this;
    }

    @Override
    public ForeignKeyConstraint named(Name value) {
        super.named(value);
        return this;
    }

    @Override
    protected String conventionKey() {
        return "fk";
    }

    /** The columns that hold the reference. */
    @Override
    public List<Column<?>> columns() {
        return columns;
    }

    /** One element per column. */
    public List<ForeignKey> elements() {
        return elements;
    }

    /**
     * The referenced table.
     *
     * @throws io.jalchemy.error.NoReferencedTableException if the metadata does not hold it
     */
    public Table referredTable() {
        return java.util.Objects.requireNonNull(elements.getFirst().target().table());
    }

    /** The action on update, or null. */
    public @Nullable String onUpdate() {
        return onUpdate;
    }

    /** The action on delete, or null. */
    public @Nullable String onDelete() {
        return onDelete;
    }

    /** The kind of match, or null. */
    public @Nullable String match() {
        return match;
    }

    /** Whether it is added by ALTER TABLE. */
    public boolean isUseAlter() {
        return useAlter;
    }

    /** Whether referenced columns are looked up by name. */
    public boolean isLinkToName() {
        return linkToName;
    }
}
