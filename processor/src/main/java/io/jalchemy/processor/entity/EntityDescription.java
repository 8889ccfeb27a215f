package io.jalchemy.processor.entity;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it is mapped.
 *
 * @param type the user's interface or class
 * @param names what is written for it
 * @param entityName its name in messages
 * @param registry the expression for the registry that it joins; null for the standard one
 * @param base the entity that it extends, or null
 * @param inheritance how it is stored if it extends one, or null
 * @param table its own table; null if it shares that of the base
 * @param accessors the methods of all attributes, inherited ones too, as seen from this entity
 * @param attributes its own attributes, in the order of the mapping
 * @param settings further calls on the mapper's builder, in order
 * @param isAbstract whether there are only rows of entities that extend it
 * @param hasToString whether the user writes {@code toString}
 */
public record EntityDescription(
        TypeElement type,
        GeneratedNames names,
        String entityName,
        @Nullable CodeBlock registry,
        @Nullable EntityDescription base,
        @Nullable Inheritance inheritance,
        @Nullable TableDescription table,
        Map<String, Accessor> accessors,
        List<Attribute> attributes,
        List<CodeBlock> settings,
        boolean isAbstract,
        boolean hasToString) {
    /** How an entity that extends another one is stored. */
    public enum Inheritance {
        /** In the same table. */
        SINGLE,
        /** In the same table and one of its own. */
        JOINED,
        /** In a table of its own that holds everything. */
        CONCRETE
    }

    /** Copies the lists. */
    public EntityDescription {
        accessors = Collections.unmodifiableMap(new LinkedHashMap<>(accessors));
        attributes = List.copyOf(attributes);
        settings = List.copyOf(settings);
    }

    /** The name of the static instance in the metamodel: {@code user}, unless an attribute is called so. */
    public String instance() {
        String name = GeneratedNames.variable(type.getSimpleName().toString());
        return find(name) == null ? name : name + "_";
    }

    /** All attributes by name, those of the base first, each where it first appears. */
    public Map<String, Attribute> allAttributes() {
        Map<String, Attribute> all = new LinkedHashMap<>();
        if (base != null && inheritance != Inheritance.CONCRETE) {
            all.putAll(base.allAttributes());
        }
        attributes.forEach(attribute -> all.put(attribute.name(), attribute));
        return all;
    }

    /** The attribute of a name, also a column of an embedded record, or null. */
    public @Nullable Attribute find(String name) {
        Attribute direct = allAttributes().get(name);
        if (direct != null) {
            return direct;
        }
        for (Attribute attribute : allAttributes().values()) {
            if (attribute instanceof Attribute.Embedded embedded) {
                for (Attribute.Column column : embedded.columns()) {
                    if (column.name().equals(name)) {
                        return column;
                    }
                }
            }
        }
        return null;
    }

    /** The entity of the hierarchy whose table holds an attribute of this one. */
    public EntityDescription ownerOf(Attribute attribute) {
        if (base == null || inheritance == Inheritance.CONCRETE || ownColumns().contains(attribute)) {
            return this;
        }
        return attributes.contains(attribute) ? this : base.ownerOf(attribute);
    }

    /** The columns that it adds to a table. */
    public List<Attribute.Column> ownColumns() {
        return columnsOf(attributes);
    }

    /** All columns, those of the base first. */
    public List<Attribute.Column> allColumns() {
        return columnsOf(allAttributes().values());
    }

    private static List<Attribute.Column> columnsOf(Iterable<Attribute> attributes) {
        List<Attribute.Column> all = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Column column) {
                all.add(column);
            } else if (attribute instanceof Attribute.Embedded embedded) {
                all.addAll(embedded.columns());
            }
        }
        return all;
    }

    /** The entity whose metamodel holds the table that this one's own columns are in. */
    public EntityDescription tableOwner() {
        return table != null || base == null ? this : base.tableOwner();
    }

    /** The topmost entity that it shares rows with. */
    public EntityDescription root() {
        return base == null || inheritance == Inheritance.CONCRETE ? this : base.root();
    }

    /** The columns that identify its rows: those of the topmost entity. */
    public List<Attribute.Column> key() {
        return root().ownColumns().stream().filter(c -> c.column().isKey()).toList();
    }
}
