package io.jalchemy.processor.entity;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;

/**
 * How a record is made of columns.
 *
 * @param type the record
 * @param components its components in order
 */
public record EmbeddedValue(ClassName type, List<Component> components) {
    /** A component of an embedded record. */
    public sealed interface Component {
        /** The name of the record's accessor. */
        String accessor();
    }

    /**
     * A component that is a column.
     *
     * @param accessor the name of the record's accessor
     * @param column the column
     */
    public record Leaf(String accessor, Attribute.Column column) implements Component {}

    /**
     * A component that is a record itself.
     *
     * @param accessor the name of the record's accessor
     * @param value how it is made
     */
    public record Nested(String accessor, EmbeddedValue value) implements Component {}

    /** All columns, depth first. */
    public List<Attribute.Column> columns() {
        List<Attribute.Column> all = new ArrayList<>();
        for (Component component : components) {
            switch (component) {
                case Leaf leaf -> all.add(leaf.column());
                case Nested nested -> all.addAll(nested.value().columns());
            }
        }
        return all;
    }
}
