package io.jalchemy.sql;

import io.jalchemy.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The FROM list of a select: what was named, what columns and criteria imply, with the joins applied. */
public final class SelectFroms {
    private SelectFroms() {}

    /** Spreads out elements of several columns. */
    public static List<SqlNode> expand(List<? extends SqlNode> elements) {
        List<SqlNode> all = new ArrayList<>();
        for (SqlNode element : elements) {
            switch (element) {
                case DelegatingFrom from -> all.addAll(from.selectedExpressions());
                case FromClause from -> {
                    for (ColumnClause<?> column : from.columns()) {
                        if (column.isSelectedByDefault()) {
                            all.add(column);
                        }
                    }
                }
                case ElementNode<?> several -> all.addAll(several.expressions());
                case ClauseList list -> all.addAll(list.items());
                default -> all.add(element);
            }
        }
        return all;
    }

    /** The elements that the select draws from, without those that a join among them contains. */
    public static List<FromClause> of(Select<?> select) {
        LinkedHashSet<FromClause> all = new LinkedHashSet<>(withJoins(select));
        all.addAll(FromObjects.of(select.elements()));
        all.addAll(FromObjects.of(select.whereClauses()));
        return withoutContained(all);
    }

    /** Leaves out what a join in the list contains. */
    public static List<FromClause> withoutContained(Set<FromClause> all) {
        Set<FromClause> hidden = new LinkedHashSet<>();
        for (FromClause from : all) {
            if (from instanceof Join join) {
                hidden.addAll(join.left().members());
                hidden.addAll(join.right().members());
            }
        }
        List<FromClause> shown = new ArrayList<>();
        for (FromClause from : all) {
            if (!hidden.contains(from)) {
                shown.add(from);
            }
        }
        return shown;
    }

    /** The elements that were named, with the joins of the statement applied to them. */
    private static List<FromClause> withJoins(Select<?> select) {
        List<FromClause> froms = new ArrayList<>(select.froms());
        for (JoinStep step : select.joins()) {
            if (!(step.right() instanceof FromClause right)) {
                throw new InvalidRequestException(
                        "The join to %s can only be compiled by the mapper that defines it.".formatted(step.right()));
            }
            FromClause left = step.left();
            int at = left == null ? implicitLeft(froms, right, step.on()) : explicitLeft(froms, left);
            if (at >= 0) {
                froms.set(at, new Join(froms.get(at), right, step.on(), step.kind()));
            } else {
                FromClause start = left != null ? left : implicitStart(select, right, step.on());
                froms.add(new Join(start, right, step.on(), step.kind()));
            }
        }
        return froms;
    }

    private static int explicitLeft(List<FromClause> froms, FromClause left) {
        int found = -1;
        for (int i = 0; i < froms.size(); i++) {
            if (froms.get(i).members().contains(left)) {
                if (found >= 0) {
                    throw new InvalidRequestException(
                            "Can't identify which FROM element is the left side of the join from %s: it stands in several."
                                    .formatted(left.description()));
                }
                found = i;
            }
        }
        return found;
    }

    private static int implicitLeft(List<FromClause> froms, FromClause right, @Nullable Expression<?> on) {
        if (froms.isEmpty()) {
            return -1;
        }
        return single(candidates(froms, right, on), right);
    }

    private static FromClause implicitStart(Select<?> select, FromClause right, @Nullable Expression<?> on) {
        LinkedHashSet<FromClause> potential = new LinkedHashSet<>(FromObjects.of(select.elements()));
        potential.addAll(FromObjects.of(select.whereClauses()));
        List<FromClause> all = new ArrayList<>(potential);
        return all.get(single(candidates(all, right, on), right));
    }

    private static int single(List<Integer> candidates, FromClause right) {
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw new InvalidRequestException(
                (candidates.isEmpty()
                                        ? "Don't know how to join to %s."
                                        : "Can't determine which FROM element to join %s from: several could be.")
                                .formatted(right.description())
                        + " Name the left side with selectFrom(...) or joinFrom(...), and give a condition if no foreign key leads there.");
    }

    private static List<Integer> candidates(List<FromClause> froms, FromClause right, @Nullable Expression<?> on) {
        Set<ColumnClause<?>> mentioned = froms.size() > 1 && on != null ? columnsOf(on) : null;
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < froms.size(); i++) {
            FromClause from = froms.get(i);
            for (FromClause target : right.members()) {
                if (target == from) {
                    continue;
                }
                boolean fits = mentioned != null
                        ? mentioned.stream()
                                .allMatch(column -> from.columns().indexOf(column) >= 0
                                        || target.columns().indexOf(column) >= 0)
                        : on != null || JoinConditions.canJoin(from, target);
                if (fits) {
                    found.add(i);
                    break;
                }
            }
        }
        if (found.size() > 1) {
            List<FromClause> shown = withoutContained(new LinkedHashSet<>(froms));
            found.removeIf(i -> !shown.contains(froms.get(i)));
        }
        if (found.isEmpty() && on != null) {
            for (int i = 0; i < froms.size(); i++) {
                found.add(i);
            }
        }
        return found;
    }

    private static Set<ColumnClause<?>> columnsOf(SqlNode node) {
        Set<ColumnClause<?>> columns = new LinkedHashSet<>();
        collectColumns(node, columns);
        return columns;
    }

    /** Does not look into the table that a column belongs to: it would mention all of its columns. */
    private static void collectColumns(SqlNode node, Set<ColumnClause<?>> into) {
        if (node instanceof ColumnClause<?> column) {
            into.add(column);
        } else {
            node.forEachChild(child -> collectColumns(child, into));
        }
    }

    /** The column that {@code filterBy} means: of the last join target, else of the first FROM element. */
    static Expression<?> columnForFilter(Select<?> select, String key) {
        FromClause target = null;
        if (!select.joins().isEmpty() && select.joins().getLast().right() instanceof FromClause right) {
            target = right;
        } else if (!select.froms().isEmpty()) {
            target = select.froms().getFirst();
        } else {
            List<FromClause> froms = new ArrayList<>(FromObjects.of(select.elements()));
            target = froms.isEmpty() ? null : froms.getFirst();
        }
        ColumnClause<?> found = target == null ? null : target.columns().find(key);
        if (found == null) {
            throw new InvalidRequestException("filterBy: %s has no column \"%s\"."
                    .formatted(target == null ? "a statement without FROM" : target.description(), key));
        }
        return found;
    }
}
