package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Discriminator;
import io.jalchemy.orm.mapping.ExpressionProperty;
import io.jalchemy.orm.mapping.Inheritance;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which columns are selected for an entity, in the order of its properties. */
final class EntityColumns {
    private EntityColumns() {}

    /**
     * Appends the columns of an entity and notes in the plan where they stand.
     *
     * @param into receives the columns
     * @param selected what stands in the SELECT list already
     */
    static EntityPlan append(EntityPath<?> entity, LoadTree tree, List<Expression<?>> into, SelectedColumns selected) {
        Mapper<?> mapper = entity.mapper();
        EntityPlan plan = new EntityPlan(mapper, tree);
        for (Property property : mapper.properties()) {
            switch (property) {
                case ColumnProperty column -> {
                    if (isLoaded(mapper, column, tree)) {
                        int first = -1;
                        for (ColumnClause<?> each : column.columns()) {
                            int at = selected.place(entity.columnFor(each), into);
                            first = first < 0 ? at : first;
                        }
                        plan.place(column.slot(), first);
                    }
                }
                case ExpressionProperty computed -> {
                    Expression<?> expression = expression(entity, computed, tree);
                    if (expression != null) {
                        plan.place(computed.slot(), selected.place(expression, into));
                    }
                }
                case RelationshipProperty relationship -> {
                    RelationshipPath<?, ?> contained = tree.contained(relationship);
                    if (contained != null) {
                        EntityPlan other = append(contained.target(), tree.below(relationship), into, selected);
                        plan.join(relationship, other);
                    }
                }
                default -> {}
            }
        }
        placeDiscriminator(entity, plan, into, selected);
        appendSubclasses(entity, plan, into, selected);
        plan.finish();
        return plan;
    }

    private static boolean isLoaded(Mapper<?> mapper, ColumnProperty column, LoadTree tree) {
        return tree.loads(column) || !tree.isExact() && isNeeded(mapper, column);
    }

    /** Keys, discriminators and versions are read with every entity. */
    private static boolean isNeeded(Mapper<?> mapper, ColumnProperty column) {
        return mapper.keyProperties().contains(column)
                || mapper.discriminator().property() == column
                || mapper.options().versioning() != null
                        && column.name().equals(mapper.options().versioning().property());
    }

    private static @Nullable Expression<?> expression(
            EntityPath<?> entity, ExpressionProperty property, LoadTree tree) {
        if (property.isGivenByStatement()) {
            Expression<?> given = tree.expressionOf(property.name());
            if (given != null) {
                return given.label();
            }
        }
        if (!tree.loads(property)) {
            return null;
        }
        Expression<?> mapped = property.expression();
        return mapped == null ? null : entity.adapt(mapped).label();
    }

    private static void placeDiscriminator(
            EntityPath<?> entity, EntityPlan plan, List<Expression<?>> into, SelectedColumns selected) {
        Mapper<?> mapper = entity.mapper();
        Discriminator discriminator = mapper.discriminator();
        if (plan.tree().isExact()
                || !discriminator.isPresent()
                || mapper.hierarchy().size() == 1 && mapper.base() == null) {
            return;
        }
        Property property = discriminator.property();
        if (property != null && property.slot() >= 0) {
            plan.discriminatorAt(plan.positionOf(property.slot()));
            return;
        }
        Expression<?> expression = discriminator.expression();
        if (expression != null) {
            plan.discriminatorAt(selected.place(entity.adapt(expression).label("_sa_polymorphic_on"), into));
        }
    }

    /** Columns of subclasses that the FROM element of the entity offers because they are joined to it. */
    private static void appendSubclasses(
            EntityPath<?> entity, EntityPlan plan, List<Expression<?>> into, SelectedColumns selected) {
        for (Mapper<?> sub : entity.loadedSubclasses()) {
            List<EntityPlan.Placed> columns = new ArrayList<>();
            for (Property property : sub.properties()) {
                if (!(property instanceof ColumnProperty column) || !plan.tree().loads(column)) {
                    continue;
                }
                int known = plan.positionOf(column.slot());
                if (known >= 0 && property.owner() != sub) {
                    continue;
                }
                if (sub.inheritance() == Inheritance.JOINED || known < 0) {
                    for (ColumnClause<?> each : column.columns()) {
                        int at = selected.place(entity.columnFor(each), into);
                        columns.add(new EntityPlan.Placed(column.slot(), at));
                    }
                }
            }
            plan.subclass(sub, columns);
        }
    }
}
