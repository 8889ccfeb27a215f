package io.jalchemy.dialect.postgresql;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code EXCLUDE}: no two rows for which all the operators hold. */
public final class ExcludeConstraint extends Constraint {
    private final List<Element> elements;
    private String using = "gist";
    private @Nullable Expression<?> where;
    private Map<String, String> ops = Map.of();

    /**
     * What is compared, and how.
     *
     * @param expression a column or expression
     * @param operator such as {@code &&} or {@code =}
     */
    public record Element(Expression<?> expression, String operator) {}

    /**
     * A constraint.
     *
     * @param elements at least one
     */
    public ExcludeConstraint(List<Element> elements) {
        this.elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new ArgumentException("An exclude constraint compares at least one expression.");
        }
    }

    /** The index method; gist by itself. */
    public ExcludeConstraint using(String method) {
        using = method;
        return this;
    }

    /** Only rows that fulfil this. */
    public ExcludeConstraint where(Expression<?> condition) {
        where = condition;
        return this;
    }

    /** Operator classes by column key. */
    public ExcludeConstraint ops(Map<String, String> byColumn) {
        ops = Map.copyOf(byColumn);
        return this;
    }

    /** What is compared, in order. */
    public List<Element> elements() {
        return elements;
    }

    /** The index method. */
    public String using() {
        return using;
    }

    /** Which rows it is about, or null for all. */
    public @Nullable Expression<?> where() {
        return where;
    }

    /** Operator classes by column key. */
    public Map<String, String> ops() {
        return ops;
    }

    @Override
    protected Constraint copyTo(Table other, UnaryOperator<Expression<?>> expressions) {
        List<Element> copies = new ArrayList<>();
        for (Element element : elements) {
            copies.add(new Element(expressions.apply(element.expression()), element.operator()));
        }
        ExcludeConstraint copy = new ExcludeConstraint(copies).using(using).ops(ops);
        return where == null ? copy : copy.where(expressions.apply(where));
    }

    @Override
    public List<ColumnClause<?>> columns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        for (Element element : elements) {
            element.expression().traverse(node -> {
                if (node instanceof ColumnClause<?> column && !all.contains(column)) {
                    all.add(column);
                }
            });
        }
        return all;
    }
}
