package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads the columns of subclasses for entities that were loaded as their base: one SELECT per subclass, by keys. */
final class SubclassLoads {
    private static final int KEYS_PER_STATEMENT = 500;

    private final EntityLoader loader;
    private final Mapper<?> base;
    private final LoadTree tree;

    SubclassLoads(EntityLoader loader, Mapper<?> base, LoadTree tree) {
        this.loader = loader;
        this.base = base;
        this.tree = tree;
    }

    void load(List<EntityState> states) {
        Map<Mapper<?>, List<EntityState>> bySubclass = new LinkedHashMap<>();
        for (EntityState state : states) {
            Mapper<?> via = via(Mapper.of(state));
            if (via != null && lacks(state, names(via))) {
                bySubclass.computeIfAbsent(via, key -> new ArrayList<>()).add(state);
            }
        }
        for (Mapper<?> each : base.hierarchy()) {
            List<EntityState> own = bySubclass.get(each);
            if (own != null) {
                load(each, own);
            }
        }
    }

    private boolean isLoaded(Mapper<?> mapper) {
        return mapper.options().polymorphicSelectin() || tree.subclasses().contains(mapper);
    }

    /** The nearest class on the way up to the base whose columns are loaded so; null if there is none. */
    private @Nullable Mapper<?> via(Mapper<?> actual) {
        for (Mapper<?> at = actual; at != null && at != base; at = at.base()) {
            if (isLoaded(at)) {
                return at;
            }
        }
        return null;
    }

    /** The columns of the class, and of those above it that are loaded in the same way. */
    private Set<String> names(Mapper<?> via) {
        List<Mapper<?>> owners = new ArrayList<>();
        for (Mapper<?> at = via; at != null && at != base && (at == via || isLoaded(at)); at = at.base()) {
            owners.add(at);
        }
        Set<String> names = new LinkedHashSet<>();
        via.properties().forEach(property -> {
            if (property instanceof ColumnProperty column
                    && (owners.contains(property.owner()) && tree.loads(column)
                            || via.keyProperties().contains(column)
                            || via.discriminator().property() == column)) {
                names.add(column.name());
            }
        });
        return names;
    }

    private static boolean lacks(EntityState state, Set<String> names) {
        for (String name : names) {
            if (!state.has(Mapper.of(state).property(name).slot())) {
                return true;
            }
        }
        return false;
    }

    private void load(Mapper<?> via, List<EntityState> states) {
        EntityPath<?> path = new EntityPath<>(via);
        Expression<?>[] key = via.primaryKey().toArray(new ColumnClause<?>[0]);
        Expression<?> compared = key.length == 1 ? key[0] : Sql.tuple(key);
        Select<?> statement = Sql.select(path)
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .options(tree.exactly(names(via)))
                .where(compared.in(
                        BindParameter.required("primary_keys", compared.type()).expanding()))
                .orderBy(key);
        for (int from = 0; from < states.size(); from += KEYS_PER_STATEMENT) {
            List<Object> keys = new ArrayList<>();
            for (EntityState state : states.subList(from, Math.min(states.size(), from + KEYS_PER_STATEMENT))) {
                keys.add(Objects.requireNonNull(state.key()));
            }
            try (EntityRows<?> rows =
                    loader.open(statement, via, null, statement.options(), Map.of("primary_keys", keys), 0)) {
                rows.all();
            }
        }
    }
}
