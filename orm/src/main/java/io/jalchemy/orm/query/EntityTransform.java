package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Property;
import io.jalchemy.orm.mapping.ResolvedRelationship;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementTransform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces entities, attributes and relationship joins of a statement by columns, tables and conditions. */
final class EntityTransform implements StatementTransform {
    static final EntityTransform INSTANCE = new EntityTransform();

    private EntityTransform() {}

    @Override
    public SqlNode transform(SqlNode statement) {
        return Replacement.in(statement, this::replace);
    }

    private @Nullable SqlNode replace(SqlNode node) {
        return switch (node) {
            case Select<?> select -> select(select);
            case EntityPath<?> entity -> entity.delegate();
            case Attribute<?> attribute -> attribute.delegate();
            default -> null;
        };
    }

    private SqlNode select(Select<?> select) {
        List<SelectElement<?>> elements = new ArrayList<>();
        for (SqlNode element : select.elements()) {
            elements.add(element instanceof EntityPath<?> entity ? columnsOf(entity) : (SelectElement<?>) element);
        }
        Select<?> result = select.withOnlyColumns(elements.toArray(new SelectElement<?>[0]));
        result = joined(result);
        Select<?> outer = result;
        return Replacement.in(outer, node -> node == outer ? null : replace(node));
    }

    private static <E> EntityElement<E> columnsOf(EntityPath<E> entity) {
        List<Expression<?>> columns = new ArrayList<>();
        for (Property property : entity.mapper().properties()) {
            if (property instanceof ColumnProperty column && !column.isDeferred()) {
                column.columns().forEach(each -> columns.add(entity.columnFor(each)));
            }
        }
        return new EntityElement<>(entity, columns);
    }

    private static Select<?> joined(Select<?> select) {
        if (select.joins().stream().noneMatch(step -> step.right() instanceof RelationshipPath<?, ?>)) {
            return select;
        }
        List<JoinStep> steps = select.joins();
        Select<?> result = select.withFroms(select.froms());
        for (JoinStep step : steps) {
            result = step.right() instanceof RelationshipPath<?, ?> path
                    ? along(result, path, step.kind())
                    : result.joining(step.left(), (io.jalchemy.sql.JoinTarget) step.right(), step.on(), step.kind());
        }
        return result;
    }

    private static Select<?> along(Select<?> select, RelationshipPath<?, ?> path, JoinStep.Kind kind) {
        ResolvedRelationship resolved = path.relationship().resolve();
        FromClause left = path.source().delegate();
        FromClause right = path.isNarrowed() ? path.target().delegate() : resolved.targetFrom();
        FromClause far = right == resolved.targetFrom() ? null : right;
        Expression<Boolean> first = JoinAdapter.adapt(
                resolved.primaryJoin(),
                JoinAdapter.from(path.source().source()),
                JoinAdapter.from(resolved.secondary() == null ? far : null));
        if (resolved.secondaryJoin() != null && resolved.secondary() != null) {
            Expression<Boolean> second =
                    JoinAdapter.adapt(resolved.secondaryJoin(), JoinAdapter.from(far), JoinAdapter.unchanged());
            FromClause between = resolved.secondary();
            return select.joining(left, between, first, kind).joining(between, right, with(second, path), kind);
        }
        return select.joining(left, right, with(first, path), kind);
    }

    private static Expression<Boolean> with(Expression<Boolean> condition, RelationshipPath<?, ?> path) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(condition);
        all.addAll(path.criteria());
        return all.size() == 1 ? condition : io.jalchemy.sql.Conditions.all(all);
    }
}
