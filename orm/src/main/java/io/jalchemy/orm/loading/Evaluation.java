package io.jalchemy.orm.loading;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.query.Attribute;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.BooleanList;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.StandardOperator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as they look in memory. Only what the database cannot see otherwise is taken: whole numbers and truth values,
 * compared with values, joined by AND and OR. Text is not, because collations decide there.
 */
final class Evaluation {
    /** What a criterion says of an entity; unknown stands for SQL's. */
    private enum Truth {
        YES,
        NO,
        UNKNOWN
    }

    private static final class NotLoaded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLoaded() {
            super(null, null, false, false);
        }
    }

    private final List<? extends Expression<?>> criteria;

    private Evaluation(List<? extends Expression<?>> criteria) {
        this.criteria = criteria;
    }

    /** The criteria of a statement, or null if memory cannot tell. */
    static @Nullable Evaluation of(
            Mapper<?> mapper, List<Expression<?>> criteria, List<? extends Map<String, ?>> parameters) {
        for (Expression<?> criterion : criteria) {
            if (!parameters.isEmpty() || !isPlain(mapper, criterion)) {
                return null;
            }
        }
        return new Evaluation(criteria);
    }

    private static boolean isPlain(Mapper<?> mapper, Expression<?> criterion) {
        return switch (criterion) {
            case BooleanList list -> list.clauses().stream().allMatch(each -> isPlain(mapper, each));
            case Comparison comparison ->
                isExact(mapper, comparison.left())
                        && comparison.right() instanceof BindParameter<?> value
                        && !value.isRequired()
                        && isCompared(comparison);
            default -> false;
        };
    }

    private static boolean isCompared(Comparison comparison) {
        return comparison.operator() instanceof StandardOperator operator
                && switch (operator) {
                    case EQ, NE, LT, LE, GT, GE, IN -> true;
                    default -> false;
                };
    }

    private static boolean isExact(Mapper<?> mapper, Expression<?> left) {
        if (!(left instanceof Attribute<?> attribute)
                || attribute.entity().isAlias()
                || !mapper.isA(attribute.entity().mapper())
                || !(mapper.find(attribute.attribute()) instanceof ColumnProperty property)) {
            return false;
        }
        Class<?> type = property.column().type().javaType();
        return type == Integer.class || type == Long.class || type == Short.class || type == Boolean.class;
    }

    /** Those for which all criteria hold; null if an attribute that decides is not loaded. */
    @Nullable List<EntityState> matching(List<EntityState> states) {
        List<EntityState> matched = new ArrayList<>();
        try {
            for (EntityState state : states) {
                boolean all = true;
                for (Expression<?> criterion : criteria) {
                    all &= truth(criterion, state) == Truth.YES;
                }
                if (all) {
                    matched.add(state);
                }
            }
        } catch (NotLoaded unknown) {
            return null;
        }
        return matched;
    }

    private static Truth truth(Expression<?> criterion, EntityState state) {
        if (criterion instanceof BooleanList list) {
            boolean and = list.operator() == StandardOperator.AND;
            Truth result = and ? Truth.YES : Truth.NO;
            for (Expression<?> each : list.clauses()) {
                Truth one = truth(each, state);
                if (one == (and ? Truth.NO : Truth.YES)) {
                    return one;
                }
                result = one == Truth.UNKNOWN ? one : result;
            }
            return result;
        }
        Comparison comparison = (Comparison) criterion;
        Object left = value(comparison.left(), state);
        Object right = ((BindParameter<?>) comparison.right()).value();
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        if (comparison.operator() == StandardOperator.IN) {
            return isIn(left, (Collection<?>) right);
        }
        return holds((StandardOperator) comparison.operator(), compare(left, right)) ? Truth.YES : Truth.NO;
    }

    private static Truth isIn(Object left, Collection<?> values) {
        Truth result = Truth.NO;
        for (Object each : values) {
            if (each == null) {
                result = Truth.UNKNOWN;
            } else if (compare(left, each) == 0) {
                return Truth.YES;
            }
        }
        return result;
    }

    private static @Nullable Object value(Expression<?> left, EntityState state) {
        ColumnProperty property = (ColumnProperty) Mapper.of(state).property(((Attribute<?>) left).attribute());
        Object value = state.value(property.slot());
        if (value == EntityState.ABSENT) {
            throw new NotLoaded();
        }
        return value;
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (left instanceof Number a && right instanceof Number b && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        throw new NotLoaded();
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short;
    }

    private static boolean holds(StandardOperator operator, int comparison) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
            default -> throw new NotLoaded();
        };
    }
}
