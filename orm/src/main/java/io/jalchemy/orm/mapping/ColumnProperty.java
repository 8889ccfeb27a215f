package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.ColumnClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute that holds the value of a column, or of columns that are equal in the tables of a joined hierarchy. */
public final class ColumnProperty extends Property {
    private final List<ColumnClause<?>> columns;
    private boolean deferred;
    private @Nullable String group;
    private boolean raiseOnLoad;
    private boolean activeHistory;

    /**
     * @param name of the attribute
     * @param columns what it holds; the first stands for it in expressions
     */
    public ColumnProperty(String name, ColumnClause<?>... columns) {
        super(name);
        this.columns = List.of(columns);
        if (this.columns.isEmpty()) {
            throw new MappingException("Attribute \"%s\" needs a column.".formatted(name));
        }
    }

    /** Not loaded with the entity, but when it is read. */
    public ColumnProperty deferred() {
        requireDetached();
        deferred = true;
        return this;
    }

    /** Not loaded with the entity, but together with the others of the group when one of them is read. */
    public ColumnProperty deferredGroup(String name) {
        group = name;
        return deferred();
    }

    /** Not loaded unless the statement says so: reading it otherwise is an error. */
    public ColumnProperty deferredRaising() {
        raiseOnLoad = true;
        return deferred();
    }

    /** The old value is loaded before a new one is set. */
    public ColumnProperty activeHistory() {
        requireDetached();
        activeHistory = true;
        return this;
    }

    /** The column that stands for the attribute in expressions. */
    public ColumnClause<?> column() {
        return columns.getFirst();
    }

    /** All columns that hold the value. */
    public List<ColumnClause<?>> columns() {
        return columns;
    }

    /** Whether it is left out when the entity is loaded. */
    public boolean isDeferred() {
        return deferred;
    }

    /** The group that it is loaded with, or null. */
    public @Nullable String group() {
        return group;
    }

    /** Whether reading it is an error while it is not loaded. */
    public boolean isRaiseOnLoad() {
        return raiseOnLoad;
    }

    /** Whether the old value is loaded before a new one is set. */
    public boolean hasActiveHistory() {
        return activeHistory;
    }

    @Override
    boolean hasSlot() {
        return true;
    }
}
