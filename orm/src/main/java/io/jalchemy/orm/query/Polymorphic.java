package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.PolymorphicLoading;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.JoinStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An entity together with subclasses.
 *
 * @param subclasses whose columns are selected along, bases first
 * @param selectable what holds the columns of all of them
 */
record Polymorphic(List<Mapper<?>> subclasses, FromClause selectable) {
    /** What the mapping of an entity says. */
    static Polymorphic mapped(Mapper<?> mapper) {
        PolymorphicLoading loading = mapper.options().polymorphicLoading();
        if (loading == null || loading.selectable() != null) {
            return new Polymorphic(List.of(), mapper.selectable());
        }
        return of(mapper, loading.all() ? all(mapper) : loading.subclasses().get());
    }

    /** All subclasses of an entity that share rows with it. */
    static List<Mapper<?>> all(Mapper<?> mapper) {
        List<Mapper<?>> hierarchy = mapper.hierarchy();
        return hierarchy.subList(1, hierarchy.size());
    }

    /** The entity with these subclasses, and with those between: their tables are joined one after the other. */
    static Polymorphic of(Mapper<?> mapper, List<? extends Mapper<?>> chosen) {
        Set<Mapper<?>> wanted = new LinkedHashSet<>();
        for (Mapper<?> each : chosen) {
            List<Mapper<?>> way = new ArrayList<>();
            for (Mapper<?> at = each; at != null && at != mapper; at = at.base()) {
                way.addFirst(at);
            }
            wanted.addAll(way);
        }
        FromClause from = mapper.selectable();
        List<Mapper<?>> subclasses = new ArrayList<>();
        for (Mapper<?> each : wanted) {
            if (each.inheritance() == Inheritance.CONCRETE) {
                continue;
            }
            subclasses.add(each);
            if (each.inheritance() == Inheritance.JOINED && each.selectable() instanceof Join own) {
                from = new Join(from, each.table(), own.on(), JoinStep.Kind.LEFT);
            }
        }
        return new Polymorphic(List.copyOf(subclasses), from);
    }
}
