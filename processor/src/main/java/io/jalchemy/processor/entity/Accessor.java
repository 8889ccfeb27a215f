package io.jalchemy.processor.entity;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The methods through which an attribute is read and written.
 *
 * @param name of the attribute
 * @param type of its values, as seen from the entity
 * @param nullMark the annotation that says that it can be null, or null
 * @param optional whether the getter wraps the value into an {@code Optional}
 * @param getter reads it
 * @param returned what the getter returns, as seen from the entity
 * @param setter writes it, or null
 */
public record Accessor(
        String name,
        TypeMirror type,
        @Nullable AnnotationMirror nullMark,
        boolean optional,
        ExecutableElement getter,
        TypeMirror returned,
        @Nullable Setter setter) {
    /**
     * A method that writes an attribute.
     *
     * @param method the method
     * @param returned what it returns, as seen from the entity
     */
    public record Setter(ExecutableElement method, TypeMirror returned) {}

    /** Whether the value can be null. */
    public boolean isNullable() {
        return nullMark != null || optional;
    }
}
