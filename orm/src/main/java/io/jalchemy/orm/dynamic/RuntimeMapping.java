package io.jalchemy.orm.dynamic;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.CompositeProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.MapperBuilder;
import io.jalchemy.orm.mapping.MapperRegistry;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.SynonymProperty;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.FromClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is made at run time, onto entities without a class of their own:
 *
 * {@snippet :
 * RuntimeMapping user = RuntimeMapping.builder("User").table(users).columns().build();
 * GenericEntity sandy = user.create().set("name", "sandy");
 * session.add(sandy);
 * session.execute(select(user.path()).where(user.path().attribute("name").eq("sandy")));
 * }
 */
public final class RuntimeMapping {
    private final Mapper<GenericEntity> mapper;
    private final GenericPath path;

    private RuntimeMapping(Mapper<GenericEntity> mapper) {
        this.mapper = mapper;
        this.path = new GenericPath(mapper, null);
    }

    /** Begins a mapping. */
    public static Builder builder(String entityName) {
        return new Builder(entityName);
    }

    /** The mapper. */
    public Mapper<GenericEntity> mapper() {
        return mapper;
    }

    /** The entity in statements. */
    public GenericPath path() {
        return path;
    }

    /** A new entity. */
    public GenericEntity create() {
        mapper.configure();
        return (GenericEntity) mapper.access().create();
    }

    /** Collects what the mapping is to be. */
    public static final class Builder {
        private final String entityName;
        private final List<Property> properties = new ArrayList<>();
        private MapperRegistry registry = MapperRegistry.standard();
        private @Nullable FromClause table;
        private @Nullable RuntimeMapping base;
        private @Nullable Inheritance inheritance;
        private Consumer<MapperBuilder<GenericEntity>> further = builder -> {};
        private final List<Object> sequence = new ArrayList<>();

        private Builder(String entityName) {
            this.entityName = entityName;
        }

        /** Puts the mapping into a registry other than the standard one. */
        public Builder registry(MapperRegistry other) {
            registry = other;
            return this;
        }

        /** What holds the rows. */
        public Builder table(FromClause from) {
            table = from;
            return this;
        }

        /** Makes it a special case of another entity. */
        public Builder inherits(RuntimeMapping from, Inheritance how) {
            base = from;
            inheritance = how;
            return this;
        }

        /** Maps every column of the table that has no attribute yet under its key. */
        public Builder columns() {
            Set<String> names = new HashSet<>();
            Set<ColumnClause<?>> mapped = new HashSet<>();
            for (Property property : properties) {
                names.add(property.name());
                if (property instanceof ColumnProperty column) {
                    mapped.addAll(column.columns());
                }
            }
            if (table != null) {
                for (ColumnClause<?> column : table.columns()) {
                    if (!mapped.contains(column) && names.add(column.key())) {
                        add(new ColumnProperty(column.key(), column));
                    }
                }
            }
            return this;
        }

        /** Maps columns under a name. */
        public Builder column(String attribute, ColumnClause<?>... columns) {
            return add(new ColumnProperty(attribute, columns));
        }

        /** Adds an attribute of any kind. */
        public Builder add(Property property) {
            properties.add(property);
            sequence.add(property);
            return this;
        }

        /** Puts an attribute of the base at this place. */
        public Builder inherited(String attribute) {
            sequence.add(attribute);
            return this;
        }

        /** Sets whatever else a mapping can have: key, version, discriminator. */
        public Builder with(Consumer<MapperBuilder<GenericEntity>> change) {
            further = further.andThen(change);
            return this;
        }

        /** Makes the mapping. */
        public RuntimeMapping build() {
            List<String> attributes = new ArrayList<>();
            if (base != null && inheritance != Inheritance.CONCRETE) {
                attributes.addAll(base.mapper.access().attributes());
            }
            for (Property property : properties) {
                boolean hasValue = !(property instanceof CompositeProperty || property instanceof SynonymProperty);
                if (hasValue && !attributes.contains(property.name())) {
                    attributes.add(property.name());
                }
            }
            MapperBuilder<GenericEntity> builder =
                    Mapper.builder(entityName, new GenericAccess(attributes, layout(attributes)));
            builder.registry(registry);
            if (table != null) {
                builder.table(table);
            }
            if (base != null && inheritance != null) {
                builder.inherits(base.mapper, inheritance);
            }
            for (Object item : sequence) {
                if (item instanceof Property property) {
                    builder.add(property);
                } else {
                    builder.inherited((String) item);
                }
            }
            further.accept(builder);
            return new RuntimeMapping(builder.build());
        }

        private int[] layout(List<String> attributes) {
            return properties.stream()
                    .filter(property -> property instanceof ColumnProperty column && !column.isDeferred())
                    .mapToInt(property -> attributes.indexOf(property.name()))
                    .toArray();
        }
    }
}
