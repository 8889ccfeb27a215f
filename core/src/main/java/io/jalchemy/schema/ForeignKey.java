package io.jalchemy.schema;

import io.jalchemy.error.NoReferencedColumnException;
import io.jalchemy.error.NoReferencedTableException;
import org.jspecify.annotations.Nullable;

/** One column of a foreign key, and the options of the constraint when it is declared on a column. */
public final class ForeignKey {
    private final @Nullable String target;
    private final @Nullable Column<?> targetColumn;
    private @Nullable Column<?> parent;
    private @Nullable ForeignKeyConstraint constraint;
    private final Rules rules = new Rules();

    /** What a foreign key does beyond referring. */
    static final class Rules {
        @Nullable String onUpdate;

        @Nullable String onDelete;

        @Nullable String match;

        boolean useAlter;
        boolean linkToName;

        @Nullable String name;

        @Nullable Boolean deferrable;

        @Nullable String initially;
    }

    /** References {@code "table.column"} or {@code "schema.table.column"}, found when it is needed. */
    public ForeignKey(String target) {
        this.target = target;
        this.targetColumn = null;
    }

    /** References a column. */
    public ForeignKey(Column<?> target) {
        this.target = null;
        this.targetColumn = target;
    }

    /** {@code ON DELETE …}. */
    public ForeignKey onDelete(String action) {
        rules.onDelete = action;
        return this;
    }

    /** {@code ON UPDATE …}. */
    public ForeignKey onUpdate(String action) {
        rules.onUpdate = action;
        return this;
    }

    /** {@code MATCH …}. */
    public ForeignKey match(String kind) {
        rules.match = kind;
        return this;
    }

    /** Adds the constraint by ALTER TABLE after both tables exist. */
    public ForeignKey useAlter() {
        rules.useAlter = true;
        return this;
    }

    /** Looks the referenced column up by its name instead of its key. */
    public ForeignKey linkToName() {
        rules.linkToName = true;
        return this;
    }

    /** Names the constraint. */
    public ForeignKey named(String name) {
        rules.name = name;
        return this;
    }

    /** DEFERRABLE or NOT DEFERRABLE. */
    public ForeignKey deferrable(boolean value) {
        rules.deferrable = value;
        return this;
    }

    /** {@code INITIALLY DEFERRED} or {@code INITIALLY IMMEDIATE}. */
    public ForeignKey initially(String value) {
        rules.initially = value;
        return this;
    }

    ForeignKey copy() {
        ForeignKey copy = targetColumn != null ? new ForeignKey(targetColumn) : new ForeignKey(targetText());
        copy.rules.onUpdate = rules.onUpdate;
        copy.rules.onDelete = rules.onDelete;
        copy.rules.match = rules.match;
        copy.rules.useAlter = rules.useAlter;
        copy.rules.linkToName = rules.linkToName;
        copy.rules.name = rules.name;
        copy.rules.deferrable = rules.deferrable;
        copy.rules.initially = rules.initially;
        return copy;
    }

    Rules rules() {
        return rules;
    }

    void attach(Column<?> column) {
        parent = column;
    }

    void attach(ForeignKeyConstraint to) {
        constraint = to;
    }

    /** The column that holds the reference, or null before it is attached. */
    public @Nullable Column<?> parent() {
        return parent;
    }

    /** The constraint that it is part of, or null before its column is part of a table. */
    public @Nullable ForeignKeyConstraint constraint() {
        return constraint;
    }

    /** What is referenced, as {@code schema.table.column}. */
    public String targetText() {
        if (target != null) {
            return target;
        }
        Column<?> column = java.util.Objects.requireNonNull(targetColumn);
        Table table = column.table();
        return (table == null ? "?" : table.fullName()) + "." + column.key();
    }

    /** The schema and name of the referenced table, as its key in the metadata. */
    public String targetTableKey() {
        Table table = targetColumn == null ? null : targetColumn.table();
        if (table != null) {
            return table.key();
        }
        String text = targetText();
        String key = text.substring(0, Math.max(0, text.lastIndexOf('.')));
        MetaData metadata =
                parent == null || parent.table() == null ? null : parent.table().metadata();
        return metadata != null && metadata.schema() != null && key.indexOf('.') < 0
                ? metadata.schema() + "." + key
                : key;
    }

    /** The name of the referenced column as given. */
    public String targetColumnName() {
        return targetColumn != null
                ? targetColumn.key()
                : targetText().substring(targetText().lastIndexOf('.') + 1);
    }

    /** The referenced column, or null while its table is not known. */
    public @Nullable Column<?> resolve() {
        if (targetColumn != null) {
            return targetColumn;
        }
        Table table = parent == null ? null : parent.table();
        Table there = table == null ? null : table.metadata().find(targetTableKey());
        if (there == null) {
            return null;
        }
        return rules.linkToName ? there.findByName(targetColumnName()) : there.find(targetColumnName());
    }

    /**
     * The referenced column.
     *
     * @throws NoReferencedTableException if the metadata does not hold its table
     * @throws NoReferencedColumnException if the table does not have it
     */
    public Column<?> target() {
        Column<?> found = resolve();
        if (found != null) {
            return found;
        }
        Table table = parent == null ? null : parent.table();
        String from = table == null
                ? "a column without table"
                : table.fullName() + "."
                        + java.util.Objects.requireNonNull(parent).key();
        if (table == null || table.metadata().find(targetTableKey()) == null) {
            throw new NoReferencedTableException(
                    "Foreign key of %s references table \"%s\", which the metadata does not hold. Define that table in the same MetaData."
                            .formatted(from, targetTableKey()));
        }
        throw new NoReferencedColumnException(
                "Foreign key of %s references column \"%s\", which table \"%s\" does not have."
                        .formatted(from, targetColumnName(), targetTableKey()));
    }
}
