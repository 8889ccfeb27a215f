package io.jalchemy.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.jalchemy.processor.entity.Accessor;
import io.jalchemy.processor.entity.Attribute;
import io.jalchemy.processor.entity.EntityDescription;
import io.jalchemy.processor.entity.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered field of an implementation.
 *
 * @param name of the attribute
 * @param type of the field
 * @param kind what it holds
 * @param isLaidOut whether it is read with the entity
 */
record Slot(String name, TypeName type, Kind kind, boolean isLaidOut) {
    /** What a field holds. */
    enum Kind {
        COLUMN,
        EXPRESSION,
        REFERENCE,
        COLLECTION
    }

    /** The name of the field. */
    String field() {
        return GeneratedNames.safe(name);
    }

    /** The name of the constant that holds the number. */
    String constant() {
        return GeneratedNames.constant(name);
    }

    /** Whether rows hold it. */
    boolean isInRows() {
        return kind == Kind.COLUMN || kind == Kind.EXPRESSION;
    }

    /** The method that reads it from a row without boxing, or null. */
    @Nullable String primitiveReader() {
        return type.equals(TypeName.INT)
                ? "readInt"
                : type.equals(TypeName.LONG)
                        ? "readLong"
                        : type.equals(TypeName.DOUBLE)
                                ? "readDouble"
                                : type.equals(TypeName.BOOLEAN) ? "readBoolean" : null;
    }

    /** The value of a primitive field that is absent. */
    String zero() {
        return type.equals(TypeName.BOOLEAN) ? "false" : "0";
    }

    /** Whether casting an object to its type cannot be checked. */
    boolean isUnchecked() {
        return !type.isPrimitive()
                && !(type instanceof ClassName)
                && !type.toString().endsWith("[]");
    }

    /** The fields of an entity in the order of their numbers. */
    static List<Slot> of(EntityDescription entity) {
        List<Slot> slots = new ArrayList<>();
        for (Attribute attribute : entity.allAttributes().values()) {
            switch (attribute) {
                case Attribute.Column column -> slots.add(ofColumn(column, entity));
                case Attribute.Embedded embedded ->
                    embedded.columns().forEach(column -> slots.add(ofColumn(column, entity)));
                case Attribute.Expression computed ->
                    slots.add(new Slot(
                            computed.name(),
                            fieldType(entity, computed.accessor()),
                            Kind.EXPRESSION,
                            computed.expression() != null && !computed.loading().deferred()));
                case Attribute.Relationship relationship ->
                    slots.add(new Slot(
                            relationship.name(),
                            fieldType(entity, relationship.accessor()),
                            relationship.shape() == Attribute.Shape.REFERENCE ? Kind.REFERENCE : Kind.COLLECTION,
                            false));
                case Attribute.Synonym synonym -> {}
                case Attribute.Plain plain -> {}
            }
        }
        return slots;
    }

    private static Slot ofColumn(Attribute.Column column, EntityDescription entity) {
        boolean always = column.column().isKey() || column.role() != Attribute.Role.VALUE;
        Accessor accessor = column.accessor();
        return new Slot(
                column.name(),
                accessor == null ? column.type() : fieldType(entity, accessor),
                Kind.COLUMN,
                always || !column.loading().deferred());
    }

    private static TypeName fieldType(EntityDescription entity, Accessor declared) {
        Accessor seenHere = entity.accessors().getOrDefault(declared.name(), declared);
        return TypeName.get(seenHere.type());
    }
}
