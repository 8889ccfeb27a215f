package io.jalchemy.orm.mapping;

import io.jalchemy.error.JalchemyException;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mappings that belong together, and the metadata that holds their tables. Entities join the {@link #standard()} one unless
 * they name another. Safe for use by several threads.
 */
public final class MapperRegistry {
    /** Held while relationships are resolved: entities refer to each other in rings, so one lock serves all. */
    static final Object RESOLUTION = new Object();

    private static final MapperRegistry STANDARD = new MapperRegistry(new MetaData());

    private final MetaData metadata;
    private final Map<String, Mapper<?>> mappers = Collections.synchronizedMap(new LinkedHashMap<>());

    /** A registry whose tables are in this metadata. */
    public MapperRegistry(MetaData metadata) {
        this.metadata = metadata;
    }

    /**
     * The registry of entities that name no other. It knows an entity from the first use of its metamodel class on, and all
     * that the processor has seen from {@link #load()} on.
     */
    public static MapperRegistry standard() {
        return STANDARD;
    }

    /** The metadata that holds the tables, for the standard registry those of all entities. */
    public MetaData metadata() {
        load();
        return metadata;
    }

    /**
     * Makes all entities known that the processor has listed on the class path and module path. Only the standard registry
     * does so, once, before the first statement or flush at the latest. What fails is kept for {@link #configure}, because
     * it concerns only those who use it.
     */
    public void load() {
        if (this == STANDARD) {
            EntityIndex.load();
        }
    }

    /** Adds a table to the metadata. */
    public Table define(String name, SchemaItem... items) {
        synchronized (metadata) {
            return metadata.table(name, items);
        }
    }

    /** Adds a table in a schema to the metadata. */
    public Table defineIn(String schema, String name, SchemaItem... items) {
        synchronized (metadata) {
            return metadata.table(Name.of(name), schema, items);
        }
    }

    void add(Mapper<?> mapper) {
        Mapper<?> other = mappers.putIfAbsent(mapper.entityName(), mapper);
        if (other != null) {
            throw new MappingException(
                    "Entity \"%s\" is mapped in this registry already. Give it another name, or map it in a registry of its own."
                            .formatted(mapper.entityName()));
        }
    }

    /** The mapper of an entity name, or null. */
    public @Nullable Mapper<?> find(String entityName) {
        return mappers.get(entityName);
    }

    /** The mappers in the order of their making. */
    public List<Mapper<?>> mappers() {
        synchronized (mappers) {
            return List.copyOf(mappers.values());
        }
    }

    /**
     * Resolves everything now instead of on first use, and reports all that is wrong at once.
     *
     * @throws MappingException if anything is wrong; the message is that of the first error, the others are suppressed in it
     */
    public void configure() {
        load();
        List<JalchemyException> errors = new ArrayList<>();
        if (this == STANDARD) {
            errors.addAll(EntityIndex.failures());
        }
        for (Mapper<?> mapper : mappers()) {
            try {
                mapper.configure();
            } catch (JalchemyException error) {
                errors.add(error);
            }
        }
        if (errors.isEmpty()) {
            return;
        }
        JalchemyException first = errors.getFirst();
        MappingException summary = new MappingException(
                errors.size() == 1
                        ? String.valueOf(first.getMessage())
                        : "%s (and %d more)".formatted(first.getMessage(), errors.size() - 1),
                first);
        errors.stream().skip(1).forEach(summary::addSuppressed);
        throw summary;
    }
}
