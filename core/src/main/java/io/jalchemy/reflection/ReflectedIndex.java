package io.jalchemy.reflection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name its name
 * @param unique whether it is unique
 * @param elements what it indexes, in order
 * @param includeColumns columns that it only carries along
 * @param options options of the dialect, under names such as {@code postgresql_where}
 * @param duplicatesConstraint the unique or exclusion constraint that made this index, or null
 */
public record ReflectedIndex(
        String name,
        boolean unique,
        List<Element> elements,
        List<String> includeColumns,
        Map<String, Object> options,
        @Nullable String duplicatesConstraint) {
    /**
     * A column or an expression of an index.
     *
     * @param column null for an expression
     * @param expression the SQL of an expression; null for a column
     * @param sorting words behind it that are not the default, such as {@code desc} and {@code nulls_last}, in this order
     */
    public record Element(@Nullable String column, @Nullable String expression, List<String> sorting) {
        /** Copies the words. */
        public Element {
            sorting = List.copyOf(sorting);
        }

        /** A column in the usual order. */
        public static Element ofColumn(String column) {
            return new Element(column, null, List.of());
        }

        /** An expression in the usual order. */
        public static Element ofExpression(String sql) {
            return new Element(null, sql, List.of());
        }

        /** The column, or the expression. */
        public String text() {
            return column != null ? column : String.valueOf(expression);
        }
    }

    /** Copies lists and options. */
    public ReflectedIndex {
        elements = List.copyOf(elements);
        includeColumns = List.copyOf(includeColumns);
        options = Map.copyOf(options);
    }

    /** An index on columns. */
    public static ReflectedIndex of(String name, boolean unique, List<String> columns) {
        return new ReflectedIndex(
                name, unique, columns.stream().map(Element::ofColumn).toList(), List.of(), Map.of(), null);
    }

    /** The names of its columns; null stands for an expression. */
    public List<@Nullable String> columnNames() {
        List<@Nullable String> names = new java.util.ArrayList<>();
        elements.forEach(element -> names.add(element.column()));
        return names;
    }

    /** Columns and expressions as text if there is an expression among them; otherwise empty. */
    public List<String> expressions() {
        boolean any = elements.stream().anyMatch(element -> element.column() == null);
        return any ? elements.stream().map(Element::text).toList() : List.of();
    }
}
