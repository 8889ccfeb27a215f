package io.jalchemy.orm.loading;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Cursor;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Result;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.query.StatementEntities;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Executable;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads entities for a session: executes statements that yield them, gets one by its key, refreshes it, and answers when an
 * attribute is read that is not there. One object per session; it belongs to the thread of the session.
 */
public final class EntityLoader {
    private final LoadingSession session;
    private final AttributeLoads attributes;
    private final LazyLoads lazy;
    private final RelationshipLoads following;
    private final EntityDml dml;

    /**
     * @param session whose entities are loaded
     */
    public EntityLoader(LoadingSession session) {
        this.session = session;
        this.attributes = new AttributeLoads(this);
        this.lazy = new LazyLoads(this);
        this.following = new FollowingLoads(this, lazy);
        this.dml = new EntityDml(this);
    }

    LoadingSession session() {
        return session;
    }

    AttributeLoads attributes() {
        return attributes;
    }

    LazyLoads lazy() {
        return lazy;
    }

    /** Executes a statement: entities come from the identity map or go into it, everything else as from a connection. */
    public <R> Result<R> execute(Executable<R> statement) {
        return execute(statement, Map.of());
    }

    /** Executes a statement with values for its named parameters. */
    public <R> Result<R> execute(Executable<R> statement, Map<String, ?> parameters) {
        SqlNode node = (SqlNode) statement;
        List<? extends StatementOption> options = optionsOf(node);
        if (!FetchOption.has(options, FetchOption.Kind.NO_AUTOFLUSH)) {
            session.autoflush();
        }
        if (node instanceof SelectBase<?> select) {
            EntityPath<?> entity = entityOf(select);
            return entity == null
                    ? session.connection(StatementEntities.first(select)).execute(statement, parameters)
                    : select(statement, entity, options, parameters);
        }
        return node instanceof DmlStatement<?>
                ? dml.execute(dml(statement), parameters.isEmpty() ? List.of() : List.of(parameters), false)
                : session.connection(null).execute(statement, parameters);
    }

    /**
     * Executes a statement once per set of values. An INSERT over an entity takes values by attribute, an UPDATE over an entity
     * without values and criteria finds each row by its key.
     */
    public <R> Result<R> execute(Executable<R> statement, List<? extends Map<String, ?>> parameters) {
        if (!(statement instanceof DmlStatement<?>)) {
            return session.connection(StatementEntities.first((SqlNode) statement))
                    .execute(statement, parameters);
        }
        if (!FetchOption.has(optionsOf((SqlNode) statement), FetchOption.Kind.NO_AUTOFLUSH)) {
            session.autoflush();
        }
        return dml.execute(dml(statement), parameters, true);
    }

    @SuppressWarnings("unchecked") // the caller has looked
    private static <R> DmlStatement<R> dml(Executable<R> statement) {
        return (DmlStatement<R>) statement;
    }

    private static List<? extends StatementOption> optionsOf(SqlNode statement) {
        return switch (statement) {
            case Select<?> select -> select.options();
            case CompoundSelect<?> compound -> compound.options();
            case DmlStatement<?> dml -> dml.options();
            default -> List.of();
        };
    }

    /** The first entity that the rows of a statement yield, or null if they yield none. */
    private static @Nullable EntityPath<?> entityOf(SqlNode statement) {
        for (SqlNode element : LoadPlan.elementsOf(statement)) {
            if (element instanceof EntityPath<?> entity) {
                return entity;
            }
        }
        return null;
    }

    private <R> Result<R> select(
            Executable<R> statement,
            EntityPath<?> entity,
            List<? extends StatementOption> options,
            Map<String, ?> parameters) {
        int size = FetchOption.yieldPer(options);
        EntityRows<R> rows = open(statement, entity.mapper(), null, options, parameters, size);
        if (size == 0) {
            return Result.of(rows.all(), rows.keys(), -1);
        }
        rows.requireParts();
        return Result.of(rows.parts(size), rows.keys(), rows);
    }

    /** Executes a statement and gives its rows one by one. */
    <R> EntityRows<R> open(
            Executable<R> statement,
            Mapper<?> mapper,
            @Nullable EntityState refreshed,
            List<? extends StatementOption> options,
            Map<String, ?> parameters,
            int fetchSize) {
        Connection connection = session.connection(mapper);
        Cursor cursor;
        if (fetchSize == 0) {
            cursor = connection.cursor(statement, parameters);
        } else {
            ExecutionOptions before = connection.options();
            try {
                connection.options(ExecutionOptions.NONE.yieldPer(fetchSize));
                cursor = connection.cursor(statement, parameters);
            } finally {
                connection.options(before);
            }
        }
        return EntityRows.of(this, cursor, (SqlNode) statement, refreshed, options, parameters);
    }

    RelationshipLoads following() {
        return following;
    }

    /**
     * The entity of a key: that of the session, or the one that its row gives. Empty if there is no such row, or if it is one of
     * another entity of the hierarchy.
     *
     * @param key as {@link EntityKeys#given} takes it
     * @param options loader options, for an entity that is not in the session
     */
    @SuppressWarnings("unchecked") // the mapper of the path says what its entities are
    public <E> @Nullable E get(EntityPath<E> path, Object key, StatementOption... options) {
        path.mapper().configure();
        return (E) attributes.get(path, EntityKeys.given(path.mapper(), key), List.of(options));
    }

    /**
     * Loads the row of an entity again and overwrites what the entity has.
     *
     * @param names attributes to load; null for all that are loaded with the entity
     * @throws InvalidRequestException if its row is gone
     */
    public void refresh(EntityState state, @Nullable Set<String> names, StatementOption... options) {
        session.autoflush();
        if (!attributes.refresh(state, names, List.of(options))) {
            throw new InvalidRequestException(
                    "%s cannot be refreshed: its row is gone. Expunge the entity, or add it anew."
                            .formatted(state.describe()));
        }
    }

    /**
     * Loads an absent attribute of an entity that has a row; with a column come the others that are absent for the same reason.
     *
     * @throws ObjectDeletedException if the row is gone
     */
    public void load(EntityState state, int attribute) {
        Mapper<?> mapper = Mapper.of(state);
        mapper.configure();
        if (mapper.isRelationship(attribute)) {
            lazy.load(state, mapper.relationshipAt(attribute));
        } else {
            attributes.load(state, attribute);
        }
    }

    /** What a reference leads to that has not been loaded, if the session has it; null if it has not. */
    public @Nullable Object peek(EntityState state, int attribute) {
        Mapper<?> mapper = Mapper.of(state);
        return mapper.isRelationship(attribute) ? lazy.peek(state, mapper.relationshipAt(attribute)) : null;
    }

    /** The options that an entity was loaded with. */
    static LoadTree treeOf(EntityState state) {
        return state.loadOptions() instanceof LoadTree tree ? tree : LoadTree.NONE;
    }
}
