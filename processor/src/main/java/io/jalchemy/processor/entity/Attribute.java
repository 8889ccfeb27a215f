package io.jalchemy.processor.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One attribute of an entity. */
public sealed interface Attribute {
    /** Its name. */
    String name();

    /**
     * The value of a column.
     *
     * @param name of the attribute
     * @param accessor its methods; null for a part of an embedded record
     * @param element where errors about it are shown
     * @param type the Java type of its values
     * @param column what it is stored in
     * @param role what the column means to the mapping beyond holding a value
     * @param loading when it is loaded
     */
    record Column(
            String name,
            @Nullable Accessor accessor,
            Element element,
            TypeName type,
            ColumnDescription column,
            Role role,
            Loading loading)
            implements Attribute {}

    /** What a column means to the mapping. */
    enum Role {
        /** It holds a value. */
        VALUE,
        /** It tells which entity of a hierarchy a row is. */
        DISCRIMINATOR,
        /** It tells versions of a row apart. */
        VERSION
    }

    /**
     * When an attribute is loaded.
     *
     * @param deferred whether not with the entity
     * @param group with which others, or null
     * @param raising whether reading it is an error unless a statement loads it
     */
    record Loading(boolean deferred, @Nullable String group, boolean raising) {
        /** With the entity. */
        public static final Loading AT_ONCE = new Loading(false, null, false);
    }

    /**
     * Another entity, or a collection of entities.
     *
     * @param name of the attribute
     * @param accessor its methods
     * @param target the other entity
     * @param shape how many it leads to, and in what they are held
     * @param options what the user says about it
     */
    record Relationship(String name, Accessor accessor, TypeElement target, Shape shape, RelationshipOptions options)
            implements Attribute {}

    /** In what the targets of a relationship are held. */
    enum Shape {
        /** One of them, in a field. */
        REFERENCE,
        /** A list. */
        LIST,
        /** A set. */
        SET,
        /** A map. */
        MAP
    }

    /**
     * A record whose components are columns.
     *
     * @param name of the attribute
     * @param accessor its methods
     * @param value how it is made and taken apart
     */
    record Embedded(String name, Accessor accessor, EmbeddedValue value) implements Attribute {
        /** The columns, those of nested records too. */
        public List<Column> columns() {
            return value.columns();
        }
    }

    /**
     * The value of a SQL expression.
     *
     * @param name of the attribute
     * @param accessor its methods
     * @param type the Java type of its values
     * @param expression what gives the expression; null if only statements do
     * @param givenByStatement whether a statement may give another one
     * @param loading when it is loaded
     */
    record Expression(
            String name,
            Accessor accessor,
            TypeName type,
            @Nullable CodeBlock expression,
            boolean givenByStatement,
            Loading loading)
            implements Attribute {}

    /**
     * Another name for an attribute.
     *
     * @param name of the attribute
     * @param accessor its methods
     * @param target the attribute that it stands for
     */
    record Synonym(String name, Accessor accessor, String target) implements Attribute {}

    /**
     * A plain field that is not stored.
     *
     * @param name of the field
     * @param accessor its methods
     */
    record Plain(String name, Accessor accessor) implements Attribute {}
}
