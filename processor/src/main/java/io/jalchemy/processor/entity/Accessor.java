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
 * @param comment the first sentence of the user's comment, or null
 */
public record Accessor(
        String name,
        TypeMirror type,
        @Nullable AnnotationMirror nullMark,
        boolean optional,
        ExecutableElement getter,
        TypeMirror returned,
        @Nullable Setter setter,
        @Nullable String comment) {
    /**
     * A method that writes an attribute.
     *
     * @param method the method
     * @param returned what it returns, as seen from the entity
     */
    public record Setter(ExecutableElement method, TypeMirror returned) {}

    /** Whether the user calls it deprecated. */
    public boolean isDeprecated() {
        return getter.getAnnotation(Deprecated.class) != null
                || setter != null && setter.method().getAnnotation(Deprecated.class) != null;
    }

    /** Whether the value can be null. */
    public boolean isNullable() {
        return nullMark != null || optional;
    }
}
