package io.jalchemy.orm.query;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.mapping.LoadStrategy;
import io.jalchemy.sql.Expression;
import java.util.List;

/**
 * Loader options: how a statement loads relationships and columns, other than mapped. Meant for
 * {@code import static io.jalchemy.orm.query.Loaders.*}.
 */
public final class Loaders {
    private Loaders() {}

    /** Loads a relationship by one more SELECT for many entities at once, by their keys. */
    public static LoadOption selectinload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.SELECTIN, path));
    }

    /** Loads a relationship by a join in the statement. */
    public static LoadOption joinedload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.JOINED, path));
    }

    /** Loads a relationship by one more SELECT that contains the statement as a subquery. */
    public static LoadOption subqueryload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.SUBQUERY, path));
    }

    /** Loads a relationship by a SELECT per entity, right after it is loaded. */
    public static LoadOption immediateload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.IMMEDIATE, path));
    }

    /** Loads a relationship when it is read. */
    public static LoadOption lazyload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.LAZY, path));
    }

    /** Loads all relationships of an entity when they are read. */
    public static LoadOption lazyload(EntityPath<?> entity) {
        return new LoadOption(every(LoadStrategy.LAZY, entity));
    }

    /** Makes reading a relationship an error. */
    public static LoadOption raiseload(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.RAISE, path));
    }

    /** Makes reading any relationship of an entity an error. */
    public static LoadOption raiseload(EntityPath<?> entity) {
        return new LoadOption(every(LoadStrategy.RAISE, entity));
    }

    /** Makes reading any relationship of any entity of the statement an error. */
    public static LoadOption raiseload() {
        return new LoadOption(
                new LoadStep(LoadStep.Kind.RELATIONSHIP, LoadStrategy.RAISE, null, List.of(), LoadStep.Details.NONE));
    }

    /** Makes reading a relationship an error if that needs SQL. */
    public static LoadOption raiseloadOnSql(RelationshipPath<?, ?> path) {
        return new LoadOption(step(LoadStrategy.RAISE_ON_SQL, path));
    }

    /** Leaves a relationship as mapped; the option leads on from there. */
    public static LoadOption defaultload(RelationshipPath<?, ?> path) {
        return new LoadOption(new LoadStep(LoadStep.Kind.DEFAULT, null, path, List.of(), LoadStep.Details.NONE));
    }

    /** Fills a relationship from what the statement has joined itself. */
    public static LoadOption containsEager(RelationshipPath<?, ?> path) {
        return new LoadOption(new LoadStep(LoadStep.Kind.CONTAINED, null, path, List.of(), LoadStep.Details.NONE));
    }

    /** Overwrites entities that the session has already with what the rows hold. */
    public static FetchOption populateExisting() {
        return new FetchOption(FetchOption.Kind.POPULATE_EXISTING, 0);
    }

    /**
     * Reads and gives out so many rows at a time, for results that should not be in memory as a whole.
     *
     * @param rows at least 1
     */
    public static FetchOption yieldPer(int rows) {
        if (rows < 1) {
            throw new ArgumentException("yieldPer(%d): at least 1 row has to be read at a time.".formatted(rows));
        }
        return new FetchOption(FetchOption.Kind.YIELD_PER, rows);
    }

    /** Gives an entity out as often as rows hold it, such as once for each row of a join. */
    public static FetchOption repeatedRows() {
        return new FetchOption(FetchOption.Kind.REPEATED_ROWS, 0);
    }

    /** Does not write pending changes before the statement. */
    public static FetchOption withoutAutoflush() {
        return new FetchOption(FetchOption.Kind.NO_AUTOFLUSH, 0);
    }

    /**
     * Lets the entities of the session follow an UPDATE or DELETE by looking at its criteria in memory. Refused for criteria that
     * memory and database may see differently, such as comparisons of text.
     */
    public static FetchOption synchronizeByEvaluation() {
        return new FetchOption(FetchOption.Kind.SYNCHRONIZE_BY_EVALUATION, 0);
    }

    /** Lets the entities of the session follow an UPDATE or DELETE by the keys of its rows: by RETURNING, or a SELECT before. */
    public static FetchOption synchronizeByFetch() {
        return new FetchOption(FetchOption.Kind.SYNCHRONIZE_BY_FETCH, 0);
    }

    /** Leaves the entities of the session as they are after an UPDATE or DELETE. */
    public static FetchOption synchronizeNothing() {
        return new FetchOption(FetchOption.Kind.SYNCHRONIZE_NOTHING, 0);
    }

    /** Loads these columns and the key, and leaves out all others. */
    public static LoadOption loadOnly(Attribute<?>... attributes) {
        return new LoadOption(columns(LoadStep.Kind.ONLY, attributes));
    }

    /** Loads these columns and the key; reading others is an error. */
    public static LoadOption loadOnlyRaising(Attribute<?>... attributes) {
        return new LoadOption(columns(LoadStep.Kind.ONLY_RAISE, attributes));
    }

    /** Leaves columns out; they are loaded when they are read. */
    public static LoadOption defer(Attribute<?>... attributes) {
        return new LoadOption(columns(LoadStep.Kind.DEFER, attributes));
    }

    /** Leaves columns out; reading them is an error. */
    public static LoadOption deferRaising(Attribute<?>... attributes) {
        return new LoadOption(columns(LoadStep.Kind.DEFER_RAISE, attributes));
    }

    /** Leaves out all columns of an entity but its key. */
    public static LoadOption deferAll(EntityPath<?> entity) {
        return new LoadOption(new LoadStep(LoadStep.Kind.DEFER, null, entity, List.of(), LoadStep.Details.NONE));
    }

    /** Loads columns that the mapping leaves out. */
    public static LoadOption undefer(Attribute<?>... attributes) {
        return new LoadOption(columns(LoadStep.Kind.UNDEFER, attributes));
    }

    /** Loads all columns of an entity. */
    public static LoadOption undeferAll(EntityPath<?> entity) {
        return new LoadOption(new LoadStep(LoadStep.Kind.UNDEFER, null, entity, List.of(), LoadStep.Details.NONE));
    }

    /** Loads the columns of a group that the mapping leaves out. */
    public static LoadOption undeferGroup(EntityPath<?> entity, String group) {
        return new LoadOption(new LoadStep(
                LoadStep.Kind.UNDEFER_GROUP, null, entity, List.of(), new LoadStep.Details(false, false, 0, 0, group)));
    }

    /** Gives the expression that fills an attribute, for this statement. */
    public static <T> LoadOption withExpression(Attribute<T> attribute, Expression<? extends T> expression) {
        return LoadOption.expressionOption(attribute, expression);
    }

    /** Loads the columns that these subclasses have beyond the entity, by one more SELECT for each that is found. */
    public static LoadOption selectinPolymorphic(EntityPath<?> entity, EntityPath<?>... subclasses) {
        return new LoadOption(
                new LoadStep(LoadStep.Kind.SUBCLASSES, null, entity, List.of(subclasses), LoadStep.Details.NONE));
    }

    static LoadStep step(LoadStrategy strategy, RelationshipPath<?, ?> path) {
        return new LoadStep(LoadStep.Kind.RELATIONSHIP, strategy, path, List.of(), LoadStep.Details.NONE);
    }

    private static LoadStep every(LoadStrategy strategy, EntityPath<?> entity) {
        return new LoadStep(LoadStep.Kind.RELATIONSHIP, strategy, entity, List.of(), LoadStep.Details.NONE);
    }

    static LoadStep columns(LoadStep.Kind kind, Attribute<?>... attributes) {
        if (attributes.length == 0) {
            throw new ArgumentException("A loader option for columns names at least one attribute.");
        }
        EntityPath<?> entity = attributes[0].entity();
        for (Attribute<?> attribute : attributes) {
            if (!attribute.entity().sameStructure(entity)) {
                throw new ArgumentException(
                        "One loader option names attributes of one entity; %s and %s are different. Use one option for each."
                                .formatted(
                                        entity.description(), attribute.entity().description()));
            }
        }
        return new LoadStep(kind, null, entity, List.of(attributes), LoadStep.Details.NONE);
    }
}
