package io.jalchemy.orm.loading;

import io.jalchemy.engine.CachedStatement;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.EntityElement;
import io.jalchemy.orm.query.EntityPlan;
import io.jalchemy.row.RowKeys;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.ElementNode;
import io.jalchemy.sql.RecordElement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How rows become what a statement yields: made once per compiled statement, kept with it, shared by executions. */
final class LoadPlan {
    /**
     * One element of what a row yields.
     *
     * @param entity how an entity is made, or null
     * @param record what is made of several columns, or null
     * @param index of the element in the statement
     * @param at the position of its first column
     * @param width how many columns a record takes
     */
    record Element(@Nullable EntityPlan entity, @Nullable RecordElement<?> record, int index, int at, int width) {}

    final List<Element> elements;
    final RowKeys keys;
    /** Whether joined collections repeat rows. */
    final boolean repeats;
    /** Whether options hold values, which belong to one execution and not to the plan. */
    final boolean optionsHoldValues;

    private final Map<EntityPlan, Map<Mapper<?>, EntityLayout>> layouts = new IdentityHashMap<>();

    private LoadPlan(List<Element> elements, RowKeys keys, boolean repeats, boolean optionsHoldValues) {
        this.elements = List.copyOf(elements);
        this.keys = keys;
        this.repeats = repeats;
        this.optionsHoldValues = optionsHoldValues;
        for (Element element : elements) {
            if (element.entity() != null) {
                prepare(element.entity());
            }
        }
    }

    private void prepare(EntityPlan plan) {
        layouts.put(plan, new ConcurrentHashMap<>());
        plan.joined().forEach(joined -> prepare(joined.plan()));
    }

    /** The plan of a compiled statement. */
    static LoadPlan of(CachedStatement cached) {
        return cached.attachment(() -> make(
                elementsOf(cached.compiled().statement()),
                at -> cached.compiled().resultColumns().get(at).name(),
                at -> cached.compiled().resultColumns().get(at).keys(),
                cached.key()));
    }

    /** The elements that a statement yields. */
    static List<? extends SqlNode> elementsOf(SqlNode statement) {
        return switch (statement) {
            case Select<?> select -> select.elements();
            case CompoundSelect<?> compound -> elementsOf(compound.members().getFirst());
            case DmlStatement<?> dml -> dml.returning();
            default -> List.of();
        };
    }

    /** The plan for elements of a statement that has been transformed, with the names that its result has. */
    static LoadPlan of(List<? extends SqlNode> nodes, List<String> names, SqlNode given) {
        return make(nodes, names::get, at -> List.of(), given);
    }

    private static LoadPlan make(
            List<? extends SqlNode> nodes,
            IntFunction<String> nameOf,
            IntFunction<List<Object>> keysOf,
            SqlNode given) {
        List<Element> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<List<Object>> aliases = new ArrayList<>();
        boolean repeats = false;
        int at = 0;
        for (int index = 0; index < nodes.size(); index++) {
            SqlNode node = nodes.get(index);
            int width = SelectFroms.expand(List.of(node)).size();
            if (node instanceof EntityElement<?> entity) {
                EntityPlan plan = entity.plan();
                elements.add(new Element(plan, null, index, at, width));
                names.add(plan.mapper().entityName());
                aliases.add(List.of());
                repeats |= plan.repeats();
            } else if (node instanceof RecordElement<?> record) {
                elements.add(new Element(null, record, index, at, width));
                names.add("record_" + index);
                aliases.add(List.of());
            } else if (!(node instanceof ElementNode<?>)) {
                for (int i = 0; i < width; i++) {
                    elements.add(new Element(null, null, index, at + i, 1));
                    names.add(nameOf.apply(at + i));
                    aliases.add(keysOf.apply(at + i));
                }
            }
            at += width;
        }
        return new LoadPlan(elements, new RowKeys(names, aliases), repeats, holdValues(given));
    }

    private static boolean holdValues(SqlNode statement) {
        List<? extends StatementOption> options =
                switch (statement) {
                    case Select<?> select -> select.options();
                    case DmlStatement<?> dml -> dml.options();
                    case CompoundSelect<?> compound -> compound.options();
                    default -> List.of();
                };
        boolean[] found = new boolean[1];
        for (StatementOption option : options) {
            option.traverse(node -> found[0] |= node instanceof BindParameter<?>);
        }
        return found[0];
    }

    /** Where the attributes of a class stand for an entity of the statement. */
    EntityLayout layout(EntityPlan plan, Mapper<?> mapper) {
        Map<Mapper<?>, EntityLayout> known = java.util.Objects.requireNonNull(layouts.get(plan));
        EntityLayout layout = known.get(mapper);
        return layout != null ? layout : known.computeIfAbsent(mapper, key -> EntityLayout.of(plan, key));
    }
}
