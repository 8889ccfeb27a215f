package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a loader option: what it concerns, and what is to be done with it. Part of a statement's structure. */
final class LoadStep extends StatementOption {
    /** What a step does. */
    enum Kind {
        /** Loads a relationship in the way of {@link #strategy}. */
        RELATIONSHIP,
        /** Leaves a relationship as it is mapped and leads on. */
        DEFAULT,
        /** Fills a relationship from what the statement has joined itself. */
        CONTAINED,
        /** Leaves columns out. */
        DEFER,
        /** Leaves columns out; reading them is an error. */
        DEFER_RAISE,
        /** Loads columns. */
        UNDEFER,
        /** Loads these columns and leaves out all others. */
        ONLY,
        /** Loads these columns; reading others is an error. */
        ONLY_RAISE,
        /** Loads the columns of a group. */
        UNDEFER_GROUP,
        /** Gives the expression of an attribute. */
        EXPRESSION,
        /** Loads the columns of these subclasses by further statements. */
        SUBCLASSES
    }

    final Kind kind;
    final @Nullable LoadStrategy strategy;
    /** A relationship path, an entity whose relationships or columns are all meant, or null for those of every entity. */
    final @Nullable SqlNode subject;

    final List<SqlNode> items;
    final Details details;

    /**
     * @param inner joined loading keeps only rows with a related one
     * @param unnested … but only where it does not stand to the right of an outer join
     * @param recursion how many levels a relationship to the own entity is followed; 0 for none, -1 for all
     * @param chunk how many keys one statement of selectin loading takes; 0 for the usual number
     * @param group of columns, or null
     */
    record Details(
            boolean inner,
            boolean unnested,
            int recursion,
            int chunk,
            @Nullable String group) {
        static final Details NONE = new Details(false, false, 0, 0, null);
    }

    LoadStep(
            Kind kind,
            @Nullable LoadStrategy strategy,
            @Nullable SqlNode subject,
            List<? extends SqlNode> items,
            Details details) {
        this.kind = kind;
        this.strategy = strategy;
        this.subject = subject;
        this.items = List.copyOf(items);
        this.details = details;
    }

    LoadStep with(Details changed) {
        return new LoadStep(kind, strategy, subject, items, changed);
    }

    /** The entity where the step stands, or null for every one. */
    @Nullable EntityPath<?> entity() {
        return switch (subject) {
            case null -> null;
            case RelationshipPath<?, ?> path -> path.source();
            case Attribute<?> attribute -> attribute.entity();
            case EntityPath<?> entity -> entity;
            default -> null;
        };
    }

    @Nullable RelationshipPath<?, ?> path() {
        return subject instanceof RelationshipPath<?, ?> path ? path : null;
    }

    List<Attribute<?>> attributes() {
        return items.stream()
                .filter(Attribute.class::isInstance)
                .<Attribute<?>>map(item -> (Attribute<?>) item)
                .toList();
    }

    Expression<?> expression() {
        return (Expression<?>) items.getLast();
    }

    @Override
    protected int partCount() {
        return 5;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> kind;
            case 1 -> strategy;
            case 2 -> subject;
            case 3 -> items;
            default -> details;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new LoadStep(parts.get(0), parts.orNull(1), parts.orNull(2), parts.get(3), parts.get(4));
    }
}
