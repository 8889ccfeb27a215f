package io.jalchemy.orm.mapping;

import io.jalchemy.sql.Expression;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A read-only attribute that holds the value of a SQL expression, selected along with the entity. */
public final class ExpressionProperty extends Property {
    private final @Nullable Supplier<? extends Expression<?>> source;
    private @Nullable Expression<?> expression;
    private boolean deferred;
    private @Nullable String group;
    private boolean raiseOnLoad;
    private boolean onDemand;

    /**
     * @param name of the attribute
     * @param expression asked for once, on first use, so that it may mention other entities
     */
    public ExpressionProperty(String name, Supplier<? extends Expression<?>> expression) {
        super(name);
        this.source = expression;
    }

    private ExpressionProperty(String name) {
        super(name);
        this.source = null;
        this.onDemand = true;
    }

    /** An attribute that is null unless a statement says what it is to hold. */
    public static ExpressionProperty givenByStatement(String name) {
        return new ExpressionProperty(name);
    }

    /** An attribute that holds a default unless a statement says what it is to hold. */
    public static ExpressionProperty givenByStatement(String name, Supplier<? extends Expression<?>> otherwise) {
        ExpressionProperty property = new ExpressionProperty(name, otherwise);
        property.onDemand = true;
        return property;
    }

    /** Not loaded with the entity, but when it is read. */
    public ExpressionProperty deferred() {
        requireDetached();
        deferred = true;
        return this;
    }

    /** Not loaded with the entity, but together with the others of the group when one of them is read. */
    public ExpressionProperty deferredGroup(String name) {
        group = name;
        return deferred();
    }

    /** Not loaded unless the statement says so: reading it otherwise is an error. */
    public ExpressionProperty deferredRaising() {
        raiseOnLoad = true;
        return deferred();
    }

    /** The expression; null if only a statement gives one. */
    public synchronized @Nullable Expression<?> expression() {
        if (expression == null && source != null) {
            expression = source.get();
        }
        return expression;
    }

    /** Whether a statement may give the expression. */
    public boolean isGivenByStatement() {
        return onDemand;
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

    @Override
    boolean hasSlot() {
        return true;
    }
}
