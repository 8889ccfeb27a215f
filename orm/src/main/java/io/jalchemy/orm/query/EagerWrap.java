package io.jalchemy.orm.query;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.JoinStep;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.RecordElement;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectElement;
import io.jalchemy.sql.SelectFroms;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Subquery;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts joined loading onto a statement. Where the joins would multiply the rows that a limit counts, or change what DISTINCT
 * and GROUP BY see, the statement becomes a subquery first and the joins stand outside of it.
 */
final class EagerWrap {
    private final Select<?> select;
    private final EagerJoins eager;

    EagerWrap(Select<?> select, EagerJoins eager) {
        this.select = select;
        this.eager = eager;
    }

    Select<?> result() {
        return needsSubquery() ? wrapped() : joined(select, eager.steps(), eager.columns(), eager.orderBy());
    }

    private boolean needsSubquery() {
        boolean limited = select.limit() != null || select.offset() != null || select.fetch() != null;
        boolean merged = select.isDistinct() || !select.groupBy().isEmpty();
        return merged || limited && eager.hasCollections();
    }

    private static Select<?> joined(
            Select<?> onto, List<JoinStep> steps, List<Expression<?>> columns, List<Expression<?>> orderBy) {
        Select<?> result = onto;
        List<SqlNode> elements = new ArrayList<>(onto.elements());
        elements.add(new EagerColumns(columns));
        result = result.withOnlyColumns(elements.toArray(new SelectElement<?>[0]));
        for (JoinStep step : steps) {
            result = result.joining(step.left(), (FromClause) step.right(), step.on(), step.kind());
        }
        return orderBy.isEmpty() ? result : result.orderBy(orderBy.toArray(new Expression<?>[0]));
    }

    private Select<?> wrapped() {
        List<SqlNode> inner = new ArrayList<>(SelectFroms.expand(select.elements()));
        Map<SqlNode, Integer> known = new IdentityHashMap<>();
        for (int i = 0; i < inner.size(); i++) {
            note(inner.get(i), i, known);
        }
        List<SqlNode> added = new ArrayList<>();
        List<FromClause> aliases = aliases();
        for (JoinStep step : eager.steps()) {
            if (step.on() != null) {
                need(step.on(), aliases, known, inner, added);
            }
        }
        for (Expression<?> order : select.orderBy()) {
            need(order, aliases, known, inner, added);
        }
        Select<?> core = select;
        if (!added.isEmpty()) {
            core = core.addColumns(added.toArray(new SelectElement<?>[0]));
        }
        Subquery subquery = core.subquery();
        List<ColumnClause<?>> columns = subquery.columns().list();
        Outer outer = new Outer(known, columns);
        List<SelectElement<?>> elements = new ArrayList<>();
        int at = 0;
        for (SqlNode element : select.elements()) {
            int width = SelectFroms.expand(List.of(element)).size();
            List<ColumnClause<?>> part = columns.subList(at, at + width);
            if (element instanceof EntityElement<?> entity) {
                elements.add(new EntityElement<>(entity.plan(), part));
            } else if (element instanceof RecordElement<?> record) {
                elements.add(new RecordElement<>(part, record.constructor()));
            } else {
                elements.addAll(part);
            }
            at += width;
        }
        Select<?> result =
                io.jalchemy.sql.Sql.select(elements).selectFrom(subquery).labelStyle(select.labelStyle());
        List<JoinStep> steps = new ArrayList<>();
        for (JoinStep step : eager.steps()) {
            FromClause left = step.left() != null && aliases.contains(step.left()) ? step.left() : subquery;
            steps.add(new JoinStep(left, step.right(), step.on() == null ? null : outer.of(step.on()), step.kind()));
        }
        List<Expression<?>> orderBy = new ArrayList<>();
        select.orderBy().forEach(order -> orderBy.add(outer.of(order)));
        orderBy.addAll(eager.orderBy());
        if (select.forUpdate() != null) {
            result = result.forUpdate(select.forUpdate());
        }
        return joined(result, steps, eager.columns(), orderBy);
    }

    private List<FromClause> aliases() {
        List<FromClause> all = new ArrayList<>();
        for (JoinStep step : eager.steps()) {
            all.addAll(((FromClause) step.right()).members());
        }
        return all;
    }

    private static void note(SqlNode node, int at, Map<SqlNode, Integer> known) {
        known.putIfAbsent(node, at);
        if (node instanceof Attribute<?> attribute) {
            known.putIfAbsent(attribute.delegate(), at);
        }
    }

    /** Notes columns of the inner statement that are used outside, and adds those that it does not select. */
    private static void need(
            SqlNode node,
            List<FromClause> aliases,
            Map<SqlNode, Integer> known,
            List<SqlNode> inner,
            List<SqlNode> added) {
        if (known.containsKey(node)) {
            return;
        }
        switch (node) {
            case Attribute<?> attribute -> need(attribute.delegate(), aliases, known, inner, added);
            case ColumnClause<?> column -> {
                if (column.from() != null && !aliases.contains(column.from())) {
                    known.put(column, inner.size());
                    inner.add(column);
                    added.add(column);
                }
            }
            case Label<?> label -> {
                known.put(label, inner.size());
                inner.add(label);
                added.add(label);
            }
            default -> node.forEachChild(child -> need(child, aliases, known, inner, added));
        }
    }

    private record Outer(Map<SqlNode, Integer> known, List<ColumnClause<?>> columns) {
        Expression<?> of(Expression<?> expression) {
            return Replacement.in(expression, this::replace);
        }

        private @Nullable SqlNode replace(SqlNode node) {
            Integer at = known.get(node);
            if (at == null && node instanceof Attribute<?> attribute) {
                at = known.get(attribute.delegate());
            }
            return at == null ? null : columns.get(at);
        }
    }
}
