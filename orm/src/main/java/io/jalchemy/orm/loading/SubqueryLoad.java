package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.query.LoadTree;
import io.jalchemy.orm.query.Loaders;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.row.Row;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads a relationship of many entities by one SELECT that joins it to the statement that loaded them, as a subquery. */
final class SubqueryLoad {
    private final EntityLoader loader;
    private final RelationshipProperty relationship;
    private final LoadTree tree;
    private final LoadPass pass;
    private final LoadWay way;
    private final EntityPath<?> target;

    /**
     * @param way to the entities that have the relationship
     */
    SubqueryLoad(EntityLoader loader, RelationshipProperty relationship, LoadTree tree, LoadPass pass, LoadWay way) {
        this.loader = loader;
        this.relationship = relationship;
        this.tree = tree;
        this.pass = pass;
        this.way = way.along(relationship);
        EntityPath<?> narrowed = tree.narrowed(relationship);
        this.target = narrowed != null ? narrowed : new EntityPath<>(relationship.target());
    }

    void load(List<EntityState> states) {
        List<ColumnClause<?>> local = relationship.resolve().localColumns();
        Map<Object, List<Object>> found = execute(local);
        for (EntityState state : states) {
            @Nullable Object[] values = new Object[local.size()];
            for (int i = 0; i < values.length; i++) {
                ColumnProperty property =
                        Objects.requireNonNull(relationship.owner().propertyOf(local.get(i)));
                state.readNullable(property.slot());
                values[i] = state.value(property.slot());
            }
            Object key = EntityKeys.of(values);
            List<Object> own = key == null ? List.of() : found.getOrDefault(SelectInLoad.comparable(key), List.of());
            Loaded.put(state, relationship, own);
        }
    }

    private Map<Object, List<Object>> execute(List<ColumnClause<?>> local) {
        List<RelationshipProperty> steps = way.steps();
        List<EntityPath<?>> sources = new ArrayList<>();
        sources.add(new EntityPath<>(way.root().mapper(), embedded().subquery()));
        for (RelationshipProperty step : steps.subList(0, steps.size() - 1)) {
            Mapper<?> next = step.target();
            sources.add(new EntityPath<>(next, next.selectable().alias()));
        }
        EntityPath<?> parent = sources.getLast();
        List<SelectElement<?>> elements = new ArrayList<>();
        elements.add(target);
        local.forEach(column -> elements.add(parent.columnFor(column)));
        Select<Row> select = Sql.select(elements)
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .options(tree.below(relationship))
                .selectFrom(sources.getFirst());
        for (int i = 0; i < steps.size(); i++) {
            EntityPath<?> next = i + 1 < steps.size() ? sources.get(i + 1) : target;
            select = select.join(SelectInLoad.way(sources.get(i), steps.get(i), next));
        }
        if (FetchOption.has(pass.options, FetchOption.Kind.POPULATE_EXISTING)) {
            select = select.options(Loaders.populateExisting());
        }
        for (Expression<Boolean> criterion : tree.criteriaOf(relationship)) {
            select = select.where(target.adapt(criterion));
        }
        List<Expression<?>> order = new ArrayList<>();
        relationship.orderBy().forEach(each -> order.add(target.adapt(each)));
        Select<Row> ordered = order.isEmpty() ? select : select.orderBy(order.toArray(new Expression<?>[0]));
        Map<Object, List<Object>> found = new HashMap<>();
        try (EntityRows<Row> rows =
                loader.open(ordered, target.mapper(), null, ordered.options(), way.parameters(), 0)) {
            for (Row row : rows.all()) {
                @Nullable Object[] key = new Object[local.size()];
                for (int i = 0; i < key.length; i++) {
                    key[i] = row.get(i + 1);
                }
                Object entity = row.get(0);
                Object whole = EntityKeys.of(key);
                if (entity != null && whole != null) {
                    found.computeIfAbsent(SelectInLoad.comparable(whole), each -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
        return found;
    }

    /** The statement that loaded the first entities, with no more than the columns that the join needs. */
    private Select<?> embedded() {
        EntityPath<?> root = way.root();
        List<ColumnClause<?>> columns = new ArrayList<>();
        way.steps().getFirst().resolve().localColumns().forEach(column -> columns.add(root.columnFor(column)));
        Select<?> statement = way.statement();
        Select<?> inner = statement
                .withOnlyColumns(columns.toArray(new SelectElement<?>[0]))
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .withoutOptions();
        if (statement.froms().isEmpty()) {
            inner = inner.selectFrom(root);
        }
        if (statement.limit() == null && statement.offset() == null && statement.fetch() == null) {
            inner = inner.unordered();
        }
        boolean wholeKey = true;
        for (ColumnClause<?> column : root.mapper().primaryKey()) {
            wholeKey &= columns.contains(root.columnFor(column));
        }
        return wholeKey ? inner : inner.distinct();
    }
}
